package org.liuchi.workflow.flow;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Label;

/**
 * A time limit of a flow.
 *
 * @param term where no special term fits
 * @param special in order; the first that fits counts
 * @param promise what the resident is told; it runs on through the steps, whoever owns the item
 */
public record ClockRule(String name, Label label, Term term, List<SpecialTerm> special, boolean promise) {
    public ClockRule {
        special = List.copyOf(special);
    }

    /** @param matter value of {@code category}, {@code urgency} or a fact by its name, if there is one */
    public Term term(Function<String, @Nullable String> matter) {
        return special.stream()
                .filter(rule -> rule.fits(matter))
                .map(SpecialTerm::term)
                .findFirst()
                .orElse(term);
    }
}
