package org.liuchi.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/**
 * Masks, in what people wrote, the numbers by which a person is reached or recognised (R6): phones, citizens' numbers,
 * plates, bank cards, e-mail addresses. Names and streets it can't know. Pure; nothing is remembered.
 */
public final class TextMask {
    private static final String NUMBER = "[0-9一二三四五六七八九十百零〇]";

    /** What comes behind the building: floor, staircase, flat. */
    private static final Pattern INDOORS =
            Pattern.compile(("(?:(?<=号楼|[栋幢座层]|单元)[ ,，-]{0,2}N{1,4}(?:单元|层|楼|室|户|房)?|(?<=号)N{1,3}楼"
                            + "|N{1,4}(?:单元|层|室|户)|(?<=\\d)-N{1,2}-N{3,4}室?)+")
                    .replace("N", NUMBER));

    private TextMask() {}

    private record Mark(int start, int end, PersonalData kind) {
        boolean meets(Mark other) {
            return start < other.end && other.start < end;
        }
    }

    /** The text with {@code 138****1234} in place of each number. */
    public static String of(String text) {
        return replaced(text, (mark, plain) -> {
            String found = mark.kind() == PersonalData.EMAIL ? text : plain;
            return mark.kind().masked.apply(found.substring(mark.start(), mark.end()));
        });
    }

    /** An address like that, and no finer than the building (domain 3.6). */
    public static String address(String text) {
        return INDOORS.matcher(of(text)).replaceAll("***");
    }

    /** The text without the numbers: for whatever looks for words in it. */
    public static String blanked(String text) {
        return replaced(text, (_, _) -> " ");
    }

    /**
     * For what is shown in lists and messages, where everybody reads it: the writer can put it right at once.
     *
     * @throws Problem INVALID naming the field and the rule {@code personal-data}
     */
    public static void refuse(String field, String text) {
        if (!marks(plain(text)).isEmpty()) {
            throw Problem.invalid(field, "personal-data");
        }
    }

    @FunctionalInterface
    private interface Shown {
        String of(Mark mark, String plain);
    }

    private static String replaced(String text, Shown shown) {
        String plain = plain(text);
        List<Mark> marks = marks(plain);
        if (marks.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Mark mark : marks) {
            masked.append(text, from, mark.start()).append(shown.of(mark, plain));
            from = mark.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** First to last, none over another. */
    private static List<Mark> marks(String plain) {
        List<Mark> marks = new ArrayList<>();
        for (PersonalData kind : PersonalData.values()) {
            Matcher found = kind.pattern.matcher(plain);
            while (found.find()) {
                boolean named = kind == PersonalData.CITIZEN;
                Mark mark = new Mark(named ? found.start("it") : found.start(), found.end(), kind);
                if (kind.sure.test(found) && marks.stream().noneMatch(mark::meets)) {
                    marks.add(mark);
                }
            }
        }
        marks.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return marks;
    }

    /** The same length in plain ASCII, as far as digits, letters, blanks and dashes go. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        char half = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - '\uFEE0') : c;
        if (Character.isDigit(half)) {
            return (char) ('0' + Character.digit(half, 10));
        }
        if (half != '\n' && (Character.isSpaceChar(half) || Character.isWhitespace(half) || half == '\u200B')) {
            return ' ';
        }
        return switch (Character.getType(half)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER -> Character.toUpperCase(half);
            default -> half == '•' || half == '・' ? '·' : half;
        };
    }
}
