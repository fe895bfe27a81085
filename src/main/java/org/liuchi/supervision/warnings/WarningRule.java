package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;

/**
 * When a warning fires by itself.
 *
 * @param code by which it is known through all its editions
 * @param edition 0 for one that is shipped and not adopted; of a change the edition that was seen
 * @param fires whether the county has put it to work; shipped ones are not: their limits and clauses are the county's
 * @param threshold a number of items, or per cent, as the measure says
 * @param least of a share: on fewer cases it says nothing
 * @param kinds of organisation that it looks at
 * @param ground what the organisation is told, with the clause
 */
@Schema(name = "WarningRule")
record WarningRule(
        String code,
        int edition,
        boolean fires,
        String name,
        RuleMeasure measure,
        int threshold,
        int least,
        Colour colour,
        Addressee addressee,
        List<Organization.Kind> kinds,
        String ground,
        @Nullable Instant since) {
    WarningRule {
        kinds = List.copyOf(kinds);
    }

    /** What can't be measured doesn't fire. */
    boolean firesAt(Measured measured) {
        long limit = threshold * measured.denominator();
        boolean enough = measured.denominator() >= Math.max(1, least);
        return switch (measure.sense) {
            case AT_LEAST -> measured.numerator() >= threshold;
            case BELOW -> enough && measured.numerator() * 100 < limit;
            case ABOVE -> enough && measured.numerator() * 100 > limit;
        };
    }
}
