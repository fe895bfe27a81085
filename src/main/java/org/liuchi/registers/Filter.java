package org.liuchi.registers;

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
    /** What finds fewest comes first; it leads the search. */
    int width() {
        return switch (column) {
            case "ref" -> 0;
            case "text" -> field.equals(Facet.STATE) ? 2 : 1;
            default -> 3;
        };
    }
}
