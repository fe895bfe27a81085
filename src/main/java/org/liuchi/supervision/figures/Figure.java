package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One figure with all that is behind it.
 *
 * @param key under which its cases are asked for
 * @param formula in words, like {@code source}: where the parts come from
 * @param numerator cases, or hours of the handling time
 * @param value two decimals, rounded half up; absent where nothing can be said
 * @param text the value, or the words that say why there is none
 * @param hint that a rate this good wants a spot-check
 * @param opens whether the cases behind it can be listed
 */
@Schema(name = "Figure")
record Figure(
        String key,
        Measure.Group group,
        String label,
        String formula,
        String source,
        long numerator,
        long denominator,
        List<LeftOut> excluded,
        Standing standing,
        @Nullable BigDecimal value,
        String text,
        @Nullable String hint,
        boolean opens) {

    @Schema(name = "FigureStanding")
    enum Standing {
        VALUE,
        TOO_FEW,
        UNMEASURABLE
    }

    /** How many cases were left out on one ground. */
    @Schema(name = "FigureLeftOut")
    record LeftOut(String ground, String label, long cases) {}

    /** The same figure of one organisation. */
    @Schema(name = "FigureOfOrganization")
    record OfOrganization(
            UUID organization,
            String name,
            long numerator,
            long denominator,
            Standing standing,
            @Nullable BigDecimal value,
            String text) {}
}
