package org.liuchi.assist.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.liuchi.assist.learning.Ngrams;
import org.liuchi.assist.learning.Rarity;

/** Compares messages by pairs of characters; heading and whole text count the same. */
final class Pairs {
    private static final int WORDS = 5;

    private final List<Message> messages;
    private final List<Set<String>> headings;
    private final List<Set<String>> texts;

    Pairs(List<Message> messages) {
        this.messages = messages;
        headings =
                messages.stream().map(message -> Ngrams.pairs(message.topic())).toList();
        texts = messages.stream().map(message -> Ngrams.pairs(message.text())).toList();
    }

    /** The likest first. */
    List<Pair> alike(double least) {
        Postings ofTexts = new Postings(texts);
        Postings ofHeadings = new Postings(headings);
        Rarity rarity = new Rarity(texts);
        List<Pair> alike = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            double[] byText = ofTexts.likenessBefore(i);
            double[] byHeading = ofHeadings.likenessBefore(i);
            for (int other = 0; other < i; other++) {
                boolean headed =
                        !headings.get(i).isEmpty() && !headings.get(other).isEmpty();
                double likeness = headed ? (byText[other] + byHeading[other]) / 2 : byText[other];
                if (likeness >= least) {
                    alike.add(pair(other, i, likeness, rarity));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return alike;
    }

    private Pair pair(int one, int other, double likeness, Rarity rarity) {
        Message first = messages.get(one);
        return new Pair(first, messages.get(other), likeness, rarity.common(first.text(), texts.get(other), WORDS));
    }
}
