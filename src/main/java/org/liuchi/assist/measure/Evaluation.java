package org.liuchi.assist.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.liuchi.assist.learning.Example;
import org.liuchi.assist.learning.Support;
import org.liuchi.assist.learning.TextModel;
import org.liuchi.assist.learning.Training;

/** Learns from some messages and asks about others. */
final class Evaluation {
    private final List<Score.Answer> answers = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private long training;
    private int trainings;
    private long asking;

    private Evaluation() {}

    /** Each message is asked about once, by a model that has seen nothing of its fold. */
    static Evaluation inFolds(List<Message> messages, long seed) {
        Folds folds = new Folds(messages, seed);
        Evaluation evaluation = new Evaluation();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            evaluation.measure(folds.without(fold, messages), folds.within(fold, messages));
        }
        return evaluation.checked();
    }

    static Evaluation learnedFrom(List<Message> examples, List<Message> messages) {
        Evaluation evaluation = new Evaluation();
        evaluation.measure(examples, messages);
        return evaluation.checked();
    }

    private Evaluation checked() {
        if (answers.isEmpty()) {
            throw new Unusable("nothing-to-measure", Map.of());
        }
        return this;
    }

    private void measure(List<Message> examples, List<Message> messages) {
        if (examples.stream().map(Message::label).distinct().count() < 2) {
            throw new Unusable("nothing-to-learn", Map.of());
        }
        long start = System.nanoTime();
        TextModel model = Training.train(
                examples.stream()
                        .map(message -> new Example(message.text(), message.label(), message.group()))
                        .toList(),
                Support.TWICE);
        long learned = System.nanoTime();
        for (Message message : messages) {
            String answer = model.rank(message.text()).getFirst().label();
            answers.add(new Score.Answer(message.label(), answer));
            if (!model.labels().contains(message.label())) {
                unknown.add(message.label());
            }
        }
        training += learned - start;
        trainings++;
        asking += System.nanoTime() - learned;
    }

    Score score() {
        return Score.of(answers);
    }

    /** Labels of messages that some training hadn't seen; they can't be answered right. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Of one training. */
    double trainingSeconds() {
        return training / 1e9 / trainings;
    }

    double millisPerMessage() {
        return asking / 1e6 / answers.size();
    }
}
