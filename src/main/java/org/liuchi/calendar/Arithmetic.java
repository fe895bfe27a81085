package org.liuchi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a deadline came about.
 *
 * @param counted the stretches that were counted, in order, none in a pause: they add up to the term
 * @param daysOff the days that did not count, or that moved the last day on
 */
public record Arithmetic(Deadline deadline, List<Span> counted, List<LocalDate> daysOff) {
    public Arithmetic {
        counted = List.copyOf(counted);
        daysOff = List.copyOf(daysOff);
    }

    /** What is still to be counted after {@code now}: working time or plain time, as the term is. */
    public Duration left(Instant now) {
        return counted.stream()
                .filter(span -> span.to().isAfter(now))
                .map(span -> Duration.between(span.from().isAfter(now) ? span.from() : now, span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
