package org.liuchi.workflow;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads several items in one statement. */
@Component
class ItemGroups {
    private final JdbcClient sql;

    ItemGroups(JdbcClient sql) {
        this.sql = sql;
    }

    List<Item> all(CountyCode county, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select * from workflow.item where county_code = :county and id in (:ids)")
                        .param("county", county.value())
                        .param("ids", ids)
                        .query((row, _) -> ItemRows.item(row))
                        .list();
    }

    List<Item> children(CountyCode county, UUID parent) {
        return sql.sql("""
            select * from workflow.item where county_code = :county and parent_id = :parent
            order by opened_at, reference, kind
            """)
                .param("county", county.value())
                .param("parent", parent)
                .query((row, _) -> ItemRows.item(row))
                .list();
    }
}
