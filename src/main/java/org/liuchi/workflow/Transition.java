package org.liuchi.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.State;

/**
 * One step worked out: the item as it will be, and what its history keeps. Pure; nothing is written here.
 *
 * @param remembered what effects changed, for the history
 */
record Transition(Step step, Item next, Map<String, Object> remembered) {

    /**
     * @param brought what the item remembers besides what the row's effects say
     * @throws Problem when a guard, a limit or an owner rule says no
     */
    static Transition of(Step step, Effect.Changes brought, Registry registry) {
        Permission.hindrance(step).ifPresent(problem -> {
            throw problem;
        });
        for (String guard : step.row().guards()) {
            if (!guard.equals(Row.NO_OPEN_CHILDREN)) {
                registry.guard(guard).check(step).ifPresent(refusal -> {
                    throw Problem.refused(refusal.reason(), refusal.facts());
                });
            }
        }
        Map<String, Object> remembered = new HashMap<>();
        Map<String, Effect.Timing> timings = new HashMap<>();
        Item changed = step.item();
        for (String name : step.row().effects()) {
            if (registry.effect(name) instanceof Effect.Remember effect) {
                Effect.Changes changes = effect.changes(step);
                changed = remember(changed, changes, remembered);
                timings.putAll(changes.timings());
            }
        }
        changed = remember(changed, brought, remembered);
        timings.putAll(brought.timings());
        if (step.row().limit() > 0) {
            String times = "times." + step.row().action();
            changed = remember(
                    changed,
                    Effect.Changes.facts(
                            Map.of(times, step.item().times(step.row().action()) + 1)),
                    remembered);
        }
        Step now = new Step(changed, step.flow(), step.row(), step.actor(), step.input(), step.now(), step.calendar());
        return new Transition(step, arrived(step.item(), now, timings, registry), Map.copyOf(remembered));
    }

    private static Item remember(Item item, Effect.Changes changes, Map<String, Object> remembered) {
        Map<String, Object> facts = new HashMap<>(item.facts());
        facts.putAll(changes.facts());
        remembered.putAll(changes.facts());
        if (changes.title() != null) {
            // refused, not masked: whoever writes it knows a better word, and it stands in every list
            TextMask.refuse("title", changes.title());
        }
        note(remembered, "category", changes.category());
        note(remembered, "area", changes.area());
        note(remembered, "urgency", changes.urgency());
        return item.changed(draft -> {
            draft.facts = facts;
            draft.category = Objects.requireNonNullElse(changes.category(), item.category());
            draft.title = Objects.requireNonNullElse(changes.title(), item.title());
            draft.area = Objects.requireNonNullElse(changes.area(), item.area());
            draft.urgency = Objects.requireNonNullElse(changes.urgency(), item.urgency());
        });
    }

    private static void note(Map<String, Object> remembered, String name, @Nullable Object value) {
        if (value != null) {
            remembered.put(name, value);
        }
    }

    private static Item arrived(Item before, Step step, Map<String, Effect.Timing> timings, Registry registry) {
        Item item = step.item();
        State to = step.flow().state(step.row().to());
        Owner owner = to.open() ? owner(step, to, registry) : null;
        List<RunningClock> clocks =
                owner == null ? List.of() : StepClocks.of(before, step, to, owner.organization(), timings);
        Instant promised = StepClocks.promised(step.flow(), before, clocks, timings);
        return item.changed(draft -> {
            draft.owner = owner;
            draft.phase = to.phase();
            draft.state = to.name();
            draft.dueAt = due(clocks);
            draft.promisedAt = promised;
            draft.closedAt =
                    to.open() ? null : Optional.ofNullable(item.closedAt()).orElse(step.now());
            draft.nextTickAt = nextTick(clocks);
            draft.version++;
            draft.clocks = clocks;
        });
    }

    private static Owner owner(Step step, State to, Registry registry) {
        String rule = step.row().owner();
        if (rule.isEmpty() && !step.row().stays()) {
            rule = to.owner();
        }
        if (rule.isEmpty() || rule.equals(State.KEEP)) {
            return Objects.requireNonNull(step.item().owner(), "a flow that keeps an owner has one");
        }
        return registry.owner(rule).find(step);
    }

    /** The end of the present step: the earliest end of the clocks that run. */
    static @Nullable Instant due(List<RunningClock> clocks) {
        return earliest(clocks.stream().filter(RunningClock::runs).toList());
    }

    static @Nullable Instant nextTick(List<RunningClock> clocks) {
        return earliest(
                clocks.stream().filter(clock -> clock.runs() && !clock.told()).toList());
    }

    private static @Nullable Instant earliest(List<RunningClock> clocks) {
        return clocks.stream()
                .map(RunningClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
