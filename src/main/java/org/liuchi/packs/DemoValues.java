package org.liuchi.packs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Bound;

/**
 * What stands for something in demo records: {@code $today - 30 days}, {@code $village.2}, {@code $key}.
 *
 * @param names codes and ids by what stands for them
 */
record DemoValues(Function<String, Optional<String>> names, LocalDate today) {
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
        return names.apply(word)
                .orElseThrow(() -> new DefinitionError(
                        List.of(step.place() + " '$" + word + "' stands for nothing in this county")));
    }
}
