package org.liuchi.assist.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a model of examples: a linear support vector machine over all labels at once (Crammer and Singer), its features
 * weighted by rarity and by how much they lean to one label. The same examples in the same order make the same model.
 */
public final class Training {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final int ROUNDS = 200;
    private static final long SEED = 6;

    /** Every so many examples one is kept back to see how sure the model may be of itself. */
    private static final int KEPT_BACK = 5;

    static {
        Linear.disableDebugOutput();
    }

    private Training() {}

    /** @throws IllegalArgumentException when there are fewer than two labels */
    public static TextModel train(List<Example> examples, Support support) {
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("nothing to tell apart");
        }
        return learned(examples, labels, support, sharpness(examples, labels, support));
    }

    private static double sharpness(List<Example> examples, List<String> labels, Support support) {
        List<Example> learned = every(examples, false);
        TextModel model = learned(learned, labels, support, 1);
        return Softmax.fitted(every(examples, true).stream()
                .map(example -> new Softmax.Judged(model.scores(example.text()), labels.indexOf(example.label())))
                .toList());
    }

    private static List<Example> every(List<Example> examples, boolean keptBack) {
        return IntStream.range(0, examples.size())
                .filter(i -> (i % KEPT_BACK == KEPT_BACK - 1) == keptBack)
                .mapToObj(examples::get)
                .toList();
    }

    private static TextModel learned(List<Example> examples, List<String> labels, Support support, double sharpness) {
        Vocabulary vocabulary = Vocabulary.of(Occurrences.in(examples, labels, support));
        List<Feature[]> vectors = new ArrayList<>();
        examples.forEach(example -> vectors.add(vocabulary.vector(example.text())));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = vocabulary.size();
        problem.x = vectors.toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> labels.indexOf(example.label()))
                .toArray();
        Parameter parameter = new Parameter(SolverType.MCSVM_CS, COST, TOLERANCE, ROUNDS, 0.1);
        parameter.setRandom(new Random(SEED));
        return new TextModel(labels, vocabulary, weights(Linear.train(problem, parameter), labels), sharpness);
    }

    /** The library orders labels as it met them, and leaves out what wasn't there. */
    private static double[] weights(Model model, List<String> labels) {
        double[] weights = new double[model.getNrFeature() * labels.size()];
        double[] learned = model.getFeatureWeights();
        int[] met = model.getLabels();
        for (int feature = 0; feature < model.getNrFeature(); feature++) {
            for (int i = 0; i < met.length; i++) {
                weights[feature * labels.size() + met[i]] = learned[feature * met.length + i];
            }
        }
        return weights;
    }
}
