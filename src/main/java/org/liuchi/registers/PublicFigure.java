package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as everybody sees it: totals, never a record.
 *
 * @param unit in words; of a share %, of money yuan
 * @param total of the county
 * @param towns none where the figure is not by area
 * @param months the latest twelve, the last one first; none where it is not by period
 */
public record PublicFigure(
        String register,
        String name,
        String label,
        String unit,
        PublicFigure.Amount total,
        List<PublicFigure.Row> towns,
        List<PublicFigure.Row> months) {
    /**
     * @param value money in yuan, a share in per cent; absent where it stays unsaid
     * @param unsaid why
     */
    @Schema(name = "PublicAmount")
    public record Amount(
            @Nullable BigDecimal value, @Nullable Unsaid unsaid) {
        static Amount of(@Nullable BigDecimal value) {
            return new Amount(value, null);
        }

        static Amount unsaid(Unsaid why) {
            return new Amount(null, why);
        }
    }

    /** FEW: of so few people that somebody might be recognised. SAMPLE: too few to have a share of. */
    public enum Unsaid {
        FEW,
        SAMPLE
    }

    /** @param label name of the town, or the month */
    @Schema(name = "PublicFigureRow")
    public record Row(String label, Amount amount) {}
}
