package org.liuchi.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Time-ordered ids (UUIDv7, RFC 9562), made by the application so that no key needs a sequence in the database. */
public final class Ids {
    private static final long RANDOM = (1L << 62) - 1;
    private static final AtomicReference<UUID> LAST = new AtomicReference<>(new UUID(0, 0));

    private Ids() {}

    /**
     * A new id whose time part is {@code at}. Of ids made here one after the other for the same millisecond the later is
     * the greater (RFC 9562 6.2, method 2), so that what was entered together is listed as it was entered.
     */
    public static UUID next(Instant at) {
        UUID fresh = UuidCreator.getTimeOrderedEpoch(at);
        return LAST.updateAndGet(last -> sameMillisecond(last, fresh) ? after(last, fresh) : fresh);
    }

    /** Not above any id whose time part is {@code at}, and above all whose is earlier. */
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    private static boolean sameMillisecond(UUID one, UUID other) {
        return one.getMostSignificantBits() >>> 16 == other.getMostSignificantBits() >>> 16;
    }

    private static UUID after(UUID last, UUID fresh) {
        long low = last.getLeastSignificantBits();
        long next = (low & RANDOM) + 1 + ThreadLocalRandom.current().nextLong(1L << 32);
        return next > RANDOM ? fresh : new UUID(last.getMostSignificantBits(), (low & ~RANDOM) | next);
    }
}
