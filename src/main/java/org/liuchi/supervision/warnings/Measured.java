package org.liuchi.supervision.warnings;

import java.util.Map;

/** What was counted of one organisation; the denominator is 0 where there is none. */
record Measured(long numerator, long denominator) {
    static final Measured NONE = new Measured(0, 0);

    /** {@code 5}, or {@code 3/12} of a share. */
    String text(RuleMeasure measure) {
        return measure.sense == RuleMeasure.Sense.AT_LEAST ? "" + numerator : numerator + "/" + denominator;
    }

    /** What a warning remembers of why it fired, or why it went out. */
    Map<String, Object> facts(WarningRule rule) {
        return Map.of(
                WarningFacts.MEASURE,
                rule.measure().name(),
                WarningFacts.FIGURE,
                text(rule.measure()),
                WarningFacts.THRESHOLD,
                String.valueOf(rule.threshold()));
    }
}
