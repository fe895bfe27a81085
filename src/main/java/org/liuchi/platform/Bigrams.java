package org.liuchi.platform;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chinese text as pairs of characters, Latin words and numbers as they are: what PostgreSQL's {@code tsvector} indexes,
 * since it knows no Chinese words. Whoever indexes what residents wrote blanks the numbers in it first.
 */
public final class Bigrams {
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}]+|[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\p{IsHan}]]+");
    private static final int MOST = 4_000;

    /** What is too long for a house number: nobody's matters are found by a number of their own (R3). */
    private static final Pattern PERSONAL = Pattern.compile("\\d{7}");

    private Bigrams() {}

    /** Text for {@code to_tsvector('simple', …)}. */
    public static String of(String text) {
        return String.join(" ", tokens(text));
    }

    /** Text for {@code to_tsquery('simple', …)}: all pairs must be there; empty when nothing is searchable. */
    public static String query(String phrase) {
        return quoted(phrase, " & ");
    }

    /** Text for {@code to_tsquery('simple', …)}: some pair must be there; empty when nothing is searchable. */
    public static String anyOf(String phrase) {
        return quoted(phrase, " | ");
    }

    private static String quoted(String phrase, String between) {
        return tokens(phrase).stream().map(token -> "'" + token + "'").collect(Collectors.joining(between));
    }

    /** A Chinese character that stands alone is in no pair, so nothing could be found by it. */
    public static boolean hasLoneCharacter(String phrase) {
        return RUN.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .anyMatch(
                        run -> run.codePointCount(0, run.length()) == 1 && Character.isIdeographic(run.codePointAt(0)));
    }

    /** What of a text is searchable, in its order. */
    public static Set<String> tokens(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        RUN.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(run -> !PERSONAL.matcher(run).find())
                .takeWhile(_ -> tokens.size() < MOST)
                .forEach(run -> {
                    int[] chars = run.codePoints().toArray();
                    if (Character.UnicodeScript.of(chars[0]) != Character.UnicodeScript.HAN) {
                        tokens.add(run.length() > 40 ? run.substring(0, 40) : run);
                    } else if (chars.length == 1) {
                        tokens.add(run);
                    }
                    for (int i = 0; i + 1 < chars.length && Character.isIdeographic(chars[0]); i++) {
                        tokens.add(new String(chars, i, 2));
                    }
                });
        return tokens;
    }
}
