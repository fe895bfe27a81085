package org.liuchi.intake.replay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long to bear with a server that doesn't answer.
 *
 * @param first wait before trying again; doubled each time
 * @param longest single wait, unless the server asks for more
 * @param total after which it is given up
 */
record Patience(Duration first, Duration longest, Duration total) {
    static final Patience USUAL = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(10));

    /** Before the try with this number, the first again being 1; half of it by chance, so that not all come at once. */
    Duration before(int again) {
        long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(again - 1, 20));
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
