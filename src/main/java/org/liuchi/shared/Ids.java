package org.liuchi.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered ids (UUIDv7, RFC 9562), made by the application so that no key needs a sequence in the database. */
public final class Ids {
    private Ids() {}

    /** A new id whose time part is {@code at}. */
    public static UUID next(Instant at) {
        return UuidCreator.getTimeOrderedEpoch(at);
    }
}
