package org.liuchi;

import java.util.Random;
import java.util.stream.LongStream;

/** Where generator tests begin: known seeds, and a few drawn anew each time, which the test prints when it fails. */
public final class Seeds {
    private static final long[] KNOWN = {1, 2, 3, 5, 8, 13, 21, 34};

    private Seeds() {}

    /** @param deep how many are drawn in a deep build, instead of four */
    public static LongStream knownAndDrawn(int deep) {
        return LongStream.concat(LongStream.of(KNOWN), new Random().longs(Deep.times(4, deep), 100, Integer.MAX_VALUE));
    }
}
