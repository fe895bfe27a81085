package org.liuchi.assist.learning;

/**
 * A text of which it is known what it was about.
 *
 * @param source where it came from, e.g. an area; what only one or two sources write is perhaps about a person
 */
public record Example(String text, String label, String source) {}
