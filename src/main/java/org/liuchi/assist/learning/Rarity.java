package org.liuchi.assist.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How rare words are among a number of texts, and from that how alike two texts are. */
public final class Rarity {
    private final Map<String, Integer> texts = new HashMap<>();
    private final int total;

    /** @param words of each text, each word once */
    public Rarity(Collection<Set<String>> words) {
        total = words.size();
        words.forEach(text -> text.forEach(word -> texts.merge(word, 1, Integer::sum)));
    }

    /** 1 for what every text has, more for rarer words. */
    public double of(String word) {
        return 1 + Math.log((total + 1.0) / (texts.getOrDefault(word, 0) + 1.0));
    }

    /** The rarest of a text, the rarest first. */
    public List<String> rarest(Set<String> words, int most) {
        return words.stream()
                .sorted(Comparator.comparingDouble(this::of).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Cosine of the words weighed by rarity: 0 nothing in common, 1 the same words. */
    public double likeness(Set<String> one, Set<String> other) {
        double common = 0;
        for (String word : one) {
            common += other.contains(word) ? Math.pow(of(word), 2) : 0;
        }
        return common == 0 ? 0 : common / Math.sqrt(squares(one) * squares(other));
    }

    private double squares(Set<String> words) {
        return words.stream().mapToDouble(word -> Math.pow(of(word), 2)).sum();
    }

    /** Words of a text that another one has too, as they stand in it, the most telling first. */
    public List<String> common(String text, Set<String> other, int most) {
        return SpokenWords.in(text, pair -> other.contains(pair) ? of(pair) - 1 : 0, most);
    }
}
