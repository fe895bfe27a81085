package org.liuchi.cases;

import java.util.regex.Pattern;

/**
 * Hides numbers by which somebody could be called or known, wherever people wrote them (R6): {@code 138****1234}. The
 * number of a case stays: its digits follow dashes.
 */
final class PlainMask {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\p{Nd}-])(1[3-9]\\p{Nd})[ -]?\\p{Nd}{4}[ -]?(\\p{Nd}{4})(?!\\p{Nd})");
    private static final Pattern LONG = Pattern.compile("(?<![\\p{Nd}-])\\p{Nd}{7,}[Xx]?");

    private PlainMask() {}

    static String of(String text) {
        return LONG.matcher(MOBILE.matcher(text).replaceAll("$1****$2")).replaceAll("****");
    }
}
