package org.liuchi.workflow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.workflow.flow.ClockRule;

/**
 * A time limit that an item is under.
 *
 * @param provisional reaches into a year whose holidays are not published yet
 * @param pausedAt since when it stands still; null while it runs
 * @param left what was left when it was paused (working time, or plain time for calendar terms)
 * @param told its end has been announced
 */
public record RunningClock(
        String name,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        @Nullable Instant pausedAt,
        @Nullable Duration left,
        boolean told) {

    static RunningClock start(ClockRule rule, Instant now, WorkCalendar calendar) {
        var deadline = calendar.deadline(now, rule.term());
        return new RunningClock(rule.name(), now, deadline.dueAt(), deadline.provisional(), null, null, false);
    }

    public boolean runs() {
        return pausedAt == null;
    }

    public boolean elapsed(Instant now) {
        return runs() && !dueAt.isAfter(now);
    }

    RunningClock paused(ClockRule rule, Instant now, WorkCalendar calendar) {
        if (!runs()) {
            return this;
        }
        Duration left = !dueAt.isAfter(now)
                ? Duration.ZERO
                : working(rule) ? calendar.workingTime(now, dueAt) : Duration.between(now, dueAt);
        return new RunningClock(name, startedAt, dueAt, provisional, now, left, told);
    }

    RunningClock resumed(ClockRule rule, Instant now, WorkCalendar calendar) {
        if (left == null) {
            return this;
        }
        if (left.isZero()) {
            // what was late before the pause is as late after it
            return new RunningClock(name, startedAt, dueAt, provisional, null, null, told);
        }
        if (!working(rule)) {
            return new RunningClock(name, startedAt, now.plus(left), provisional, null, null, told);
        }
        var deadline = calendar.deadline(now, Term.workingMinutes(Math.max(1, left.toMinutes())));
        return new RunningClock(name, startedAt, deadline.dueAt(), deadline.provisional(), null, null, told);
    }

    private static boolean working(ClockRule rule) {
        return switch (rule.term().unit()) {
            case WORKING_MINUTES, WORKING_DAYS -> true;
            case CALENDAR_HOURS, CALENDAR_DAYS -> false;
        };
    }

    RunningClock announced() {
        return new RunningClock(name, startedAt, dueAt, provisional, pausedAt, left, true);
    }
}
