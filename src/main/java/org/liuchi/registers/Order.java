package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.Criteria.Criterion;
import org.liuchi.registers.definition.Field;
import org.liuchi.shared.Problem;

/**
 * The order of a list, and where in it a page begins.
 *
 * @param field facet; empty: newest first
 * @param column of the facet
 * @param cursor of the last record before the page; empty: from the first
 */
record Order(String field, String column, boolean down, String cursor) {
    static Order newest(@Nullable String cursor) {
        return new Order("", "", true, cursor == null ? "" : cursor.strip());
    }

    static Order by(Field field, boolean down, @Nullable String cursor) {
        return new Order(
                field.kind() == Field.Kind.PERIOD ? field.name() + ".from" : field.name(),
                RecordQuery.column(field),
                down,
                cursor == null ? "" : cursor.strip());
    }

    boolean newest() {
        return field.isEmpty();
    }

    /** SQL of ids and what they are sorted by, along an index. */
    String walk(Criterion along, Criteria criteria) {
        return newest()
                ? led(along, criteria)
                : """
                select f.record_id as id, f.%1$s as sorted from registers.value f
                where f.county_code = :county and f.register = :register and f.field = :sortField and f.place = 0
                  and f.%1$s is not null%2$s
                order by %3$s
                """.formatted(
                                column,
                                after("f." + column, "f.record_id") + criteria.bounds("f.record_id"),
                                by("f." + column, "f.record_id"));
    }

    /** The same, of what the criterion leads to. */
    String led(Criterion lead, Criteria criteria) {
        return newest()
                ? """
                select i.id, null as sorted from (%s) i where true%s order by %s
                """.formatted(lead.ids(), after("", "i.id") + criteria.bounds("i.id"), by("", "i.id"))
                : """
                select i.id, s.%1$s as sorted from (%2$s) i
                cross join lateral (
                  select f.%1$s from registers.value f
                  where f.county_code = :county and f.record_id = i.id and f.field = :sortField and f.place = 0
                    and f.%1$s is not null offset 0
                ) s
                where true%3$s order by %4$s
                """.formatted(
                                column,
                                lead.ids(),
                                after("s." + column, "i.id") + criteria.bounds("i.id"),
                                by("s." + column, "i.id"));
    }

    private String after(String sorted, String id) {
        if (cursor.isEmpty()) {
            return "";
        }
        return newest()
                ? " and %s < :after".formatted(id)
                : " and (%s, %s) %s (:last, :after)".formatted(sorted, id, down ? "<" : ">");
    }

    String by(String sorted, String id) {
        String way = down ? " desc" : " asc";
        return newest() ? id + way : sorted + way + ", " + id + way;
    }

    /** @throws Problem INVALID cursor */
    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        if (!newest()) {
            params.put("sortField", field);
        }
        if (!cursor.isEmpty()) {
            String[] last = cursor.split("_", 2);
            params.put("after", id(last[last.length - 1]));
            if (!newest()) {
                params.put("last", RecordCursor.value(column, last[0]));
            }
        }
        return params;
    }

    /** Of a row with {@code sorted} and {@code id}. */
    String cursor(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return newest() ? id : RecordCursor.text(row.getString("sorted")) + "_" + id;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }
}
