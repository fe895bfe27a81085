package org.liuchi.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/** The name that a member of staff signs in with: 2 to 40 letters, digits, dots, dashes; case doesn't matter. */
record Login(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    static Optional<Login> read(String typed) {
        try {
            return Optional.of(new Login(typed));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    Login {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!ALLOWED.matcher(value).matches()) {
            throw Problem.invalid("login", "login");
        }
    }
}
