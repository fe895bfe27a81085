package org.liuchi.petitions;

import java.util.Map;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Step;

/** Once, at most 30 days, approved by somebody else of the body, the reason told (信访工作条例34). */
final class PetitionExtension {
    private static final String CLOCK = "handling";

    private PetitionExtension() {}

    /** The whole length anew, counted from acceptance. */
    static Effect.Changes granted(Step step) {
        int days = Integer.parseInt(PetitionFacts.fact(step, PetitionFacts.DAYS));
        Term before = step.item().clock(CLOCK).orElseThrow().term();
        Term term = new Term(before.amount() + days, before.unit());
        return Effect.Changes.NONE.timed(Map.of(CLOCK, Effect.Timing.term(term)));
    }
}
