package org.liuchi;

import java.util.Random;
import java.util.stream.LongStream;

/** Where generator tests begin: known seeds, and some drawn anew each time; {@code -Dseed=N} takes one alone. */
public final class Seeds {
    private static final long[] KNOWN = {1, 2, 3, 5, 8, 13, 21, 34};

    private Seeds() {}

    /**
     * Each stands in the name of its test, so that a failure tells it.
     *
     * @param deep how many are drawn in a deep build, instead of four
     */
    public static LongStream knownAndDrawn(int deep) {
        Long asked = Long.getLong("seed");
        return asked != null
                ? LongStream.of(asked)
                : LongStream.concat(
                        LongStream.of(KNOWN), new Random().longs(Deep.times(4, deep), 100, Integer.MAX_VALUE));
    }
}
