package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.MinuteByMinute;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.State;

/**
 * The clocks of items kept a second time, from flow tables and histories alone, and their ends counted minute by
 * minute: what the kernel says must be the same after every step.
 */
final class Shadow {
    private static final String PROMISE = "promise";

    private final Map<UUID, Map<String, ShadowClock>> clocks = new HashMap<>();
    private final Map<UUID, Instant> promised = new HashMap<>();
    private final Map<UUID, Integer> followed = new HashMap<>();
    private final Map<ShadowClock, Instant> ends = new HashMap<>();
    private final ShadowTerms terms = new ShadowTerms();

    /** The promises of cases that were merged, by the number of the case. */
    private final Map<String, ShadowClock> laidAside = new HashMap<>();

    private final Map<String, UUID> numbers = new HashMap<>();

    /** Goes through what has happened to the item since the last time, and compares. */
    void follow(Flow flow, List<HistoryEntry> history, Item item) {
        int seen = followed(item.id());
        if (seen == 0) {
            terms.begin(item);
            numbers.put(item.reference(), item.id());
        }
        history.stream().filter(entry -> entry.seq() > seen).forEach(entry -> step(flow, entry, item));
        followed.put(item.id(), item.version());
        compare(clocks.getOrDefault(item.id(), Map.of()), item);
    }

    int followed(UUID item) {
        return followed.getOrDefault(item, 0);
    }

    private void step(Flow flow, HistoryEntry entry, Item item) {
        Map<String, ShadowClock> before = clocks.getOrDefault(item.id(), Map.of());
        ShadowTerms.Matter matter = terms.step(item.id(), entry);
        List<String> restarts =
                flow.row(entry.from(), entry.action()).map(Row::restarts).orElse(List.of());
        State state = flow.state(entry.to());
        Map<String, ShadowClock> next = new HashMap<>();
        for (String name : state.runs()) {
            ShadowClock kept = restarts.contains(name) ? null : before.get(name);
            next.put(
                    name,
                    kept == null
                            ? ShadowClock.from(entry.at(), ShadowTerms.first(flow.clock(name), entry, matter))
                            : kept.resumed(entry.at())
                                    .under(ShadowTerms.next(flow.clock(name), entry, matter, kept.term())));
        }
        for (String name : state.pauses()) {
            ShadowClock kept = before.get(name);
            if (kept != null) {
                next.put(
                        name,
                        kept.paused(entry.at()).under(ShadowTerms.next(flow.clock(name), entry, matter, kept.term())));
            }
        }
        if (next.containsKey(PROMISE) && !List.of("extend", "unmerge").contains(entry.action())) {
            promise(item.id(), before.get(PROMISE), Objects.requireNonNull(next.get(PROMISE)));
        }
        merging(entry, item, before, next);
        clocks.put(item.id(), next);
    }

    /** What the reporter is told changes only with the start or the term (TC-43). */
    private void promise(UUID id, @Nullable ShadowClock before, ShadowClock next) {
        if (before == null
                || !before.start().equals(next.start())
                || !before.term().equals(next.term())) {
            promised.put(id, end(next));
        }
    }

    private void merging(
            HistoryEntry entry, Item item, Map<String, ShadowClock> before, Map<String, ShadowClock> next) {
        switch (entry.action()) {
            case "merge" ->
                laidAside.put(
                        item.reference(),
                        Objects.requireNonNull(before.get(PROMISE)).resumed(entry.at()));
            case "unmerge" -> next.put(PROMISE, Objects.requireNonNull(laidAside.get(item.reference())));
            case "takeIn" -> {
                String number = String.valueOf(entry.input().get("case"));
                ShadowClock joining = Objects.requireNonNull(laidAside.get(number), number);
                ShadowClock own = Objects.requireNonNull(next.get(PROMISE));
                if (end(joining).isBefore(end(own.resumed(entry.at())))) {
                    next.put(PROMISE, own.pausedAt() == null ? joining : joining.paused(entry.at()));
                    promised.merge(
                            item.id(),
                            Objects.requireNonNull(promised.get(numbers.get(number))),
                            (mine, theirs) -> mine.isBefore(theirs) ? mine : theirs);
                }
            }
            default -> {}
        }
    }

    private void compare(Map<String, ShadowClock> kept, Item item) {
        assertThat(item.clocks())
                .extracting(RunningClock::name)
                .as(item.reference())
                .containsExactlyInAnyOrderElementsOf(kept.keySet());
        for (RunningClock clock : item.clocks()) {
            ShadowClock mine = Objects.requireNonNull(kept.get(clock.name()));
            assertThat(new ShadowClock(clock.startedAt(), clock.term(), clock.pauses(), clock.pausedAt()))
                    .as("%s of %s", clock.name(), item.reference())
                    .isEqualTo(mine);
            assertThat(clock.dueAt())
                    .as("%s of %s from %s for %s", clock.name(), item.reference(), mine.start(), mine.term())
                    .isEqualTo(end(mine));
        }
        assertThat(item.dueAt())
                .as(item.reference())
                .isEqualTo(kept.values().stream()
                        .filter(clock -> clock.pausedAt() == null)
                        .map(this::end)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        assertThat(item.promisedAt()).as("promise of %s", item.reference()).isEqualTo(promised.get(item.id()));
    }

    private Instant end(ShadowClock kept) {
        return ends.computeIfAbsent(
                kept.running(),
                counted ->
                        new MinuteByMinute(MinuteByMinute.OPEN, counted.pauses()).due(counted.start(), counted.term()));
    }
}
