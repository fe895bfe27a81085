package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Page;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warnings that an account may see, newest first: a supervisor all, an organisation its own. No order of merit (R7). */
@Component
class WarningLists {
    private static final int SIZE = 50;

    private final JdbcClient sql;
    private final ItemLists lists;
    private final Viewers viewers;
    private final WarningTitles titles;
    private final WarningSettings settings;

    WarningLists(JdbcClient sql, ItemLists lists, Viewers viewers, WarningTitles titles, WarningSettings settings) {
        this.sql = sql;
        this.lists = lists;
        this.viewers = viewers;
        this.titles = titles;
        this.settings = settings;
    }

    List<WarningSum> sums(Actor.Staff staff, Locale locale) {
        Map<String, Object> params = params(staff);
        Map<String, Long> open = new HashMap<>();
        sql.sql("""
            select w.colour, count(*) from supervision.warning w
            join workflow.item i on i.county_code = w.county_code and i.id = w.id
            where w.county_code = :county and i.closed_at is null and %s group by 1
            """.formatted(scope(staff, params))).params(params).query(row -> {
            open.put(row.getString(1), row.getLong(2));
        });
        return List.of(Colour.values()).stream()
                .map(colour -> new WarningSum(
                        colour,
                        settings.called(staff.county(), colour).in(locale),
                        open.getOrDefault(colour.name(), 0L)))
                .toList();
    }

    Page<WarningLine> find(Actor.Staff staff, WarningQuery query, Locale locale, Instant now) {
        Map<String, Object> params = params(staff);
        StringBuilder where = new StringBuilder(scope(staff, params));
        if (query.colour() != null) {
            where.append(" and w.colour = :colour");
            params.put("colour", query.colour().name());
        }
        if (query.organization() != null) {
            viewers.require(staff, query.organization());
            where.append(" and w.organization_id = :organization");
            params.put("organization", query.organization());
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
        List<WarningLine> lines = sql.sql("""
            select i.*, w.organization_id, w.addressee, w.colour from supervision.warning w
            join workflow.item i on i.county_code = w.county_code and i.id = w.id
            where w.county_code = :county and %s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .param("size", SIZE + 1)
                .query((row, _) -> {
                    UUID unit = row.getObject("organization_id", UUID.class);
                    Colour colour = Colour.valueOf(row.getString("colour"));
                    return new WarningLine(
                            lists.entry(row, locale, now),
                            unit,
                            titles.name(staff.county(), unit),
                            Addressee.valueOf(row.getString("addressee")),
                            colour,
                            settings.called(staff.county(), colour).in(locale));
                })
                .list();
        return Cursor.page(
                lines,
                SIZE,
                line -> new Cursor(line.item().openedAt(), line.item().id()));
    }

    private static Map<String, Object> params(Actor.Staff staff) {
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        return params;
    }

    private String scope(Actor.Staff staff, Map<String, Object> params) {
        if (viewers.seesAll(staff)) {
            return "true";
        }
        Set<UUID> own = viewers.own(staff);
        params.put("own", own.isEmpty() ? Set.of(new UUID(0, 0)) : own);
        return "w.organization_id in (:own)";
    }
}
