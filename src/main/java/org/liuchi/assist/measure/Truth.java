package org.liuchi.assist.measure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Judges proposed pairs by the clusters that a file names. Only pairs of which both messages stand in a cluster count:
 * that a message stands in none doesn't prove it unique.
 *
 * @param related clusters of one topic but several matters: a pair within them is wrong
 * @param leftOut clusters too loose to say: pairs with them don't count
 * @param total pairs that are right
 */
record Truth(Set<String> related, Set<String> leftOut, int total) {
    private static final double STEP = 0.025;
    private static final double LEAST = 0.1;
    private static final double MOST = 0.5;

    static Truth of(List<Message> messages, Collection<String> related, Collection<String> leftOut) {
        int total = messages.stream()
                .map(Message::cluster)
                .filter(cluster -> !cluster.isEmpty() && !related.contains(cluster) && !leftOut.contains(cluster))
                .collect(Collectors.groupingBy(cluster -> cluster, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(size -> (int) (size * (size - 1) / 2))
                .sum();
        return new Truth(Set.copyOf(related), Set.copyOf(leftOut), total);
    }

    private boolean counts(Message message) {
        return !message.cluster().isEmpty() && !leftOut.contains(message.cluster());
    }

    private boolean right(Pair pair) {
        return pair.one().cluster().equals(pair.other().cluster())
                && !related.contains(pair.one().cluster());
    }

    String judged(List<Pair> pairs) {
        List<Pair> counted = pairs.stream()
                .filter(pair -> counts(pair.one()) && counts(pair.other()))
                .toList();
        long right = counted.stream().filter(this::right).count();
        return String.format(
                Locale.ROOT,
                "precision %.4f recall %.4f (%d of %d pairs right, %d to find; %d more pairs without truth)",
                counted.isEmpty() ? 0 : (double) right / counted.size(),
                total == 0 ? 0 : (double) right / total,
                right,
                counted.size(),
                total,
                pairs.size() - counted.size());
    }

    /** A line for each of several thresholds. */
    String curve(List<Pair> pairs) {
        return DoubleStream.iterate(LEAST, threshold -> threshold <= MOST, threshold -> threshold + STEP)
                .mapToObj(threshold -> String.format(
                        Locale.ROOT,
                        "threshold %.3f %s%n",
                        threshold,
                        judged(pairs.stream()
                                .filter(pair -> pair.likeness() >= threshold)
                                .toList())))
                .collect(Collectors.joining());
    }
}
