package org.liuchi.cases.callback;

import java.util.Arrays;

/** Why somebody is called back. */
enum Cause {
    /** Rated "not solved", dissatisfied or very dissatisfied: all of them. */
    BAD_RATING,
    /** Drawn at random among the rest. */
    SAMPLE,
    /** What was rated badly has been mended. */
    MENDED;

    static String[] names() {
        return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }
}
