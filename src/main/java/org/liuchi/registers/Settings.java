package org.liuchi.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as a definition sets them: plain, {@code $field}, or {@code +10 days} from today. */
final class Settings {
    private static final Pattern LATER = Pattern.compile("\\+(\\d{1,4}) (day|week|month|year)s?");

    private Settings() {}

    /** @param words by name, without the dollar; one that is missing sets nothing */
    static Map<String, Object> of(Map<String, Object> settings, Map<String, Object> words, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        settings.forEach((name, setting) -> {
            Object value = value(setting, words, today);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static @org.jspecify.annotations.Nullable Object value(
            Object setting, Map<String, Object> words, LocalDate today) {
        return switch (setting) {
            case String text when text.startsWith("$") -> words.get(text.substring(1));
            case String text
            when LATER.matcher(text).matches() -> later(text, today).toString();
            case List<?> all ->
                all.stream()
                        .map(one -> value(one, words, today))
                        .filter(java.util.Objects::nonNull)
                        .toList();
            case Map<?, ?> map -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                map.forEach((key, one) -> {
                    Object part = value(one, words, today);
                    if (part != null) {
                        parts.put(key.toString(), part);
                    }
                });
                yield parts;
            }
            default -> setting;
        };
    }

    private static LocalDate later(String text, LocalDate today) {
        Matcher parts = LATER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "day" -> today.plusDays(amount);
            case "week" -> today.plusWeeks(amount);
            case "month" -> today.plusMonths(amount);
            default -> today.plusYears(amount);
        };
    }
}
