/**
 * Learns from texts with a known label what a new text is about: pairs of characters, weighted, and a linear model over
 * them, so that every answer can be traced to words of the text. Knows no case and no county.
 */
@NullMarked
package org.liuchi.assist.learning;

import org.jspecify.annotations.NullMarked;
