package org.liuchi.assist.measure;

import java.util.List;

/**
 * Two messages that are perhaps about the same matter.
 *
 * @param likeness 0 to 1
 * @param words of the first that the second has too
 */
record Pair(Message one, Message other, double likeness, List<String> words) {}
