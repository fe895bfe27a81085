package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a warning has beside its item: its ground, and the arithmetic of its rule.
 *
 * @param cause RULE, HAND or INSPECTION
 * @param inspection that led to it, where the reader may read that
 */
@Schema(name = "WarningView")
record WarningView(
        UUID id,
        UUID unit,
        String unitName,
        Addressee addressee,
        Colour colour,
        String colourText,
        Cause cause,
        String ground,
        @Nullable UUID inspection,
        @Nullable Arithmetic arithmetic) {
    @Schema(name = "WarningCause")
    enum Cause {
        RULE,
        HAND,
        INSPECTION
    }

    /**
     * @param rule its name now
     * @param edition the one that fired
     * @param counted what was counted when it fired; {@code now} what is counted today, absent once it has ended
     * @param limit in words, with the fewest cases it asks for
     * @param from first day of the cases counted; absent where work is counted as it stands
     * @param figure key of the figure, for its cases
     * @param work items that were counted, as far as the reader may read them; {@code hidden} are the others
     */
    @Schema(name = "WarningArithmetic")
    record Arithmetic(
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
            int hidden) {}

    /** An item that was counted. */
    @Schema(name = "WarningWork")
    record Work(UUID id, String kind, String number, String title, boolean open) {}
}
