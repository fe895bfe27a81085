package org.liuchi.petitions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of petitions, newest first. They are narrowed by where a matter stands, never by whose it is (R3). */
@Component
class PetitionLists {
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final ItemLists lists;

    PetitionLists(JdbcClient sql, ItemLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    /**
     * @param state name of a state; absent: all
     * @param open true or false; absent: both
     * @param limit 1 to 200, 50 when absent
     */
    record Query(
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    Page<Inbox.Entry> find(Actor.Staff staff, Query query, Locale locale, Instant now) {
        int size = query.limit() == null ? 50 : query.limit();
        if (size < 1 || size > MOST) {
            throw Problem.invalid("limit", "number", Map.of("min", 1, "max", MOST));
        }
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        params.put("size", size + 1);
        StringBuilder where = new StringBuilder(PetitionScope.sql(staff, params));
        if (query.state() != null) {
            where.append(" and i.state = :state");
            params.put("state", query.state());
        }
        if (query.open() != null) {
            where.append(query.open() ? " and i.closed_at is null" : " and i.closed_at is not null");
        }
        if (query.cursor() != null && !query.cursor().isBlank()) {
            Cursor last = Cursor.read(query.cursor());
            where.append(" and (i.opened_at, i.id) < (:at, :id)");
            params.put("at", last.at().atOffset(ZoneOffset.UTC));
            params.put("id", last.id());
        }
        List<Inbox.Entry> rows = sql.sql("""
            select i.* from workflow.item i
            where i.county_code = :county and i.kind = 'petition' and %s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> lists.entry(row, locale, now))
                .list();
        return Cursor.page(rows, size, entry -> new Cursor(entry.openedAt(), entry.id()));
    }
}
