package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;

/** What a row does besides moving the item. */
public sealed interface Effect {
    /** Changes what the item itself carries: in the same statement. Pure. */
    @FunctionalInterface
    non-sealed interface Remember extends Effect {
        Changes changes(Step step);
    }

    /**
     * Locks what the step will touch beside the item, before the item itself is changed: so that two steps that touch
     * the same items take them in the same order, by id. Not taken by a row that starts an item.
     */
    @FunctionalInterface
    non-sealed interface Lock extends Effect {
        void lock(Step step);
    }

    /** Writes a module's own tables: in the same transaction. */
    @FunctionalInterface
    non-sealed interface Write extends Effect {
        void write(Step step, Item after);
    }

    /**
     * @param facts merged into the item's facts; no personal data
     * @param title masked or staff-written
     * @param timings by name of the clock
     */
    record Changes(
            Map<String, Object> facts,
            @Nullable String category,
            @Nullable String title,
            @Nullable String area,
            @Nullable Integer urgency,
            Map<String, Timing> timings) {
        public static final Changes NONE = new Changes(Map.of(), null, null, null, null);

        public Changes {
            facts = Map.copyOf(facts);
            timings = Map.copyOf(timings);
        }

        public Changes(
                Map<String, Object> facts,
                @Nullable String category,
                @Nullable String title,
                @Nullable String area,
                @Nullable Integer urgency) {
            this(facts, category, title, area, urgency, Map.of());
        }

        public static Changes facts(Map<String, Object> facts) {
            return new Changes(facts, null, null, null, null);
        }

        /** The clocks of the state entered run otherwise than the flow says. */
        public Changes timed(Map<String, Timing> clocks) {
            return new Changes(facts, category, title, area, urgency, clocks);
        }
    }

    /**
     * How one clock runs on one item: an extension, a day that was agreed on, a start that lies back. What the resident
     * was promised stays as it was (TC-43), unless this says otherwise.
     *
     * @param term in place of the flow's
     * @param since when it began, for a clock that does not run yet
     * @param taken clock of the same name that goes on here in place of the item's own, if any
     * @param promised what the resident is told from now on
     */
    record Timing(
            @Nullable Term term,
            @Nullable Instant since,
            @Nullable Taken taken,
            @Nullable Instant promised) {
        public Timing(@Nullable Term term, @Nullable Instant since) {
            this(term, since, null, null);
        }

        public static Timing term(Term term) {
            return new Timing(term, null);
        }

        public static Timing taken(Taken taken, @Nullable Instant promised) {
            return new Timing(null, null, taken, promised);
        }
    }

    /** A clock as it ran elsewhere, or before: all that its end follows from. */
    record Taken(Instant since, Term term, List<Span> pauses) {
        public Taken {
            pauses = List.copyOf(pauses);
        }

        /** @param calendar of the county, by which promises are counted */
        public Instant end(WorkCalendar calendar) {
            return calendar.deadline(since, term, pauses).dueAt();
        }
    }
}
