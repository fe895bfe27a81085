package org.liuchi.registers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.liuchi.shared.Problem;

/** The value by which a sorted page ended, as it stands in the cursor. */
final class RecordCursor {
    private RecordCursor() {}

    static String text(String value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(value.getBytes(StandardCharsets.UTF_8))
                .replace('_', '~');
    }

    /** @throws Problem INVALID cursor */
    static Object value(String column, String text) {
        try {
            String value = new String(Base64.getUrlDecoder().decode(text.replace('~', '_')), StandardCharsets.UTF_8);
            return switch (column) {
                case "number" -> new BigDecimal(value);
                case "day" -> LocalDate.parse(value);
                case "ref" -> UUID.fromString(value);
                default -> value;
            };
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }
}
