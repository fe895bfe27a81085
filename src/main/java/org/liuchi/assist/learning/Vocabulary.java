package org.liuchi.assist.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of characters that a model knows, each with a number from 1 on and its weight. */
final class Vocabulary {
    private static final double HEADING_LENGTH = 0.5;

    private final Map<String, Entry> entries;

    private record Entry(int index, float weight) {}

    private Vocabulary(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static Vocabulary of(Occurrences occurrences) {
        List<String> runs = new ArrayList<>();
        occurrences.runs().forEach(runs::add);
        // the same examples make the same model, on whatever machine
        runs.sort(Comparator.naturalOrder());
        Map<String, Entry> entries = new HashMap<>();
        for (String run : runs) {
            entries.put(run, new Entry(entries.size() + 1, (float) occurrences.weight(run)));
        }
        return new Vocabulary(entries);
    }

    int size() {
        return entries.size();
    }

    /** 0 for what is not known. */
    int index(String run) {
        Entry entry = entries.get(run);
        return entry == null ? 0 : entry.index();
    }

    /** What is known of a text and, at less weight, of its heading, by index; empty when nothing is. */
    Feature[] vector(String text) {
        List<Feature> features = new ArrayList<>(part(Ngrams.of(text), 1));
        features.addAll(part(Ngrams.ofHeading(text), HEADING_LENGTH));
        features.sort(Comparator.comparingInt(Feature::getIndex));
        return features.toArray(Feature[]::new);
    }

    private List<Feature> part(Map<String, Integer> runs, double wantedLength) {
        List<Feature> features = new ArrayList<>();
        double squares = 0;
        for (Map.Entry<String, Integer> run : runs.entrySet()) {
            Entry entry = entries.get(run.getKey());
            if (entry != null && entry.weight() > 0) {
                double value = (1 + Math.log(run.getValue())) * entry.weight();
                features.add(new FeatureNode(entry.index(), value));
                squares += value * value;
            }
        }
        double factor = wantedLength / Math.sqrt(squares);
        features.forEach(feature -> feature.setValue(feature.getValue() * factor));
        return features;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().index());
            out.writeFloat(entry.getValue().weight());
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.put(in.readUTF(), new Entry(in.readInt(), in.readFloat()));
        }
        return new Vocabulary(entries);
    }
}
