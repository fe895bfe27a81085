package org.liuchi.intake.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the server took for each step. */
final class Timings {
    private final Map<Step, List<Long>> nanos = new EnumMap<>(Step.class);

    /** Milliseconds by nearest rank; {@code count} answers were measured. */
    record Summary(int count, double p50, double p95, double p99) {
        static Summary of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Summary(sorted.size(), rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
        }

        private static double rank(List<Long> sorted, int percent) {
            int place = Math.ceilDiv(Math.multiplyExact(sorted.size(), percent), 100);
            return Math.round(sorted.get(place - 1) / 100_000.0) / 10.0;
        }
    }

    /** @return the same answer */
    synchronized Answer add(Step step, Answer answer) {
        nanos.computeIfAbsent(step, _ -> new ArrayList<>()).add(answer.nanos());
        return answer;
    }

    synchronized Map<String, Summary> summary() {
        Map<String, Summary> steps = new LinkedHashMap<>();
        nanos.forEach((step, measured) -> steps.put(step.shown(), Summary.of(measured)));
        return steps;
    }
}
