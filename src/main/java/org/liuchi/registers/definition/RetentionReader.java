package org.liuchi.registers.definition;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.yaml.YamlNode;

/** {@code retention: 3 years}. */
final class RetentionReader {
    private static final Pattern RETENTION = Pattern.compile("(\\d{1,3}) (day|month|year)s?");

    private RetentionReader() {}

    static @Nullable Period read(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        Matcher parts = RETENTION.matcher(node.text());
        if (!parts.matches()) {
            throw node.error("'" + node.text() + "' is no retention, e.g. '3 years'");
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "day" -> Period.ofDays(amount);
            case "month" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}
