package org.liuchi.shared;

import java.util.Map;
import java.util.regex.Pattern;

/** The client's own name for one request (header {@code Idempotency-Key}): repeated, it is answered and not done again. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @throws Problem INVALID unless it is 1 to 200 visible ASCII characters */
    public IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw Problem.invalid(HEADER, "idempotency-key", Map.of("max", 200));
        }
    }
}
