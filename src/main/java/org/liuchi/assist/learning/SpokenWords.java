package org.liuchi.assist.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins neighbouring pairs that spoke for something into the words that people would read: 路灯 and 灯不 to 路灯不. */
final class SpokenWords {
    private static final Pattern LETTERS = Pattern.compile("\\p{IsAlphabetic}{2,}");
    private static final int LONGEST = 6;

    private SpokenWords() {}

    private record Word(String text, double spoke) {}

    /**
     * @param spoke how much a pair spoke for it, 0 or less when it didn't
     * @return as they stand in the text, what spoke most first, none within another
     */
    static List<String> in(String text, ToDoubleFunction<String> spoke, int most) {
        List<Word> words = new ArrayList<>();
        Matcher run = LETTERS.matcher(text);
        while (run.find()) {
            collect(run.group(), spoke, words);
        }
        words.sort(Comparator.comparingDouble(Word::spoke).reversed());
        List<String> chosen = new ArrayList<>();
        for (Word word : words) {
            if (chosen.size() < most && chosen.stream().noneMatch(said -> said.contains(word.text()))) {
                chosen.removeIf(said -> word.text().contains(said));
                chosen.add(word.text());
            }
        }
        return chosen;
    }

    /** Stretches of pairs that all spoke, none of them much less than the strongest beside it. */
    private static void collect(String letters, ToDoubleFunction<String> spoke, List<Word> words) {
        int i = 0;
        while (i + 2 <= letters.length()) {
            double strongest = of(letters, i, spoke);
            if (strongest <= 0) {
                i++;
                continue;
            }
            double sum = strongest;
            int end = i + 2;
            while (end < letters.length() && end - i < LONGEST && of(letters, end - 1, spoke) > strongest / 3) {
                double next = of(letters, end - 1, spoke);
                sum += next;
                strongest = Math.max(strongest, next);
                end++;
            }
            words.add(new Word(letters.substring(i, end), sum));
            i = end - 1;
        }
    }

    private static double of(String letters, int start, ToDoubleFunction<String> spoke) {
        return spoke.applyAsDouble(Ngrams.letters(letters.substring(start, start + 2)));
    }
}
