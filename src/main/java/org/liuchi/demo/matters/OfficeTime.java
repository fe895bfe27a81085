package org.liuchi.demo.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;

/**
 * Working time forwards and backwards.
 *
 * @param past the stretches of it from some day on until today, in order
 */
record OfficeTime(WorkCalendar calendar, List<Span> past) {
    static OfficeTime between(Instant from, Instant today, WorkCalendar calendar) {
        long minutes = calendar.workingTime(from, today).toMinutes();
        return new OfficeTime(
                calendar,
                calendar.explain(from, Term.workingMinutes(minutes), List.of()).counted());
    }

    Instant after(Instant from, int minutes) {
        return calendar.deadline(from, Term.workingMinutes(minutes)).dueAt();
    }

    /** The latest moment from which on that much working time has gone by until today. */
    Instant before(int minutes) {
        Duration left = Duration.ofMinutes(minutes);
        for (Span span : past.reversed()) {
            if (left.compareTo(span.length()) < 0) {
                return span.to().minus(left);
            }
            left = left.minus(span.length());
        }
        return past.getFirst().from();
    }

    int minutes(Instant from, Instant to) {
        return Math.toIntExact(calendar.workingTime(from, to).toMinutes());
    }

    /** All of the past. */
    int minutes() {
        return Math.toIntExact(past.stream()
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes());
    }
}
