package org.liuchi.organizations;

import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/** Division codes as the scope of organisations and posts: 12 digits padded with zeros, 15 for a grid. */
final class Jurisdiction {
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{11}([0-9]{3})?");

    private Jurisdiction() {}

    static void check(String field, String code) {
        if (!CODE.matcher(code).matches()) {
            throw Problem.invalid(field, "area-code");
        }
    }

    /** The significant digits, which every code inside it begins with: 6 of a county, 9 of a town, 12 of a village. */
    static String prefix(String code) {
        if (code.length() > 12) {
            return code;
        }
        if (code.endsWith("000000")) {
            return code.substring(0, 6);
        }
        return code.endsWith("000") ? code.substring(0, 9) : code;
    }
}
