package org.liuchi.assist.measure;

/**
 * A row of a file of messages.
 *
 * @param label what it is about, empty when the file doesn't say
 * @param topic its heading, empty when there is none
 * @param text all there is of it, the heading first: what was written, else the words it was cut into
 * @param group rows of the same group say nearly the same; never empty
 * @param cluster rows of the same cluster are about the same matter; empty when the file doesn't say
 */
record Message(String id, String label, String topic, String text, String group, String cluster) {}
