package org.liuchi.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Words;
import org.liuchi.platform.table.TableFile;
import org.liuchi.platform.table.TableFormat;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases as a table, in the account's own reach: numbers, titles, times and bodies; no text, no address, no person. It
 * is read piece by piece, so that a slow reader holds no connection.
 */
@Component
class CaseExport {
    static final int MOST = 10_000;

    private static final int PIECE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "category",
            "area",
            "state",
            "urgency",
            "organization",
            "post",
            "openedAt",
            "dueAt",
            "promisedAt",
            "closedAt",
            "overdue");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final JdbcClient sql;
    private final ItemLists lists;
    private final Words words;
    private final Audit audit;

    CaseExport(JdbcClient sql, ItemLists lists, Words words, Audit audit) {
        this.sql = sql;
        this.lists = lists;
        this.words = words;
        this.audit = audit;
    }

    /**
     * What will be written.
     *
     * @param where conditions as SQL, with their values
     * @param most rows at most; a note says when there are more
     */
    record Order(Actor.Staff staff, String where, Map<String, Object> params, TableFormat format, int most, Instant now) {}

    private record Found(Inbox.Entry entry, @Nullable Instant closedAt) {}

    /**
     * @param ids only these; absent for all that fit the query
     * @throws org.liuchi.shared.Problem INVALID for a filter that means nothing
     */
    Order order(Actor.Staff staff, CaseQuery query, @Nullable List<UUID> ids, TableFormat format, int most, Instant now) {
        Map<String, Object> params = new HashMap<>();
        String where = query.where(staff.county(), now, params) + " and " + CaseScope.sql(staff, params);
        if (ids != null) {
            params.put("ids", ids);
            where += " and i.id in (:ids)";
        }
        return new Order(staff, where, params, format, most, now);
    }

    /** The audit tells how many rows went out, also when it was broken off. */
    void write(Order order, OutputStream to, Locale locale) throws IOException {
        int rows = 0;
        try (TableFile table = TableFile.in(order.format(), words.of(locale, "export.sheet", Map.of()), to)) {
            table.row(COLUMNS.stream()
                    .map(column -> words.of(locale, "export." + column, Map.of()))
                    .toList());
            for (List<Found> piece = piece(order, "", locale);
                    !piece.isEmpty();
                    piece = after(order, piece.getLast(), locale)) {
                for (Found found : piece) {
                    if (rows == order.most()) {
                        table.row(List.of(words.of(locale, "export.cut", Map.of("max", order.most()))));
                        return;
                    }
                    table.row(cells(found, locale));
                    rows++;
                }
            }
        } finally {
            Actor.Staff staff = order.staff();
            String result = "%s %d rows".formatted(order.format(), rows);
            audit.record(staff.county(), staff.account(), "case-export", result, order.now());
        }
    }

    private List<Found> after(Order order, Found last, Locale locale) {
        order.params().put("afterAt", last.entry().openedAt().atOffset(ZoneOffset.UTC));
        order.params().put("afterId", last.entry().id());
        return piece(order, " and (i.opened_at, i.id) < (:afterAt, :afterId)", locale);
    }

    private List<Found> piece(Order order, String after, Locale locale) {
        return sql.sql("""
            select i.* from workflow.item i
            join cases.matter m on m.county_code = i.county_code and m.id = i.id
            where %s%s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(order.where(), after))
                .params(order.params())
                .param("size", PIECE)
                .query((row, _) -> new Found(lists.entry(row, locale, order.now()), closedAt(row)))
                .list();
    }

    private static @Nullable Instant closedAt(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return closed == null ? null : closed.toInstant();
    }

    private List<String> cells(Found found, Locale locale) {
        Inbox.Entry entry = found.entry();
        return Stream.<@Nullable String>of(
                        entry.reference(),
                        PlainMask.of(entry.title()),
                        entry.categoryText(),
                        entry.areaName(),
                        entry.stateText(),
                        entry.urgency() == 0 ? "" : words.of(locale, "export.urgency." + entry.urgency(), Map.of()),
                        entry.organization(),
                        entry.post(),
                        moment(entry.openedAt()),
                        moment(entry.dueAt()),
                        moment(entry.promisedAt()),
                        moment(found.closedAt()),
                        entry.overdue() ? words.of(locale, "export.yes", Map.of()) : "")
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
