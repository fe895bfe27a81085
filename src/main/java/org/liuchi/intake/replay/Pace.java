package org.liuchi.intake.replay;

import java.time.Duration;

/** At most so many new messages a second, evenly. */
final class Pace {
    private final long interval;
    private long next = System.nanoTime();

    /** @param perSecond 0: as fast as it goes */
    Pace(int perSecond) {
        interval = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
    }

    void await() {
        long now = System.nanoTime();
        if (next > now) {
            Patience.pause(Duration.ofNanos(next - now));
        }
        next = Math.max(next, now) + interval;
    }
}
