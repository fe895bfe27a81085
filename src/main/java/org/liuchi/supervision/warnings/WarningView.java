package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Nullable WarningArithmetic arithmetic) {
    @Schema(name = "WarningCause")
    enum Cause {
        RULE,
        HAND,
        INSPECTION
    }
}
