package org.liuchi.assist.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of characters that a model knows, each with a number from 1 on and its weight. */
final class Vocabulary {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(int index, float weight) {}

    Vocabulary(Occurrences occurrences) {
        List<String> runs = new ArrayList<>();
        occurrences.runs().forEach(runs::add);
        // the same examples make the same model, on whatever machine
        runs.sort(Comparator.naturalOrder());
        for (String run : runs) {
            entries.put(run, new Entry(entries.size() + 1, (float) occurrences.weight(run)));
        }
    }

    int size() {
        return entries.size();
    }

    /** 0 for what is not known. */
    int index(String run) {
        Entry entry = entries.get(run);
        return entry == null ? 0 : entry.index();
    }

    /** What is known of a text, by index, of length 1; empty when nothing is. */
    Feature[] vector(String text) {
        List<Feature> features = new ArrayList<>();
        double squares = 0;
        for (Map.Entry<String, Integer> run : Ngrams.of(text).entrySet()) {
            Entry entry = entries.get(run.getKey());
            if (entry != null && entry.weight() > 0) {
                double value = (1 + Math.log(run.getValue())) * entry.weight();
                features.add(new FeatureNode(entry.index(), value));
                squares += value * value;
            }
        }
        double length = Math.sqrt(squares);
        features.forEach(feature -> feature.setValue(feature.getValue() / length));
        features.sort(Comparator.comparingInt(Feature::getIndex));
        return features.toArray(Feature[]::new);
    }
}
