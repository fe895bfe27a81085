package org.liuchi.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.flow.ClockRule;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.State;

/**
 * What a step does to the clocks: those of the state entered start, go on or stand still. A clock that goes on keeps its
 * term, unless this very step has changed what its term depends on, e.g. the category.
 */
final class StepClocks {
    private static final Effect.Timing AS_THE_FLOW_SAYS = new Effect.Timing(null, null);

    private StepClocks() {}

    /**
     * @param before the item as the step found it; {@code step} has it with what effects have changed
     * @param owner of the item in the state entered
     */
    static List<RunningClock> of(
            Item before, Step step, State to, OrganizationId owner, Map<String, Effect.Timing> timings) {
        List<RunningClock> clocks = new ArrayList<>();
        for (String name : to.runs()) {
            clocks.add(taken(running(name, before, step, owner, timings), step, timings));
        }
        for (String name : to.pauses()) {
            step.item()
                    .clock(name)
                    .map(clock -> clock.paused(step.now()))
                    .map(clock -> set(clock, step.flow().clock(name), before, step, timings))
                    .map(clock -> taken(clock, step, timings))
                    .ifPresent(clocks::add);
        }
        return clocks;
    }

    private static RunningClock running(
            String name, Item before, Step step, OrganizationId owner, Map<String, Effect.Timing> timings) {
        ClockRule rule = step.flow().clock(name);
        Effect.Timing timing = timings.getOrDefault(name, AS_THE_FLOW_SAYS);
        return step.item()
                .clock(name)
                .filter(_ -> !step.row().restarts().contains(name))
                .map(clock -> clock.resumed(step.now(), step.calendar()))
                .map(clock -> set(clock, rule, before, step, timings))
                .orElseGet(() -> RunningClock.start(
                        rule,
                        Objects.requireNonNullElseGet(timing.term(), () -> rule.term(step.item()::aspect)),
                        owner,
                        Objects.requireNonNullElse(timing.since(), step.now()),
                        step.calendar()));
    }

    private static RunningClock taken(RunningClock clock, Step step, Map<String, Effect.Timing> timings) {
        Effect.Taken taken =
                timings.getOrDefault(clock.name(), AS_THE_FLOW_SAYS).taken();
        return taken == null ? clock : clock.as(taken, step.now(), step.calendar());
    }

    private static RunningClock set(
            RunningClock clock, ClockRule rule, Item before, Step step, Map<String, Effect.Timing> timings) {
        Term term = timings.getOrDefault(clock.name(), AS_THE_FLOW_SAYS).term();
        return term == null ? termed(clock, rule, before, step) : clock.under(term, step.calendar());
    }

    private static RunningClock termed(RunningClock clock, ClockRule rule, Item before, Step step) {
        Term term = rule.term(step.item()::aspect);
        return term.equals(rule.term(before::aspect)) ? clock : clock.under(term, step.calendar());
    }

    /**
     * What the resident is told: the end of a promise as it began, or began to have another term; a pause keeps it, and
     * so does an extension (TC-43). Unless an effect names another end.
     */
    static @Nullable Instant promised(
            Flow flow, Item before, List<RunningClock> clocks, Map<String, Effect.Timing> timings) {
        Optional<Instant> told = timings.values().stream()
                .map(Effect.Timing::promised)
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (told.isPresent()) {
            return told.get();
        }
        return clocks.stream()
                .filter(clock -> flow.clock(clock.name()).promise() && !timings.containsKey(clock.name()))
                .filter(clock -> before.clock(clock.name())
                        .filter(known -> known.startedAt().equals(clock.startedAt())
                                && known.term().equals(clock.term()))
                        .isEmpty())
                .map(RunningClock::dueAt)
                .findFirst()
                .orElse(before.promisedAt());
    }
}
