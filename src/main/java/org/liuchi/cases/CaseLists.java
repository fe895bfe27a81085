package org.liuchi.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Page;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases, newest first; one statement a page. */
@Component
class CaseLists {
    private final JdbcClient sql;
    private final ItemLists lists;

    CaseLists(JdbcClient sql, ItemLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    Page<Inbox.Entry> find(Actor.Staff staff, CaseQuery query, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>();
        String where = query.where(staff.county(), now, params) + " and " + CaseScope.sql(staff, params);
        params.put("size", query.size() + 1);
        List<Inbox.Entry> rows = sql.sql("""
            select i.* from workflow.item i
            join cases.matter m on m.county_code = i.county_code and m.id = i.id
            where %s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> lists.entry(row, locale, now))
                .list();
        return Cursor.page(rows, query.size(), entry -> new Cursor(entry.openedAt(), entry.id()));
    }
}
