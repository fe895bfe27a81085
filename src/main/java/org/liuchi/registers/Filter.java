package org.liuchi.registers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One filter on one facet.
 *
 * @param column text, number, day or ref
 * @param from equal to it where {@code exact}
 */
record Filter(
        String field,
        String column,
        boolean exact,
        @Nullable Object from,
        @Nullable Object until) {
    void add(Criteria criteria) {
        if (exact) {
            criteria.equal(field, column, Objects.requireNonNull(from));
            return;
        }
        StringBuilder tests = new StringBuilder();
        if (from != null) {
            tests.append(" and f.%s >= %s".formatted(column, criteria.param(from)));
        }
        if (until != null) {
            tests.append(" and f.%s <= %s".formatted(column, criteria.param(until)));
        }
        criteria.facet(field, tests.toString());
    }

    /** The facet of a range, of which the two ends are one filter; each other filter is one by itself. */
    Object range() {
        return exact ? this : field;
    }

    /** Both, of one range. */
    Filter and(Filter other) {
        return new Filter(field, column, exact, from == null ? other.from : from, until == null ? other.until : until);
    }

    /** What mostly finds fewest comes first. */
    int width() {
        return switch (column) {
            case "ref" -> 0;
            case "text" -> field.equals(Facet.STATE) ? 2 : 1;
            default -> 3;
        };
    }
}
