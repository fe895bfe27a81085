package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;

/**
 * What another module says about a month in the month pack (TC-01): counted from what it keeps, as of now. Figures of
 * work and of bodies, never of a person.
 */
public interface MonthFigures {
    List<Line> of(Actor.Staff reader, YearMonth month, Locale locale, Instant now);

    /**
     * @param text the value in words
     * @param formula how it is counted
     * @param hint what to be careful about
     */
    @Schema(name = "MonthFigure")
    record Line(
            String label,
            String text,
            long numerator,
            long denominator,
            String formula,
            @Nullable String hint) {}
}
