package org.liuchi.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Words;
import org.liuchi.platform.table.TableFile;
import org.liuchi.platform.table.TableFormat;
import org.liuchi.shared.Actor;
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
    record Order(
            Actor.Staff staff, String where, Map<String, Object> params, TableFormat format, int most, Instant now) {}

    /**
     * @param ids only these; absent for all that fit the query
     * @throws org.liuchi.shared.Problem INVALID for a filter that means nothing
     */
    Order order(
            Actor.Staff staff, CaseQuery query, @Nullable List<UUID> ids, TableFormat format, int most, Instant now) {
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
            table.row(ExportedCase.COLUMNS.stream()
                    .map(column -> words.of(locale, "export." + column, Map.of()))
                    .toList());
            for (List<ExportedCase> piece = piece(order, "", locale);
                    !piece.isEmpty();
                    piece = after(order, piece.getLast(), locale)) {
                for (ExportedCase found : piece) {
                    if (rows == order.most()) {
                        table.row(List.of(words.of(locale, "export.cut", Map.of("max", order.most()))));
                        return;
                    }
                    table.row(found.cells(words, locale));
                    rows++;
                }
            }
        } finally {
            Actor.Staff staff = order.staff();
            String result = "%s %d rows".formatted(order.format(), rows);
            audit.record(staff.county(), staff.account(), "case-export", result, order.now());
        }
    }

    private List<ExportedCase> after(Order order, ExportedCase last, Locale locale) {
        order.params().put("afterAt", last.entry().openedAt().atOffset(ZoneOffset.UTC));
        order.params().put("afterId", last.entry().id());
        return piece(order, " and (i.opened_at, i.id) < (:afterAt, :afterId)", locale);
    }

    private List<ExportedCase> piece(Order order, String after, Locale locale) {
        return sql.sql("""
            select i.* from workflow.item i
            join cases.matter m on m.county_code = i.county_code and m.id = i.id
            where %s%s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(order.where(), after))
                .params(order.params())
                .param("size", PIECE)
                .query((row, _) -> ExportedCase.of(lists.entry(row, locale, order.now()), row))
                .list();
    }
}
