package org.liuchi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.OrganizationId;
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
        String where = query.where(staff.county(), now, params) + " and " + scope(staff, params);
        params.put("size", query.size() + 1);
        List<Inbox.Entry> rows = sql.sql("""
            select i.* from workflow.item i
            join cases.matter m on m.county_code = i.county_code and m.id = i.id
            where %s
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> lists.entry(row, locale))
                .list();
        return Cursor.page(rows, query.size(), entry -> new Cursor(entry.openedAt(), entry.id()));
    }

    /** The same rule as {@link CaseScope}, for a list. */
    private static String scope(Actor.Staff staff, Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        int n = 0;
        for (Actor.Grant grant : staff.grants()) {
            if (CaseScope.readsWholeArea(grant.role())) {
                String name = "scope" + n++;
                any.add("i.area_code like :" + name);
                params.put(name, grant.area() + "%");
            }
        }
        Set<OrganizationId> organizations = staff.handlesFor();
        if (!organizations.isEmpty()) {
            any.add("i.owner_organization in (:organizations) or i.facts ->> 'handler' in (:handlers)");
            params.put(
                    "organizations",
                    organizations.stream().map(OrganizationId::value).toList());
            params.put(
                    "handlers",
                    organizations.stream().map(OrganizationId::toString).collect(Collectors.toList()));
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }
}
