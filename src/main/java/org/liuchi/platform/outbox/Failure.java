package org.liuchi.platform.outbox;

import java.util.Arrays;

/**
 * A delivery that failed.
 *
 * @param error class of what was thrown and where; never its message, which may quote personal data
 */
record Failure(String error) {
    static Failure of(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.liuchi."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return new Failure(thrown.getClass().getName() + place);
    }
}
