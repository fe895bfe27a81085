package org.liuchi.assist.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In how many examples, of which labels and from how many sources each run of characters occurs. */
final class Occurrences {
    /** Keeps the ratio finite for what one label never uses. */
    private static final double PRIOR = 1;

    private final int[] examples;
    private final Map<String, Seen> seen = new HashMap<>();
    private int total;

    private static final class Seen {
        final int[] byLabel;
        int all;
        /** Up to as many different ones as are asked for. */
        final String[] sources;

        Seen(int labels, int sources) {
            byLabel = new int[labels];
            this.sources = new String[sources];
        }

        void add(int label, String source) {
            byLabel[label]++;
            all++;
            for (int i = 0; i < sources.length; i++) {
                if (sources[i] == null) {
                    sources[i] = source;
                }
                if (source.equals(sources[i])) {
                    return;
                }
            }
        }

        boolean supported(Support support) {
            return all >= support.examples() && Arrays.stream(sources).allMatch(source -> source != null);
        }
    }

    private Occurrences(int labels) {
        this.examples = new int[labels];
    }

    static Occurrences in(List<Example> examples, List<String> labels, Support support) {
        Occurrences occurrences = new Occurrences(labels.size());
        for (Example example : examples) {
            int label = labels.indexOf(example.label());
            occurrences.examples[label]++;
            occurrences.total++;
            Stream.of(Ngrams.of(example.text()), Ngrams.ofHeading(example.text()))
                    .flatMap(runs -> runs.keySet().stream())
                    .forEach(run -> occurrences
                            .seen
                            .computeIfAbsent(run, _ -> new Seen(labels.size(), support.sources()))
                            .add(label, example.source()));
        }
        occurrences.seen.values().removeIf(found -> !found.supported(support));
        return occurrences;
    }

    Iterable<String> runs() {
        return seen.keySet();
    }

    /** Rare runs weigh more than common ones, and those that one label uses more than others do. */
    double weight(String run) {
        Seen found = seen.get(run);
        return found == null ? 0 : rarity(found) * leaning(found);
    }

    private double rarity(Seen found) {
        return 1 + Math.log((total + 1.0) / (found.all + 1.0));
    }

    /** The largest of the logarithms of how much more, or less, a label uses it than all others together. */
    private double leaning(Seen found) {
        double largest = 0;
        for (int label = 0; label < examples.length; label++) {
            double within = (found.byLabel[label] + PRIOR) / (examples[label] + 2 * PRIOR);
            double outside = (found.all - found.byLabel[label] + PRIOR) / (total - examples[label] + 2 * PRIOR);
            largest = Math.max(largest, Math.abs(Math.log(within / outside)));
        }
        return largest;
    }
}
