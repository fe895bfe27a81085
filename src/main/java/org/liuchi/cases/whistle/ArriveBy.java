package org.liuchi.cases.whistle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Together.Ground;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Step;

/** A day by which to come, named by the town: sooner than the ground's limit, never later. */
final class ArriveBy {
    private ArriveBy() {}

    /** @throws Problem INVALID when it is past, or beyond the limit */
    static void check(Step step, Ground ground) {
        step.input().date("arriveBy").ifPresent(day -> {
            Instant end = end(step, day);
            Instant limit = step.calendar().deadline(step.now(), limit(ground)).dueAt();
            if (!end.isAfter(step.now()) || end.isAfter(limit)) {
                throw Problem.invalid(
                        "arriveBy", ground == Ground.EMERGENCY ? "arrive-at-once" : "arrive-by-beyond-limit");
            }
        });
    }

    private static Term limit(Ground ground) {
        return switch (ground) {
            case EMERGENCY -> Term.minutes(30);
            case JOINT_ENFORCEMENT -> Term.workingDays(1);
            case HARD_MATTER -> Term.workingDays(3);
        };
    }

    /** When offices close on that day. */
    static Instant end(Step step, LocalDate day) {
        Instant dayBefore = day.minusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
        return step.calendar().deadline(dayBefore, Term.workingDays(1)).dueAt();
    }

    static Term until(Instant now, Instant end) {
        return Term.minutes(Math.max(1, Duration.between(now, end).toMinutes()));
    }
}
