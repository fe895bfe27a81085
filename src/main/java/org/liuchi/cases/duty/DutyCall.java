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
 */
record DutyCall(
        UUID caseId,
        int step,
        PostId post,
        Instant calledAt,
        @Nullable Instant until) {}
