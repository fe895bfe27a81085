package org.liuchi.demo.geography;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides a whole number so that nothing is lost: largest remainders first. */
final class Shares {
    private Shares() {}

    /** @param least what everybody gets before the rest is divided by weight */
    static int[] of(int whole, double[] weights, int least) {
        int rest = whole - least * weights.length;
        double sum = Arrays.stream(weights).sum();
        double[] exact =
                Arrays.stream(weights).map(weight -> weight / sum * rest).toArray();
        int[] shares = Arrays.stream(exact).mapToInt(part -> least + (int) part).toArray();
        List<Integer> byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> (int) exact[i] - exact[i])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int left = whole - Arrays.stream(shares).sum();
        byRemainder.stream().limit(left).forEach(i -> shares[i]++);
        return shares;
    }

    /** Weights between {@code least} and {@code most}. */
    static double[] weights(Random random, int count, double least, double most) {
        return random.doubles(count, least, most).toArray();
    }
}
