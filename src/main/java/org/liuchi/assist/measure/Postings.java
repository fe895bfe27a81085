package org.liuchi.assist.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.assist.learning.Rarity;

/** Which texts hold which words: how alike one is to all those before it, without comparing each with each. */
final class Postings {
    /** What more texts than this hold says nothing about a single matter. */
    private static final int COMMON = 200;

    private final List<Set<String>> texts;
    private final Map<String, Double> weights = new HashMap<>();
    private final double[] lengths;
    private final Map<String, List<Integer>> holders = new HashMap<>();

    Postings(List<Set<String>> texts) {
        this.texts = texts;
        Rarity rarity = new Rarity(texts);
        texts.forEach(words ->
                words.forEach(word -> weights.computeIfAbsent(word, rare -> Math.pow(rarity.of(rare), 2))));
        lengths = texts.stream()
                .mapToDouble(words ->
                        Math.sqrt(words.stream().mapToDouble(this::weight).sum()))
                .toArray();
        for (int i = 0; i < texts.size(); i++) {
            for (String word : texts.get(i)) {
                holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 0.0);
    }

    /** Cosine with each text before it, 0 for those that share only common words. */
    double[] likenessBefore(int text) {
        double[] likeness = new double[text];
        for (String word : texts.get(text)) {
            List<Integer> its = holders.getOrDefault(word, List.of());
            if (its.size() > COMMON) {
                continue;
            }
            double weight = weight(word);
            for (int other : its) {
                if (other >= text) {
                    break;
                }
                likeness[other] += weight / (lengths[text] * lengths[other]);
            }
        }
        return likeness;
    }
}
