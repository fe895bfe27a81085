package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Page;
import org.liuchi.shared.Receipt;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits to organisations (TO-40): entered, concluded by a step, and listed; awards for everybody who handles matters. */
@Component
class Inspections {
    private static final int SIZE = 50;

    private final JdbcClient sql;
    private final Items items;
    private final ItemLists lists;
    private final WarnedBodies bodies;
    private final WarningNumbers numbers;
    private final WarningTitles titles;
    private final Viewers viewers;

    Inspections(
            JdbcClient sql,
            Items items,
            ItemLists lists,
            WarnedBodies bodies,
            WarningNumbers numbers,
            WarningTitles titles,
            Viewers viewers) {
        this.sql = sql;
        this.items = items;
        this.lists = lists;
        this.bodies = bodies;
        this.numbers = numbers;
        this.titles = titles;
        this.viewers = viewers;
    }

    Item enter(Actor.Staff staff, NewInspection visit, Receipt receipt, Instant now) {
        CountyCode county = staff.county();
        Optional<Outcome> before = items.repeated(county, receipt);
        if (before.isPresent()) {
            return before.get().item();
        }
        UUID unit = WarningController.required("organization", visit.organization());
        bodies.require(county, new OrganizationId(unit));
        Map<String, Object> input = new HashMap<>();
        input.put("organization", unit.toString());
        input.put("manner", visit.manner() == null ? "" : visit.manner());
        input.put("day", visit.day() == null ? "" : visit.day().toString());
        input.put("looked", visit.looked() == null ? "" : visit.looked());
        input.put("finding", visit.finding() == null ? "" : visit.finding());
        Start start = new Start(
                county,
                Ids.next(now),
                WarningFlow.INSPECTION,
                numbers.next(county, now),
                "visit",
                visit.manner() == null ? "" : visit.manner(),
                titles.visit(county, unit),
                county + "000000",
                0,
                null,
                false,
                staff,
                input,
                receipt,
                now);
        return items.start(start, _ -> {}).item();
    }

    /** @param awards only those that ended with an award */
    Page<InspectionLine> find(Actor.Staff staff, boolean awards, @Nullable String cursor, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        params.put("size", SIZE + 1);
        StringBuilder where = new StringBuilder(awards ? "i.state = 'AWARDED'" : scope(staff, params));
        if (cursor != null && !cursor.isBlank()) {
            Cursor last = Cursor.read(cursor);
            where.append(" and (i.opened_at, i.id) < (:at, :id)");
            params.put("at", last.at().atOffset(ZoneOffset.UTC));
            params.put("id", last.id());
        }
        List<InspectionLine> lines = sql.sql("""
            select i.*, i.facts ->> 'unit' as unit, i.facts ->> 'day' as day from workflow.item i
            where i.county_code = :county and i.kind = 'inspection' and %s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> {
                    UUID unit = UUID.fromString(row.getString("unit"));
                    return new InspectionLine(
                            lists.entry(row, locale, now),
                            unit,
                            titles.name(staff.county(), unit),
                            LocalDate.parse(row.getString("day")));
                })
                .list();
        return Cursor.page(
                lines,
                SIZE,
                line -> new Cursor(line.item().openedAt(), line.item().id()));
    }

    private String scope(Actor.Staff staff, Map<String, Object> params) {
        if (viewers.seesAll(staff)) {
            return "true";
        }
        Set<UUID> own = viewers.own(staff);
        params.put("own", own.stream().map(UUID::toString).toArray(String[]::new));
        return "i.closed_at is not null and i.facts ->> 'unit' = any(:own)";
    }
}
