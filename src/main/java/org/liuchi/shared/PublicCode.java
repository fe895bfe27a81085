package org.liuchi.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret by which a reporter follows a matter without an account: 12 characters of Crockford base 32 (60 random
 * bits), shown {@code XXXX-XXXX-XXXX}. Never derived from id or number.
 */
public record PublicCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PublicCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return new PublicCode(code.toString());
    }

    /** Reads what a person typed: small letters, blanks and dashes anywhere, O for 0, I and L for 1. */
    public static Optional<PublicCode> parse(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new PublicCode(code))
                : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
