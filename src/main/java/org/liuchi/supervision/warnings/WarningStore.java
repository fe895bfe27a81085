package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What warnings are found by, and the work that a rule counted. */
@Component
class WarningStore {
    private final JdbcClient sql;

    WarningStore(JdbcClient sql) {
        this.sql = sql;
    }

    void lit(Step step, Item after) {
        sql.sql("""
            insert into supervision.warning (county_code, id, organization_id, addressee, colour, rule, lit_at)
            values (:county, :id, :organization, :addressee, :colour, :rule, :now)
            """)
                .param("county", after.county().value())
                .param("id", after.id())
                .param("organization", WarningFacts.unit(after))
                .param("addressee", step.input().choice("addressee").orElseThrow())
                .param("colour", step.input().choice("colour").orElseThrow())
                .param("rule", step.input().choice(WarningFacts.RULE).orElse(null))
                .param("now", step.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void work(CountyCode county, UUID warning, Collection<UUID> items) {
        if (!items.isEmpty()) {
            sql.sql("""
                insert into supervision.warning_work (county_code, warning_id, item_id)
                select :county, :warning, item from unnest(:items::uuid[]) as item
                """)
                    .param("county", county.value())
                    .param("warning", warning)
                    .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        }
    }

    List<UUID> work(CountyCode county, UUID warning) {
        return sql.sql("""
            select item_id from supervision.warning_work where county_code = :county and warning_id = :warning
            order by item_id
            """)
                .param("county", county.value())
                .param("warning", warning)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of each organisation the warning after which this rule has not ceased to fire, be it open or not. */
    Map<UUID, UUID> standing(CountyCode county, String rule) {
        Map<UUID, UUID> standing = new HashMap<>();
        sql.sql("""
            select organization_id, id from supervision.warning
            where county_code = :county and rule = :rule and gone_at is null
            """).param("county", county.value()).param("rule", rule).query(row -> {
            standing.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return standing;
    }

    void gone(CountyCode county, UUID warning, Instant now) {
        sql.sql("""
            update supervision.warning set gone_at = :now
            where county_code = :county and id = :id and gone_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("id", warning)
                .update();
    }
}
