package org.liuchi.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What steps changed, beside their lines of the history; never altered. */
@Component
class Changes {
    private final JdbcClient sql;

    Changes(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a step changed. */
    void add(Entry entry, int seq, Map<String, Object> before, Map<String, Object> after) {
        sql.sql("""
            insert into registers.change (county_code, record_id, seq, before, after)
            values (:county, :id, :seq, :before::jsonb, :after::jsonb)
            """)
                .param("county", entry.county().value())
                .param("id", entry.id())
                .param("seq", seq)
                .param("before", EntryStore.JSON.writeValueAsString(before))
                .param("after", EntryStore.JSON.writeValueAsString(after))
                .update();
    }

    /** What each step changed, by its line of the history. */
    Map<Integer, Changed> of(CountyCode county, UUID id) {
        Map<Integer, Changed> changes = new HashMap<>();
        sql.sql("select seq, before, after from registers.change where county_code = :county and record_id = :id")
                .param("county", county.value())
                .param("id", id)
                .query(row -> {
                    changes.put(
                            row.getInt("seq"),
                            new Changed(
                                    EntryStore.JSON.readValue(row.getString("before"), EntryStore.VALUES),
                                    EntryStore.JSON.readValue(row.getString("after"), EntryStore.VALUES)));
                });
        return changes;
    }

    /** Values by field, before and after. */
    record Changed(Map<String, Object> before, Map<String, Object> after) {}
}
