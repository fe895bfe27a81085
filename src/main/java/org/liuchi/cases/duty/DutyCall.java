package org.liuchi.cases.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.PostId;

/**
 * Somebody on duty was told of a danger.
 *
 * @param step 1 for the first who was called
 * @param until when the next is called; absent for the last
 * @param ended absent while it is open
 */
record DutyCall(
        UUID caseId,
        int step,
        PostId post,
        Instant calledAt,
        @Nullable Instant until,
        @Nullable End ended) {
    /** How a call ends. */
    enum End {
        ACKNOWLEDGED,
        NEXT,
        PASSED_ON
    }

    boolean open() {
        return ended == null;
    }
}
