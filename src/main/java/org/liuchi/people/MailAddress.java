package org.liuchi.people;

import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/** A mail address of the plain sort; no name, no comment, nothing that could end a header. */
record MailAddress(String local, String host) {
    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    /** @throws Problem INVALID naming {@code field} and the rule {@code mail} */
    static MailAddress of(String field, String raw) {
        if (raw.length() > LONGEST || !PLAIN.matcher(raw).matches()) {
            throw Problem.invalid(field, "mail");
        }
        int at = raw.indexOf('@');
        return new MailAddress(raw.substring(0, at), raw.substring(at + 1));
    }

    String whole() {
        return local + '@' + host;
    }

    /** {@code z***@example.com}. */
    String masked() {
        return local.charAt(0) + "***@" + host;
    }

    /** Neither in logs nor in messages, whoever writes them. */
    @Override
    public String toString() {
        return masked();
    }
}
