package org.liuchi.assist.learning;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/** Turns scores into shares of one, as sharp as they proved right on examples not learned from. */
final class Softmax {
    private static final double[] SHARPNESS = DoubleStream.iterate(0.5, sharpness -> sharpness <= 32, s -> s * 1.25)
            .toArray();

    private Softmax() {}

    /** Scores of a text, by label, and the place of the label that was right. */
    record Judged(List<Double> scores, int right) {}

    static double[] of(List<Double> scores, double sharpness) {
        double highest = Collections.max(scores);
        double[] shares = scores.stream()
                .mapToDouble(score -> Math.exp((score - highest) * sharpness))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** The sharpness under which the right labels were likeliest. */
    static double fitted(List<Judged> judged) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double sharpness : SHARPNESS) {
            double loss = judged.stream()
                    .mapToDouble(one -> -Math.log(Math.max(1e-9, of(one.scores(), sharpness)[one.right()])))
                    .sum();
            if (loss < least) {
                least = loss;
                best = sharpness;
            }
        }
        return best;
    }
}
