package org.liuchi.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Bound;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Matcher.Filled;
import org.liuchi.registers.definition.Matcher.OneOf;
import org.liuchi.registers.definition.Matcher.Range;
import org.liuchi.registers.definition.Register;

/** As much of a condition as facets tell: SQL that leaves out only records for which it does not hold. */
final class Prefilter {
    private final Register register;
    private final LocalDate today;
    private final Map<String, Object> params;
    private final StringBuilder where = new StringBuilder();
    private boolean exact = true;

    private Prefilter(Register register, LocalDate today, Map<String, Object> params) {
        this.register = register;
        this.today = today;
        this.params = params;
    }

    /**
     * @param where over {@code r} (the record), each part with its {@code and}
     * @param exact what it finds is what the condition holds for
     */
    record Sql(String where, boolean exact) {}

    static Sql of(Register register, Condition condition, LocalDate today, Map<String, Object> params) {
        Prefilter filter = new Prefilter(register, today, params);
        condition.tests().forEach(filter::add);
        return new Sql(filter.where.toString(), filter.exact);
    }

    private void add(Condition.Test test) {
        Optional<String> sql = test.path().equals(Condition.STATE)
                ? test.matcher() instanceof OneOf one
                        ? Optional.of(oneOf(Facet.STATE, "text", one.values()))
                        : Optional.empty()
                : register.field(test.field()).filter(Field::indexed).flatMap(field -> of(field, test));
        exact &= sql.isPresent();
        sql.ifPresent(where::append);
    }

    private Optional<String> of(Field field, Condition.Test test) {
        boolean period = field.kind() == Field.Kind.PERIOD;
        if (!period && test.path().contains(".")) {
            return Optional.empty();
        }
        String column = RecordQuery.column(field);
        return switch (test.matcher()) {
            case OneOf one -> field.kind() == Field.Kind.TEXT ? Optional.empty() : one(field, column, one);
            case Filled filled -> period ? Optional.empty() : Optional.of(filled(field, filled.present()));
            case Range range ->
                period ? period(field, test.path().endsWith(".from"), range) : range(field.name(), column, range);
        };
    }

    private Optional<String> one(Field field, String column, OneOf one) {
        return switch (column) {
            case "text" -> Optional.of(oneOf(field.name(), column, one.values()));
            case "ref" -> ids(one.values()).map(ids -> oneOf(field.name(), column, ids));
            default -> Optional.empty();
        };
    }

    private static Optional<List<UUID>> ids(List<String> values) {
        try {
            return Optional.of(values.stream().map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of an area the code itself, not what lies around it. */
    private String oneOf(String field, String column, List<?> values) {
        boolean area = register.field(field)
                .filter(one -> one.kind() == Field.Kind.AREA)
                .isPresent();
        return exists(field, " and f.%s in (:%s)%s".formatted(column, param(values), area ? " and f.place = 0" : ""));
    }

    private String filled(Field field, boolean present) {
        String exists = exists(field.name(), "");
        return present ? exists : exists.replaceFirst("and exists", "and not exists");
    }

    /** A period without an end has no facet for it, and is later than any day. */
    private Optional<String> period(Field field, boolean from, Range range) {
        return from || range.until() != null
                ? range(field.name() + (from ? ".from" : ".until"), "day", range)
                : Optional.empty();
    }

    private Optional<String> range(String facet, String column, Range range) {
        StringBuilder tests = new StringBuilder();
        return (bound(range.from(), ">=", column, tests) && bound(range.until(), "<=", column, tests))
                        && !tests.isEmpty()
                ? Optional.of(exists(facet, tests.toString()))
                : Optional.empty();
    }

    private boolean bound(@Nullable Bound bound, String compare, String column, StringBuilder tests) {
        Object value = switch (bound) {
            case null -> "";
            case Bound.Day day -> column.equals("day") ? day.on(today) : null;
            case Bound.Amount amount -> column.equals("number") ? amount.value() : null;
        };
        if (bound != null && value != null) {
            tests.append(" and f.%s %s :%s".formatted(column, compare, param(value)));
        }
        return value != null;
    }

    private String exists(String facet, String tests) {
        return """
             and exists (select 1 from registers.value f where f.county_code = :county and f.record_id = r.id
               and f.register = :register and f.field = :%s%s)
            """.formatted(param(facet), tests);
    }

    private String param(Object value) {
        String name = "if" + params.size();
        params.put(name, value);
        return name;
    }
}
