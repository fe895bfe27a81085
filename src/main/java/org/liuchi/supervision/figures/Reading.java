package org.liuchi.supervision.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.liuchi.supervision.figures.Counting.Count;
import org.liuchi.supervision.figures.Figure.Standing;

/** What two numbers say: a value, too few to say anything, or nothing that could be measured. */
record Reading(Standing standing, @Nullable BigDecimal value) {
    /** Fewer call-backs or ratings than this say nothing of an organisation (domain 3.3). */
    static final int ENOUGH = 30;

    /** A rate that is nearly whole over so many cases is looked at again, not praised (R0). */
    private static final BigDecimal NEARLY_WHOLE = new BigDecimal("99.9");

    private static final int MANY = 1_000;

    private static final Reading NOTHING = new Reading(Standing.UNMEASURABLE, null);

    static Reading of(Measure measure, Count count) {
        if (count.denominator() == 0) {
            return measure.sense == Measure.Sense.SAMPLE ? new Reading(Standing.TOO_FEW, null) : NOTHING;
        }
        return switch (measure.sense) {
            case HOURS ->
                new Reading(Standing.VALUE, divided(BigDecimal.valueOf(count.numerator()), count.denominator() * 60));
            case SAMPLE -> count.denominator() < ENOUGH ? new Reading(Standing.TOO_FEW, null) : percent(count);
            case GOOD, BAD, COUNT -> percent(count);
        };
    }

    static Reading unmeasurable() {
        return NOTHING;
    }

    private static Reading percent(Count count) {
        return new Reading(
                Standing.VALUE, divided(BigDecimal.valueOf(count.numerator()).movePointRight(2), count.denominator()));
    }

    private static BigDecimal divided(BigDecimal parts, long whole) {
        return parts.divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** The three rates, each exact, weighed and rounded once. */
    static Reading composite(Counting.Tally tally, Weighting weighting) {
        Count responded = tally.of(Measure.RESPONDED);
        Count solved = tally.of(Measure.SOLVED);
        Count satisfied = tally.of(Measure.SATISFIED);
        if (Math.min(solved.denominator(), satisfied.denominator()) < ENOUGH) {
            return new Reading(Standing.TOO_FEW, null);
        }
        if (responded.denominator() == 0) {
            return NOTHING;
        }
        BigDecimal sum = weighed(responded, weighting.responded())
                .add(weighed(solved, weighting.solved()))
                .add(weighed(satisfied, weighting.satisfied()));
        return new Reading(Standing.VALUE, sum.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal weighed(Count count, int weight) {
        return BigDecimal.valueOf(count.numerator() * weight)
                .divide(BigDecimal.valueOf(count.denominator()), 12, RoundingMode.HALF_UP);
    }

    boolean wantsSpotCheck(Measure measure, Count count) {
        boolean good = measure.sense == Measure.Sense.GOOD || measure.sense == Measure.Sense.SAMPLE;
        return good
                && count.denominator() >= MANY
                && BigDecimal.valueOf(count.numerator())
                                .movePointRight(2)
                                .compareTo(NEARLY_WHOLE.multiply(BigDecimal.valueOf(count.denominator())))
                        >= 0;
    }
}
