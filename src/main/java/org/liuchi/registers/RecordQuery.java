package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Problem;

/**
 * What a list of records is asked for.
 *
 * @param filters all hold
 * @param q part of title or number; empty: any
 * @param sort field; empty: newest first
 */
record RecordQuery(
        List<Filter> filters,
        String q,
        String sort,
        boolean down,
        int size,
        @Nullable String cursor) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /**
     * @param given {@code state}, {@code area}, {@code body}, {@code q}, {@code sort} ({@code -field} downwards),
     *     {@code size}, {@code cursor}, and fields: {@code sort=JOINT}, {@code held.from=2026-01-01}
     * @throws Problem INVALID naming the parameter
     */
    static RecordQuery read(Register register, Map<String, String> given) {
        List<Filter> filters = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!value.isBlank()) {
                switch (name) {
                    case "q", "order", "size", "cursor" -> {}
                    case "state" -> filters.add(equal(Facet.STATE, "text", value));
                    case String area
                    when area.equals("area") && register.field(area).isEmpty() ->
                        filters.add(equal(Facet.AREA, "text", value));
                    case String body
                    when body.equals("body") && register.field(body).isEmpty() ->
                        filters.add(equal(Facet.BODY, "ref", id(name, value)));
                    default -> filters.add(field(register, name, value));
                }
            }
        });
        String order = given.getOrDefault("order", "");
        boolean down = order.startsWith("-");
        String sort = down ? order.substring(1) : order;
        if (!sort.isEmpty()
                && register.field(sort)
                        .filter(field -> field.indexed() && field.use().sort())
                        .isEmpty()) {
            throw Problem.invalid("order", "other");
        }
        return new RecordQuery(
                filters.stream()
                        .collect(Collectors.toMap(Filter::range, Function.identity(), Filter::and, LinkedHashMap::new))
                        .values()
                        .stream()
                        .sorted(Comparator.comparingInt(Filter::width))
                        .toList(),
                given.getOrDefault("q", "").strip(),
                sort,
                down,
                size(given.get("size")),
                given.get("cursor"));
    }

    /** The order that is asked for. */
    Order in(Register register) {
        return sort.isEmpty()
                ? Order.newest(cursor)
                : Order.by(register.field(sort).orElseThrow(), down, cursor);
    }

    private static int size(@Nullable String given) {
        try {
            int size = given == null ? USUAL : Integer.parseInt(given);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below like any other number that is none of these
        }
        throw Problem.invalid("size", "number", Map.of("min", 1, "max", MOST));
    }

    private static Filter equal(String field, String column, Object value) {
        return new Filter(field, column, true, value, null);
    }

    private static Filter field(Register register, String name, String value) {
        boolean from = name.endsWith(".from");
        boolean until = name.endsWith(".until");
        String plain = from || until ? name.substring(0, name.lastIndexOf('.')) : name;
        Field field = register.field(plain)
                .filter(found ->
                        found.indexed() && (found.use().filter() || found.use().sort()))
                .orElseThrow(() -> Problem.invalid(name, "unknown-field"));
        String column = column(field);
        Object read = read(name, column, value);
        if (!from && !until) {
            return equal(field.kind() == Field.Kind.PERIOD ? plain + ".from" : plain, column, read);
        }
        String facet = field.kind() == Field.Kind.PERIOD ? plain + (from ? ".until" : ".from") : plain;
        return new Filter(facet, column, false, from ? read : null, until ? read : null);
    }

    static String column(Field field) {
        return switch (field.kind()) {
            case NUMBER, MONEY -> "number";
            case DATE, PERIOD -> "day";
            case ORGANIZATION, POST, RELATION -> "ref";
            case TEXT, CHOICE, YES_NO, AREA, PERSON, FILES, COUNT, SUM -> "text";
        };
    }

    private static Object read(String name, String column, String value) {
        try {
            return switch (column) {
                case "number" -> new BigDecimal(value);
                case "day" -> LocalDate.parse(value);
                case "ref" -> id(name, value);
                default -> value;
            };
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw Problem.invalid(name, column.equals("day") ? "date" : "type");
        }
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, "id");
        }
    }
}
