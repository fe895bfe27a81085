package org.liuchi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Taken;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.Step;

/** The promise of a merged case, kept among its facts: start, term and pauses, from which its end follows. */
final class KeptPromise {
    private static final String PROMISE = "promise";
    private static final String SINCE = "promiseSince";
    private static final String TERM = "promiseTerm";

    /** Each from and to, as ISO 8601 writes an interval. */
    private static final String PAUSES = "promisePauses";

    private KeptPromise() {}

    /** What a case remembers as it is merged. A pause ends then: from there on the leading case's promise counts. */
    static Map<String, Object> facts(Step step) {
        return step.item()
                .clock(PROMISE)
                .map(clock -> taken(clock, step.now()))
                .<Map<String, Object>>map(kept -> Map.of(
                        SINCE, kept.since().toString(),
                        TERM, kept.term().toString(),
                        PAUSES,
                                kept.pauses().stream()
                                        .map(pause -> pause.from() + "/" + pause.to())
                                        .toList()))
                .orElse(Map.of());
    }

    static Optional<Taken> of(Item merged) {
        Map<String, Object> facts = merged.facts();
        return facts.get(SINCE) instanceof String since && facts.get(TERM) instanceof String term
                ? Optional.of(new Taken(Instant.parse(since), Term.parse(term), pauses(facts.get(PAUSES))))
                : Optional.empty();
    }

    /** The promise of the case that joins, if it would end before that of the leading case, both running from now on. */
    static Optional<Timing> earlier(Step step, Item joining) {
        Optional<Instant> end =
                step.item().clock(PROMISE).map(clock -> taken(clock, step.now()).end(step.calendar()));
        return of(joining)
                .filter(kept -> end.filter(kept.end(step.calendar())::isBefore).isPresent())
                .map(kept -> Timing.taken(kept, first(step.item().promisedAt(), joining.promisedAt())));
    }

    static Changes timed(Timing timing) {
        return Changes.NONE.timed(Map.of(PROMISE, timing));
    }

    private static Taken taken(RunningClock clock, Instant now) {
        List<Span> pauses = new ArrayList<>(clock.pauses());
        Instant since = clock.pausedAt();
        if (since != null && since.isBefore(now)) {
            pauses.add(new Span(since, now));
        }
        return new Taken(clock.startedAt(), clock.term(), pauses);
    }

    /** None in what was merged by an earlier version of the program. */
    private static List<Span> pauses(@Nullable Object kept) {
        return kept instanceof List<?> all
                ? all.stream()
                        .map(pause -> pause.toString().split("/"))
                        .map(ends -> new Span(Instant.parse(ends[0]), Instant.parse(ends[1])))
                        .toList()
                : List.of();
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
