package org.liuchi.people;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/**
 * A telephone number in China: a mobile one, or a landline with or without its area code.
 *
 * @param start what may be shown of its beginning: three digits of a mobile number, the area code of a landline
 * @param rest the other digits
 */
public record Phone(String start, String rest) {
    private static final Pattern PREFIX = Pattern.compile("^(\\+|00)?86(?=1[3-9]\\d{9}$|0?\\d{9,11}$)");
    private static final Pattern MOBILE = Pattern.compile("(1[3-9]\\d)(\\d{8})");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d\\d)?([2-8]\\d{6,7})");

    /** @throws Problem INVALID naming {@code field} and the rule {@code phone} */
    public static Phone of(String field, String raw) {
        String digits = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        digits = PREFIX.matcher(digits).replaceFirst("");
        for (Pattern kind : new Pattern[] {MOBILE, LANDLINE}) {
            Matcher number = kind.matcher(digits);
            if (number.matches()) {
                String start = number.group(1);
                return new Phone(start == null ? "" : start, number.group(2));
            }
        }
        throw Problem.invalid(field, "phone");
    }

    public String digits() {
        return start + rest;
    }

    /** {@code 138****1234}, {@code 0550****234}. */
    public String masked() {
        return start + "****" + rest.substring(start.startsWith("1") ? 4 : rest.length() - 3);
    }

    /** Neither in logs nor in messages, whoever writes them. */
    @Override
    public String toString() {
        return masked();
    }
}
