package org.liuchi.registers;

import java.time.LocalDate;
import java.util.List;
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

/** As much of a condition as facets tell: it leaves out only records for which it does not hold. */
final class Prefilter {
    private final Register register;
    private final LocalDate today;
    private final Criteria criteria;

    private Prefilter(Register register, LocalDate today, Criteria criteria) {
        this.register = register;
        this.today = today;
        this.criteria = criteria;
    }

    /** @return whether that is all: what is found then is what the condition holds for */
    static boolean add(Register register, Condition condition, LocalDate today, Criteria criteria) {
        Prefilter filter = new Prefilter(register, today, criteria);
        boolean exact = true;
        for (Condition.Test test : condition.tests()) {
            exact &= filter.add(test);
        }
        return exact;
    }

    private boolean add(Condition.Test test) {
        if (test.path().equals(Condition.STATE)) {
            return test.matcher() instanceof OneOf one && oneOf(Facet.STATE, "text", one.values());
        }
        return register.field(test.field())
                .filter(Field::indexed)
                .filter(field -> add(field, test))
                .isPresent();
    }

    private boolean add(Field field, Condition.Test test) {
        boolean period = field.kind() == Field.Kind.PERIOD;
        if (!period && test.path().contains(".")) {
            return false;
        }
        String column = RecordQuery.column(field);
        return switch (test.matcher()) {
            case OneOf one -> field.kind() != Field.Kind.TEXT && one(field, column, one);
            case Filled filled -> !period && filled(field, filled.present());
            case Range range ->
                period ? period(field, test.path().endsWith(".from"), range) : range(field.name(), column, range);
        };
    }

    private boolean one(Field field, String column, OneOf one) {
        return switch (column) {
            case "text" -> oneOf(field.name(), column, one.values());
            case "ref" ->
                ids(one.values())
                        .filter(ids -> oneOf(field.name(), column, ids))
                        .isPresent();
            default -> false;
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
    private boolean oneOf(String field, String column, List<?> values) {
        boolean area = register.field(field)
                .filter(one -> one.kind() == Field.Kind.AREA)
                .isPresent();
        if (values.size() == 1 && !area) {
            criteria.equal(field, column, values.getFirst());
        } else {
            criteria.facet(
                    field,
                    " and f.%s in (%s)%s".formatted(column, criteria.param(values), area ? " and f.place = 0" : ""));
        }
        return true;
    }

    private boolean filled(Field field, boolean present) {
        if (present) {
            criteria.facet(field.name(), " and f.place = 0");
        } else {
            criteria.without(field.name());
        }
        return true;
    }

    /** A period without an end has no facet for it, and is later than any day. */
    private boolean period(Field field, boolean from, Range range) {
        return (from || range.until() != null) && range(field.name() + (from ? ".from" : ".until"), "day", range);
    }

    private boolean range(String facet, String column, Range range) {
        StringBuilder tests = new StringBuilder();
        if (!bound(range.from(), ">=", column, tests)
                || !bound(range.until(), "<=", column, tests)
                || tests.isEmpty()) {
            return false;
        }
        criteria.facet(facet, tests.toString());
        return true;
    }

    private boolean bound(@Nullable Bound bound, String compare, String column, StringBuilder tests) {
        Object value = switch (bound) {
            case null -> "";
            case Bound.Day day -> column.equals("day") ? day.on(today) : null;
            case Bound.Amount amount -> column.equals("number") ? amount.value() : null;
        };
        if (bound != null && value != null) {
            tests.append(" and f.%s %s %s".formatted(column, compare, criteria.param(value)));
        }
        return value != null;
    }
}
