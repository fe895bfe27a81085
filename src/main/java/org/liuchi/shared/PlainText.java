package org.liuchi.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text that people wrote, checked at the border: line ends are made {@code \n}, outer blanks removed; control
 * characters, unpaired surrogates and overlong texts are refused. Markup is kept as the characters it is; it is never
 * rendered as HTML.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * @param max longest allowed length in characters (code points)
     * @throws Problem INVALID naming {@code field} and the rule: required, too-long, control-character, broken-character
     */
    public static String required(String field, @Nullable String raw, int max) {
        String text = optional(field, raw, max);
        if (text.isEmpty()) {
            throw Problem.invalid(field, "required");
        }
        return text;
    }

    /** Like {@link #required}, but an absent or blank text is the empty one. */
    public static String optional(String field, @Nullable String raw, int max) {
        if (raw == null) {
            return "";
        }
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.codePointCount(0, text.length()) > max) {
            throw Problem.invalid(field, "too-long", Map.of("max", max));
        }
        text.codePoints().forEach(c -> check(field, c));
        return text;
    }

    private static void check(String field, int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw Problem.invalid(field, "broken-character");
        }
        if (Character.isISOControl(c) && c != '\n' && c != '\t') {
            throw Problem.invalid(field, "control-character");
        }
    }
}
