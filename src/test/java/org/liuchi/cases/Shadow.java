package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.MinuteByMinute;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.State;

/**
 * The clocks of items kept a second time, from the flow tables alone, and their ends counted minute by minute: what the
 * kernel says must be the same after every step.
 */
final class Shadow {
    private final Map<UUID, Map<String, Kept>> clocks = new HashMap<>();
    private final Map<UUID, Integer> followed = new HashMap<>();
    private final Map<Counted, Instant> ends = new HashMap<>();

    private record Kept(
            Instant start, List<Span> pauses, @Nullable Instant pausedAt) {}

    private record Counted(Instant start, Term term, List<Span> pauses) {}

    /** Goes through what has happened to the item since the last time, and compares. */
    void follow(Flow flow, List<HistoryEntry> history, Item item) {
        int seen = followed.getOrDefault(item.id(), 0);
        history.stream().filter(entry -> entry.seq() > seen).forEach(entry -> step(flow, entry, item.id()));
        followed.put(item.id(), item.version());
        compare(clocks.getOrDefault(item.id(), Map.of()), item);
    }

    int followed(UUID item) {
        return followed.getOrDefault(item, 0);
    }

    private void step(Flow flow, HistoryEntry entry, UUID id) {
        Map<String, Kept> before = clocks.getOrDefault(id, Map.of());
        List<String> restarts =
                flow.row(entry.from(), entry.action()).map(Row::restarts).orElse(List.of());
        State state = flow.state(entry.to());
        Map<String, Kept> next = new HashMap<>();
        for (String name : state.runs()) {
            Kept kept = restarts.contains(name) ? null : before.get(name);
            next.put(name, kept == null ? new Kept(entry.at(), List.of(), null) : resumed(kept, entry.at()));
        }
        for (String name : state.pauses()) {
            Kept kept = before.get(name);
            if (kept != null) {
                next.put(name, kept.pausedAt() == null ? new Kept(kept.start(), kept.pauses(), entry.at()) : kept);
            }
        }
        clocks.put(id, next);
    }

    private static Kept resumed(Kept kept, Instant now) {
        if (kept.pausedAt() == null) {
            return kept;
        }
        List<Span> pauses = new ArrayList<>(kept.pauses());
        if (kept.pausedAt().isBefore(now)) {
            pauses.add(new Span(kept.pausedAt(), now));
        }
        return new Kept(kept.start(), pauses, null);
    }

    private void compare(Map<String, Kept> kept, Item item) {
        assertThat(item.clocks())
                .extracting(RunningClock::name)
                .as(item.reference())
                .containsExactlyInAnyOrderElementsOf(kept.keySet());
        for (RunningClock clock : item.clocks()) {
            Kept mine = Objects.requireNonNull(kept.get(clock.name()));
            assertThat(clock.startedAt())
                    .as("%s of %s", clock.name(), item.reference())
                    .isEqualTo(mine.start());
            assertThat(clock.pauses())
                    .as("%s of %s", clock.name(), item.reference())
                    .isEqualTo(mine.pauses());
            assertThat(clock.dueAt())
                    .as("%s of %s from %s for %s", clock.name(), item.reference(), mine.start(), clock.term())
                    .isEqualTo(end(mine, clock.term()));
        }
    }

    private Instant end(Kept kept, Term term) {
        return ends.computeIfAbsent(
                new Counted(kept.start(), term, kept.pauses()),
                counted ->
                        new MinuteByMinute(MinuteByMinute.OPEN, counted.pauses()).due(counted.start(), counted.term()));
    }
}
