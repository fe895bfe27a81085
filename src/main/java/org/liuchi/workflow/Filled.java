package org.liuchi.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a step was given, checked against the inputs of its row.
 *
 * @param facts ids, choices and numbers: part of the history
 * @param texts free text: kept apart, sealed, of which the history has only a salted hash
 */
public record Filled(Map<String, Object> facts, Map<String, String> texts) {
    public static final Filled NOTHING = new Filled(Map.of(), Map.of());

    public Filled {
        facts = Map.copyOf(facts);
        texts = Map.copyOf(texts);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    public Optional<String> choice(String name) {
        return facts.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
        return choice(name).map(LocalDate::parse);
    }

    public Optional<UUID> id(String name) {
        return choice(name).map(UUID::fromString);
    }

    public Optional<Integer> number(String name) {
        return facts.get(name) instanceof Number value ? Optional.of(value.intValue()) : Optional.empty();
    }

    public List<UUID> ids(String name) {
        return facts.get(name) instanceof List<?> list
                ? list.stream().map(value -> UUID.fromString(value.toString())).toList()
                : List.of();
    }
}
