package org.liuchi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes an amount of time from stretches that are offered in order, leaving out the pauses. */
final class Count {
    private final List<Span> pauses;
    private final List<Span> counted = new ArrayList<>();
    private Duration left;

    /** @param pauses in order, none overlapping */
    Count(Duration amount, List<Span> pauses) {
        this.left = amount;
        this.pauses = pauses;
    }

    /** Whether the amount is reached within this stretch, or was before. */
    boolean take(Instant from, Instant to) {
        Instant start = from;
        for (Span pause : pauses) {
            if (pause.to().isAfter(start) && pause.from().isBefore(to)) {
                take(new Span(start, pause.from()));
                start = pause.to();
            }
        }
        take(new Span(start, to));
        return left.isZero();
    }

    private void take(Span open) {
        if (open.length().isPositive() && left.isPositive()) {
            Duration taken = open.length().compareTo(left) < 0 ? open.length() : left;
            left = left.minus(taken);
            counted.add(new Span(open.from(), open.from().plus(taken)));
        }
    }

    /** Asks for more, once the amount was reached. */
    void more(Duration amount) {
        left = left.plus(amount);
    }

    List<Span> counted() {
        return counted;
    }

    Instant end() {
        return counted.getLast().to();
    }
}
