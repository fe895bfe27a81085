package org.liuchi.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Arithmetic;
import org.liuchi.calendar.Deadline;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.flow.ClockRule;

/**
 * A time limit that an item is under. When it is due follows from start, term, pauses and calendar alone.
 *
 * @param term that it runs under, whatever a county's flows say meanwhile
 * @param organization by whose hours it is counted; null: the county's, as for what residents are promised
 * @param dueAt end of the term; while it stands still, the end it would have had without this pause
 * @param provisional reaches into a year whose holidays are not published yet
 * @param pauses in which it stood still
 * @param pausedAt since when it stands still; null while it runs
 * @param told its end has been announced
 */
public record RunningClock(
        String name,
        Term term,
        @Nullable OrganizationId organization,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        List<Span> pauses,
        @Nullable Instant pausedAt,
        boolean told) {
    public RunningClock {
        pauses = List.copyOf(pauses);
    }

    /** @param owner organisation that owns the item as the clock begins */
    static RunningClock start(ClockRule rule, Term term, OrganizationId owner, Instant now, WorkCalendar calendar) {
        OrganizationId organization = rule.promise() ? null : owner;
        Deadline deadline = calendar.of(organization).deadline(now, term);
        return new RunningClock(
                rule.name(), term, organization, now, deadline.dueAt(), deadline.provisional(), List.of(), null, false);
    }

    public boolean runs() {
        return pausedAt == null;
    }

    public boolean elapsed(Instant now) {
        return runs() && !dueAt.isAfter(now);
    }

    RunningClock paused(Instant now) {
        return runs()
                ? new RunningClock(name, term, organization, startedAt, dueAt, provisional, pauses, now, told)
                : this;
    }

    RunningClock resumed(Instant now, WorkCalendar calendar) {
        if (pausedAt == null) {
            return this;
        }
        List<Span> all = new ArrayList<>(pauses);
        if (pausedAt.isBefore(now)) {
            all.add(new Span(pausedAt, now));
        }
        return new RunningClock(name, term, organization, startedAt, dueAt, provisional, all, null, told)
                .counted(calendar);
    }

    /** The same clock from its own start, pauses kept, as if it had had this term from the beginning. */
    RunningClock under(Term other, WorkCalendar calendar) {
        return new RunningClock(name, other, organization, startedAt, dueAt, provisional, pauses, pausedAt, told)
                .counted(calendar);
    }

    /** What ran elsewhere goes on here; a clock that stands still does so from now on. */
    RunningClock as(Effect.Taken taken, Instant now, WorkCalendar calendar) {
        Instant stands = runs() ? null : now;
        return new RunningClock(
                        name,
                        taken.term(),
                        organization,
                        taken.since(),
                        dueAt,
                        provisional,
                        taken.pauses(),
                        stands,
                        told)
                .counted(calendar);
    }

    /** Counted anew, e.g. because more is known of the calendar. */
    RunningClock counted(WorkCalendar calendar) {
        Deadline deadline = explained(calendar).deadline();
        return new RunningClock(
                name,
                term,
                organization,
                startedAt,
                deadline.dueAt(),
                deadline.provisional(),
                pauses,
                pausedAt,
                told && !deadline.dueAt().isAfter(dueAt));
    }

    Arithmetic explained(WorkCalendar calendar) {
        return calendar.of(organization).explain(startedAt, term, pauses);
    }

    /** The share of its time that is over, 0 to 1. */
    double used(WorkCalendar calendar, Instant now) {
        Arithmetic arithmetic = explained(calendar);
        Duration all = arithmetic.counted().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return 1 - (double) arithmetic.left(now).toSeconds() / all.toSeconds();
    }

    RunningClock announced() {
        return new RunningClock(name, term, organization, startedAt, dueAt, provisional, pauses, pausedAt, true);
    }
}
