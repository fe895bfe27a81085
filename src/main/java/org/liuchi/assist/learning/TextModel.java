package org.liuchi.assist.learning;

import de.bwaldvogel.liblinear.Feature;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What was learned: it ranks the labels for a text and names the words that spoke for one. Holds no text. */
public final class TextModel {
    private final List<String> labels;
    private final Vocabulary vocabulary;
    /** By feature, then label. */
    private final double[] weights;

    private final double sharpness;

    TextModel(List<String> labels, Vocabulary vocabulary, double[] weights, double sharpness) {
        this.labels = List.copyOf(labels);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.sharpness = sharpness;
    }

    /** @param share 0 to 1, of all labels together 1; calibrated on examples that the model had not seen */
    public record Ranked(String label, double share) {}

    public List<String> labels() {
        return labels;
    }

    /** All labels, the likeliest first. */
    public List<Ranked> rank(String text) {
        double[] shares = Softmax.of(scores(text), sharpness);
        return IntStream.range(0, labels.size())
                .mapToObj(label -> new Ranked(labels.get(label), shares[label]))
                .sorted(Comparator.comparingDouble(Ranked::share).reversed())
                .toList();
    }

    /** Words of the text, as they stand there, that spoke most for a label against the others; perhaps none. */
    public List<String> words(String text, String label, int most) {
        int wanted = labels.indexOf(label);
        double[] spoke = new double[vocabulary.size() + 1];
        for (Feature feature : vocabulary.vector(text)) {
            double mean = 0;
            for (int other = 0; other < labels.size(); other++) {
                mean += weight(feature, other) / labels.size();
            }
            spoke[feature.getIndex()] = feature.getValue() * (weight(feature, wanted) - mean);
        }
        return SpokenWords.in(
                text, run -> spoke[vocabulary.index(run)] + spoke[vocabulary.index(Ngrams.inHeading(run))], most);
    }

    List<Double> scores(String text) {
        double[] scores = new double[labels.size()];
        for (Feature feature : vocabulary.vector(text)) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += feature.getValue() * weight(feature, label);
            }
        }
        return Arrays.stream(scores).boxed().toList();
    }

    /** For keeping: {@link #read} makes the same model of it. */
    public byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeDouble(sharpness);
            vocabulary.write(out);
            for (double weight : weights) {
                out.writeFloat((float) weight);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static TextModel read(byte[] written) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(written))))) {
            List<String> labels = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                labels.add(in.readUTF());
            }
            double sharpness = in.readDouble();
            Vocabulary vocabulary = Vocabulary.read(in);
            double[] weights = new double[vocabulary.size() * labels.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readFloat();
            }
            return new TextModel(labels, vocabulary, weights, sharpness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double weight(Feature feature, int label) {
        return weights[(feature.getIndex() - 1) * labels.size() + label];
    }
}
