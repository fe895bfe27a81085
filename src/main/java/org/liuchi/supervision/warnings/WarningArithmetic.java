package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rule came to fire.
 *
 * @param rule its name now
 * @param edition the one that fired
 * @param counted what was counted when it fired; {@code now} what is counted today, absent once it has ended
 * @param limit in words
 * @param from first day of the cases counted; absent where work is counted as it stands
 * @param figure key of the figure, for its cases
 * @param work items that were counted, as far as the reader may read them; {@code hidden} are the others
 */
record WarningArithmetic(
        String rule,
        int edition,
        String measure,
        String counted,
        @Nullable String now,
        String limit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String figure,
        List<Work> work,
        int hidden) {
    /** An item that was counted. */
    @Schema(name = "WarningWork")
    record Work(UUID id, String kind, String number, String title, boolean open) {}
}
