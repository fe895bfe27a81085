package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a record that the program begins can be begun so.
 *
 * @param other register of the new record
 * @param at where it is written that one is begun
 */
record SetCheck(Findings findings, Register other, String at) {
    private static final Set<String> PERIOD = Set.of("from", "until");

    /** Says whether a value is a word of the program's, having checked it. */
    interface Special {
        boolean taken(Field field, String value);
    }

    void begun(String action, Map<String, Object> set, Special special) {
        findings.need(
                LoopCheck.program(other, "", action),
                at,
                other.name() + " has no row '" + action
                        + "' that begins a record and that the program may take (by: program)");
        other.fields().stream()
                .filter(field -> field.required() && field.when().tests().isEmpty())
                .filter(field -> !set.containsKey(field.name()))
                .forEach(field -> findings.add(
                        at,
                        "begins a record of " + other.name() + " without '" + field.name() + "', which is required"));
        set.forEach((name, value) -> findings.field(other, name, at).ifPresent(field -> value(field, value, special)));
    }

    private void value(Field field, Object value, Special special) {
        findings.need(!field.kind().computed(), at, "'" + field.name() + "' is computed and can't be set");
        findings.need(fits(field, value, special), at, "'" + value + "' is no value of '" + field.name() + "'");
    }

    private static boolean fits(Field field, Object value, Special special) {
        return switch (value) {
            case String text when special.taken(field, text) -> true;
            case List<?> all ->
                field.many() && all.stream().allMatch(one -> element(field, Objects.requireNonNull(one), special));
            case Map<?, ?> parts -> field.kind() == Field.Kind.PERIOD && PERIOD.containsAll(parts.keySet());
            default -> !field.many() && single(field, value);
        };
    }

    private static boolean element(Field field, Object value, Special special) {
        return (value instanceof String text && special.taken(field, text)) || single(field, value);
    }

    private static boolean single(Field field, Object value) {
        return switch (field.kind()) {
            case TEXT ->
                value instanceof String text && text.length() <= field.shape().max();
            case NUMBER, MONEY -> value instanceof Integer || value instanceof BigDecimal;
            case CHOICE -> field.shape().choices().containsKey(String.valueOf(value));
            case YES_NO -> value instanceof Boolean;
            case DATE -> String.valueOf(value).matches("\\d{4}-\\d{2}-\\d{2}");
            case AREA, ORGANIZATION, POST, RELATION, PERIOD, PERSON, FILES, COUNT, SUM -> false;
        };
    }
}
