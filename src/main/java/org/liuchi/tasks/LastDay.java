package org.liuchi.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.workflow.Effect;

/**
 * The last day of something as a clock: it ends when offices close on that day, or on the next workday when it is a day
 * off. One that is over already runs out at once.
 */
public record LastDay(Instant since, Term term) {
    public static LastDay of(LocalDate last, Instant now) {
        LocalDate today = day(now);
        LocalDate from = today.isBefore(last) ? today : last.minusDays(1);
        return new LastDay(
                from.equals(today)
                        ? now
                        : from.atTime(LocalTime.NOON).atZone(WorkCalendar.ZONE).toInstant(),
                Term.days(ChronoUnit.DAYS.between(from, last)));
    }

    /** For a clock that does not run yet. */
    public Effect.Timing timing() {
        return new Effect.Timing(term, since);
    }

    boolean over(WorkCalendar calendar, Instant now) {
        return !calendar.deadline(since, term).dueAt().isAfter(now);
    }

    public static LocalDate day(Instant moment) {
        return moment.atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
