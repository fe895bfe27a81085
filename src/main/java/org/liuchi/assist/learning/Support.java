package org.liuchi.assist.learning;

/**
 * How often characters must have been written before anything is learned from them.
 *
 * @param examples that hold them
 * @param sources that these came from
 */
public record Support(int examples, int sources) {
    /** For files of messages that are not about a county's own residents. */
    public static final Support TWICE = new Support(2, 1);

    /** What one person or one neighbourhood writes again and again, a name say, stays out of the model. */
    public static final Support COMMON = new Support(5, 3);
}
