package org.liuchi.packs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Bound;

/**
 * What stands for something in demo records: {@code $today - 30 days}, {@code $village.2}, {@code $key}.
 *
 * @param named codes and ids by name
 */
record DemoValues(Map<String, String> named, LocalDate today) {
    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]+)\\.(\\d{1,3})");

    /** @throws DefinitionError when something stands for nothing */
    Map<String, Object> of(DemoStep step) {
        Map<String, Object> values = new LinkedHashMap<>();
        step.values().forEach((name, value) -> values.put(name, value(value, step)));
        return values;
    }

    private Object value(Object value, DemoStep step) {
        return switch (value) {
            case String text when text.startsWith("$") -> word(text.substring(1), step);
            case List<?> all ->
                all.stream()
                        .map(one -> value(java.util.Objects.requireNonNull(one), step))
                        .toList();
            case Map<?, ?> map -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                map.forEach(
                        (key, one) -> parts.put(key.toString(), value(java.util.Objects.requireNonNull(one), step)));
                yield parts;
            }
            default -> value;
        };
    }

    private String word(String word, DemoStep step) {
        if (Bound.parse(word).orElse(null) instanceof Bound.Day day && day.fromToday()) {
            return day.on(today).toString();
        }
        String found = named.get(word);
        if (found == null) {
            found = wrapped(word);
        }
        if (found == null) {
            throw new DefinitionError(List.of(step.place() + " '$" + word + "' stands for nothing in this county"));
        }
        return found;
    }

    /** A county with two villages has a third one all the same: the first. */
    private @org.jspecify.annotations.Nullable String wrapped(String word) {
        Matcher parts = NUMBERED.matcher(word);
        if (!parts.matches()) {
            return null;
        }
        long there = named.keySet().stream()
                .filter(name -> name.matches(Pattern.quote(parts.group(1)) + "\\.\\d+"))
                .count();
        return there == 0
                ? null
                : named.get(parts.group(1) + "." + ((Integer.parseInt(parts.group(2)) - 1) % there + 1));
    }
}
