package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flows in the database: every one that ever ran, by hash, and what each county brought itself. */
@Component
class FlowStore {
    private final JdbcClient sql;

    FlowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A county's own flow, or its changes to a core one. */
    record Adopted(String name, boolean overlay, String yaml) {}

    String definition(CountyCode county, String hash) {
        return sql.sql("select definition from workflow.flow where county_code = :county and hash = :hash")
                .param("county", county.value())
                .param("hash", hash)
                .query(String.class)
                .single();
    }

    void add(CountyCode county, String name, String hash, String definition, Instant now) {
        sql.sql("""
            insert into workflow.flow (county_code, hash, name, definition, stored_at)
            values (:county, :hash, :name, :definition, :now) on conflict (county_code, hash) do nothing
            """)
                .param("county", county.value())
                .param("hash", hash)
                .param("name", name)
                .param("definition", definition)
                .param("now", ItemRows.column(now))
                .update();
    }

    List<Adopted> adopted(CountyCode county) {
        return sql.sql("select name, form, yaml from workflow.county_flow where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> new Adopted(
                        row.getString("name"), row.getString("form").equals("OVERLAY"), row.getString("yaml")))
                .list();
    }

    void adopt(CountyCode county, Adopted adopted, Instant now) {
        sql.sql("""
            insert into workflow.county_flow (county_code, name, form, yaml, adopted_at)
            values (:county, :name, :form, :yaml, :now)
            on conflict (county_code, name) do update
            set form = EXCLUDED.form, yaml = EXCLUDED.yaml, adopted_at = EXCLUDED.adopted_at
            """)
                .param("county", county.value())
                .param("name", adopted.name())
                .param("form", adopted.overlay() ? "OVERLAY" : "FLOW")
                .param("yaml", adopted.yaml())
                .param("now", ItemRows.column(now))
                .update();
    }
}
