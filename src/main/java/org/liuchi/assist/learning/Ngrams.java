package org.liuchi.assist.learning;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text as single characters and pairs of neighbours. Blanks, marks and digits are passed over: so a text and the same
 * text cut into words look alike, and no phone number, plate or date gets in.
 */
public final class Ngrams {
    /** Longest run of characters that counts as one feature. */
    private static final int LONGEST = 2;

    /** Who writes says first what it is about: in these characters everything counts several times. */
    private static final int TOPIC = 20;

    private static final int TOPIC_WEIGHT = 3;

    /** What stands further back adds nothing but time. */
    private static final int MOST = 20_000;

    private Ngrams() {}

    /** How often each run of characters occurs. */
    static Map<String, Integer> of(String text) {
        String letters = letters(text);
        Map<String, Integer> counts = new HashMap<>(letters.length() * 2);
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i + length <= letters.length(); i++) {
                counts.merge(letters.substring(i, i + length), i < TOPIC ? TOPIC_WEIGHT : 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Only letters and characters, small and in their usual width. */
    public static String letters(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(usual.length());
        usual.codePoints().filter(Character::isLetter).limit(MOST).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
