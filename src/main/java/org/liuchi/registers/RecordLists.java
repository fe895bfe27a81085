package org.liuchi.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liuchi.platform.Bigrams;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of records; the filter that finds fewest leads, in the order of its index, so that a page costs a page. */
@Component
class RecordLists {
    private final JdbcClient sql;
    private final RecordLines lines;

    RecordLists(JdbcClient sql, RecordLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    Page<RecordView.Line> page(Actor.Staff staff, Register register, RecordQuery query, Locale locale, Instant now) {
        List<Found> found = find(staff, register, query);
        boolean more = found.size() > query.size();
        List<Found> shown = more ? found.subList(0, query.size()) : found;
        return new Page<>(
                lines.of(
                        staff.county(),
                        register,
                        shown.stream().map(Found::entry).toList(),
                        locale,
                        now),
                more ? shown.getLast().cursor() : null);
    }

    /** @param cursor where a page that ends with it goes on */
    record Found(Entry entry, String cursor) {}

    /** One more than the query's size where there is another page. */
    List<Found> find(Actor.Staff staff, Register register, RecordQuery query) {
        Map<String, Object> params = params(staff.county(), register, query);
        String scope = ScopeSql.of(staff, register, params);
        return query.sort().isEmpty() ? newest(query, scope, params) : sorted(register, query, scope, params);
    }

    /** Whatever somebody may read; for what the register shows to everybody. */
    List<Found> find(CountyCode county, Register register, RecordQuery query) {
        return newest(query, "", params(county, register, query));
    }

    private static Map<String, Object> params(CountyCode county, Register register, RecordQuery query) {
        Map<String, Object> params = new HashMap<>();
        params.put("county", county.value());
        params.put("register", register.name());
        params.put("size", query.size() + 1);
        return params;
    }

    private List<Found> newest(RecordQuery query, String scope, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(scope);
        boolean led = !query.filters().isEmpty() && query.filters().getFirst().exact();
        String id = led ? "d.record_id" : "r.id";
        filters(query, led ? 1 : 0, where, params);
        if (query.cursor() != null && !query.cursor().isBlank()) {
            where.append(" and ").append(id).append(" < :after");
            params.put("after", id(query.cursor()));
        }
        if (led) {
            Filter first = query.filters().getFirst();
            params.put("leadField", first.field());
            params.put("lead", Objects.requireNonNull(first.from()));
            where.append(
                    " and d.county_code = :county and d.register = :register and d.field = :leadField and d.%s = :lead"
                            .formatted(first.column()));
        }
        return sql.sql("""
            select r.* from %s
            where r.county_code = :county and r.register = :register %s
            order by %s desc limit :size
            """.formatted(
                                led
                                        ? "registers.value d join registers.record r"
                                                + " on r.county_code = d.county_code and r.id = d.record_id"
                                        : "registers.record r",
                                where,
                                id))
                .params(params)
                .query((row, _) -> new Found(EntryStore.entry(row), row.getString("id")))
                .list();
    }

    private List<Found> sorted(Register register, RecordQuery query, String scope, Map<String, Object> params) {
        Field field = register.field(query.sort()).orElseThrow();
        String column = RecordQuery.column(field);
        StringBuilder where = new StringBuilder(scope);
        filters(query, 0, where, params);
        params.put("sortField", field.kind() == Field.Kind.PERIOD ? field.name() + ".from" : field.name());
        String compare = query.down() ? "<" : ">";
        if (query.cursor() != null && !query.cursor().isBlank()) {
            String[] last = query.cursor().split("_", 2);
            where.append(" and (s.%s, s.record_id) %s (:last, :after)".formatted(column, compare));
            params.put("last", RecordCursor.value(column, last[0]));
            params.put("after", id(last[last.length - 1]));
        }
        return sql.sql("""
            select r.*, s.%1$s as sorted from registers.value s
            join registers.record r on r.county_code = s.county_code and r.id = s.record_id
            where s.county_code = :county and s.register = :register and s.field = :sortField and s.place = 0
              and s.%1$s is not null and r.county_code = :county %2$s
            order by s.%1$s %3$s, s.record_id %3$s limit :size
            """.formatted(column, where, query.down() ? "desc" : "asc"))
                .params(params)
                .query((row, _) -> new Found(
                        EntryStore.entry(row), RecordCursor.text(row.getString("sorted")) + "_" + row.getString("id")))
                .list();
    }

    private static void filters(RecordQuery query, int from, StringBuilder where, Map<String, Object> params) {
        for (int i = from; i < query.filters().size(); i++) {
            Filter filter = query.filters().get(i);
            List<String> tests = new ArrayList<>();
            if (filter.from() != null) {
                tests.add("f.%s %s :from%d".formatted(filter.column(), filter.exact() ? "=" : ">=", i));
                params.put("from" + i, filter.from());
            }
            if (filter.until() != null) {
                tests.add("f.%s <= :until%d".formatted(filter.column(), i));
                params.put("until" + i, filter.until());
            }
            params.put("field" + i, filter.field());
            where.append("""
                 and exists (select 1 from registers.value f where f.county_code = :county and f.record_id = r.id
                   and f.field = :field%d and %s)
                """.formatted(i, String.join(" and ", tests)));
        }
        if (!query.q().isEmpty()) {
            String search = Bigrams.query(query.q());
            if (search.isEmpty()) {
                throw Problem.invalid("q", "phrase-too-short");
            }
            where.append(" and r.search @@ to_tsquery('simple', :search)");
            params.put("search", search);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }
}
