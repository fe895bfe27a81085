package org.liuchi.assist.learning;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as single characters and pairs of neighbours. Blanks, marks and digits are passed over: so a text and the same
 * text cut into words look alike, and no phone number, plate or date gets in.
 */
public final class Ngrams {
    /** Longest run of characters that counts as one feature. */
    private static final int LONGEST = 2;

    /**
     * Who writes says first what it is about: what stands in so many first characters counts several times, and once
     * more as a feature of its own.
     */
    private static final int HEADING = 20;

    private static final int HEADING_WEIGHT = 3;

    /** Begins the features of the heading; no letter, so it never meets one of the text. */
    private static final String IN_HEADING = "^";

    /** What stands further back adds nothing but time. */
    private static final int MOST = 20_000;

    private Ngrams() {}

    /** How often each run of characters occurs in a text. */
    static Map<String, Integer> of(String text) {
        return runs(letters(text), "", HEADING_WEIGHT);
    }

    /** How often each occurs in its first few characters, under names of their own. */
    static Map<String, Integer> ofHeading(String text) {
        String letters = letters(text);
        return runs(letters.substring(0, Math.min(HEADING, letters.length())), IN_HEADING, 1);
    }

    static String inHeading(String run) {
        return IN_HEADING + run;
    }

    private static Map<String, Integer> runs(String letters, String prefix, int headingWeight) {
        Map<String, Integer> counts = new HashMap<>(letters.length() * 2);
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i + length <= letters.length(); i++) {
                counts.merge(prefix + letters.substring(i, i + length), i < HEADING ? headingWeight : 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The pairs of neighbours alone, each once. */
    public static Set<String> pairs(String text) {
        String letters = letters(text);
        return IntStream.range(0, Math.max(0, letters.length() - 1))
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    /** Only letters and characters, small and in their usual width. */
    static String letters(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(usual.length());
        usual.codePoints().filter(Character::isLetter).limit(MOST).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
