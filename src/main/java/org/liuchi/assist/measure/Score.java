package org.liuchi.assist.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How often what was suggested first was right.
 *
 * @param classes every label that a message had or that was suggested, by name
 */
record Score(List<OfLabel> classes, int right, int all) {
    /** @param answered the label that was suggested first */
    record Answer(String label, String answered) {}

    /** @param support messages that had the label */
    record OfLabel(String label, int right, int suggested, int support) {
        double precision() {
            return suggested == 0 ? 0 : (double) right / suggested;
        }

        double recall() {
            return support == 0 ? 0 : (double) right / support;
        }

        double f1() {
            return suggested + support == 0 ? 0 : 2.0 * right / (suggested + support);
        }
    }

    static Score of(List<Answer> answers) {
        List<OfLabel> classes = answers.stream()
                .flatMap(answer -> Stream.of(answer.label(), answer.answered()))
                .distinct()
                .sorted()
                .map(label -> ofLabel(label, answers))
                .toList();
        return new Score(classes, classes.stream().mapToInt(OfLabel::right).sum(), answers.size());
    }

    private static OfLabel ofLabel(String label, List<Answer> answers) {
        int right = 0;
        int suggested = 0;
        int support = 0;
        for (Answer answer : answers) {
            boolean had = answer.label().equals(label);
            boolean said = answer.answered().equals(label);
            right += had && said ? 1 : 0;
            suggested += said ? 1 : 0;
            support += had ? 1 : 0;
        }
        return new OfLabel(label, right, suggested, support);
    }

    double accuracy() {
        return (double) right / all;
    }

    /** Mean over the labels, each counting the same. */
    double macroF1() {
        return classes.stream().mapToDouble(OfLabel::f1).average().orElse(0);
    }

    /** A line for each label, in columns that don't depend on how wide its characters are. */
    String table() {
        StringBuilder table = new StringBuilder("precision  recall      F1  support  label\n");
        classes.forEach(one -> table.append(String.format(
                Locale.ROOT,
                "   %.4f  %.4f  %.4f  %7d  %s%n",
                one.precision(),
                one.recall(),
                one.f1(),
                one.support(),
                one.label())));
        return table.toString();
    }
}
