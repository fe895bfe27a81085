package org.liuchi.cases;

import static org.liuchi.cases.Merging.LEADING;
import static org.liuchi.cases.Merging.OTHERS;
import static org.liuchi.cases.Merging.REPORTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The named guards and effects of {@link MergeRows}. */
@Configuration(proxyBeanMethods = false)
class MergeParts {
    private final Merging merging;

    MergeParts(Merging merging) {
        this.merging = merging;
    }

    @Bean
    FlowParts mergeFlowParts() {
        return new FlowParts(List.of(), Map.of(), guards(), effects());
    }

    private Map<String, Guard> guards() {
        return Map.of(
                "leadsNoOther",
                step -> Refusal.unless(Merging.count(step.item(), OTHERS, 0) == 0, "leads-others"),
                "leadingTakesIn",
                this::leadingTakesIn,
                "reportCanReturn",
                merging::canReturn,
                "onlyReporter",
                step -> Refusal.unless(Merging.count(step.item(), REPORTS, 1) <= 1, "several-reporters"),
                // one can't say for the others that it is solved (接诉条例23); each rates afterwards
                "onlyFollower",
                step -> Refusal.unless(Merging.count(step.item(), REPORTS, 1) <= 1, "several-confirm"),
                "oneOfSeveral",
                step -> Refusal.unless(Merging.count(step.item(), REPORTS, 1) > 1, "only-reporter"));
    }

    private Optional<Refusal> leadingTakesIn(Step step) {
        Optional<String> said = step.input().choice(LEADING);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Item leading = merging.leading(step.item().county(), said.get());
        if (step.actor() instanceof Actor.Staff staff && !CaseScope.covers(staff, leading)) {
            throw Problem.invalid(LEADING, "unknown-case");
        }
        return Merging.refusal(step.item(), leading);
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new HashMap<>();
        effects.put("lockBoth", (Effect.Lock) merging::lock);
        effects.put("rememberLeading", (Effect.Remember) this::leading);
        effects.put("joinLeading", (Effect.Write) (step, _) -> merging.join(step));
        effects.put("resumePromise", (Effect.Remember) MergeParts::promise);
        effects.put("leaveLeading", (Effect.Write) (step, _) -> merging.leave(step));
        effects.put("earlierPromise", (Effect.Remember) this::earlier);
        effects.put("countIn", (Effect.Remember) step -> counted(step, 1, 1));
        effects.put("countOut", (Effect.Remember) step -> counted(step, -1, -1));
        effects.put("countOneLess", (Effect.Remember) step -> counted(step, -1, 0));
        effects.put("stillFollows", (Effect.Write) (step, _) -> merging.stillFollows(step));
        effects.put("takeOut", (Effect.Write) (step, _) -> merging.takeOut(step));
        return effects;
    }

    private Changes leading(Step step) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(LEADING, merging.leadingOf(step).toString());
        facts.putAll(KeptPromise.facts(step));
        return Changes.facts(facts);
    }

    /** From its own start, under its own term, with its pauses; what the reporter was promised stays as it was (TC-43). */
    private static Changes promise(Step step) {
        return KeptPromise.of(step.item())
                .map(kept -> KeptPromise.timed(Timing.taken(kept, null)))
                .orElse(Changes.NONE);
    }

    /**
     * Who was promised an earlier end is not made to wait by being merged: the leading case goes on by that promise, and
     * keeps it when the report is let go, because its reporters have been told of it.
     */
    private Changes earlier(Step step) {
        return step.input()
                .choice("case")
                .flatMap(number -> merging.find(step.item().county(), number))
                .flatMap(joining -> KeptPromise.earlier(step, joining))
                .map(KeptPromise::timed)
                .orElse(Changes.NONE);
    }

    private static Changes counted(Step step, int reports, int others) {
        Item item = step.item();
        return Changes.facts(Map.of(
                REPORTS, Merging.count(item, REPORTS, 1) + reports,
                OTHERS, Merging.count(item, OTHERS, 0) + others));
    }
}
