package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;

/** What a record adds to the figures of its register. Pure. */
final class Contributions {
    static final String TOWN = "town";
    static final String VILLAGE = "village";
    static final String ORGANIZATION = "organization";
    static final String PERIOD = "period";

    /** Of a field with several values: whichever, so that a record with two of them is not counted twice. */
    static final String ANY = "*";

    /** The two counts of a share. */
    static final String PART = "part";

    static final String WHOLE = "whole";

    static final String BETWEEN = "\u001f";

    private static final Set<String> PLACES = Set.of(TOWN, VILLAGE, ORGANIZATION, PERIOD);

    private Contributions() {}

    /**
     * Where something is added.
     *
     * @param area village, town or county
     * @param period month, e.g. {@code 2026-11}; empty where the record says none
     * @param cell values of the figure's fields, one after the other
     * @param value of which there are different ones, or part and whole; else empty
     */
    record Key(String figure, String area, UUID organization, String period, String cell, String value) {}

    /** @param total of what is summed */
    record Amount(long records, BigDecimal total) {
        static final Amount ONE = new Amount(1, BigDecimal.ZERO);

        Amount plus(Amount other) {
            return new Amount(records + other.records, total.add(other.total));
        }

        Amount negated() {
            return new Amount(-records, total.negate());
        }

        boolean nothing() {
            return records == 0 && total.signum() == 0;
        }
    }

    /** Fields that a figure is broken down by, in their order. */
    static List<Field> fields(Register register, Figure figure) {
        return figure.by().stream()
                .filter(by -> !PLACES.contains(by))
                .flatMap(by -> register.field(by).stream())
                .toList();
    }

    /** What a change adds and takes away; empty where no figure changes. */
    static Map<Key, Amount> difference(Register register, Entry entry, @Nullable Entry before) {
        Map<Key, Amount> difference = new HashMap<>();
        for (Figure figure : register.figures()) {
            of(register, figure, entry).forEach((key, amount) -> difference.merge(key, amount, Amount::plus));
            if (before != null) {
                of(register, figure, before)
                        .forEach((key, amount) -> difference.merge(key, amount.negated(), Amount::plus));
            }
        }
        difference.values().removeIf(Amount::nothing);
        return difference;
    }

    static Map<Key, Amount> of(Register register, Figure figure, Entry entry) {
        Map<String, Amount> values = values(register, figure, entry);
        Map<Key, Amount> all = new HashMap<>();
        if (!values.isEmpty()) {
            String area = entry.area().length() > 12 ? entry.area().substring(0, 12) : entry.area();
            String period = period(figure, entry);
            for (String cell : cells(fields(register, figure), entry)) {
                values.forEach((value, amount) ->
                        all.put(new Key(figure.name(), area, entry.holder(), period, cell, value), amount));
            }
        }
        return all;
    }

    private static Map<String, Amount> values(Register register, Figure figure, Entry entry) {
        Function<String, @Nullable Object> own = Paths.own(register, entry.state(), entry.values());
        Map<String, Amount> values = new HashMap<>();
        switch (figure.kind()) {
            case COUNT -> {
                if (holds(figure.where(), own)) {
                    values.put("", Amount.ONE);
                }
            }
            case SUM -> {
                if (holds(figure.where(), own)) {
                    Object value = own.apply(figure.field());
                    values.put("", new Amount(1, value == null ? BigDecimal.ZERO : new BigDecimal(value.toString())));
                }
            }
            case SHARE -> {
                if (holds(figure.among(), own)) {
                    values.put(WHOLE, Amount.ONE);
                    if (holds(figure.where(), own)) {
                        values.put(PART, Amount.ONE);
                    }
                }
            }
            case DISTINCT -> {
                if (holds(figure.where(), own)) {
                    each(own.apply(figure.field())).forEach(value -> values.put(value, Amount.ONE));
                }
            }
        }
        return values;
    }

    /** Figures know no today. */
    private static boolean holds(Condition condition, Function<String, @Nullable Object> own) {
        return condition.holds(own, LocalDate.EPOCH);
    }

    private static String period(Figure figure, Entry entry) {
        if (figure.period().isEmpty()) {
            return Records.day(entry.enteredAt()).toString().substring(0, 7);
        }
        Object day = entry.values().get(figure.period());
        Object start = day instanceof Map<?, ?> period ? period.get("from") : day;
        return start == null ? "" : start.toString().substring(0, 7);
    }

    private static List<String> cells(List<Field> fields, Entry entry) {
        List<String> cells = List.of("");
        for (int i = 0; i < fields.size(); i++) {
            List<String> parts = parts(fields.get(i), entry);
            List<String> longer = new ArrayList<>();
            for (String cell : cells) {
                for (String part : parts) {
                    longer.add(i == 0 ? part : cell + BETWEEN + part);
                }
            }
            cells = longer;
        }
        return cells;
    }

    private static List<String> parts(Field field, Entry entry) {
        List<String> values = each(entry.values().get(field.name())).toList();
        List<String> parts = new ArrayList<>(values.isEmpty() ? List.of("") : values);
        if (field.many()) {
            parts.add(ANY);
        }
        return parts;
    }

    private static Stream<String> each(@Nullable Object value) {
        return (value instanceof List<?> all ? all.stream() : Stream.ofNullable(value))
                .map(Object::toString)
                .distinct();
    }
}
