package org.liuchi.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads histories and the free texts beside them. */
@Component
public class Histories {
    private final JdbcClient sql;
    private final Vault vault;

    Histories(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** All lines of an item, first to last. */
    public List<HistoryEntry> of(CountyCode county, UUID item) {
        return sql.sql("select * from workflow.history where county_code = :county and item_id = :item order by seq")
                .param("county", county.value())
                .param("item", item)
                .query((row, _) -> ItemRows.entry(row))
                .list();
    }

    /** The same of many items at once; those without a history are missing. */
    public Map<UUID, List<HistoryEntry>> of(CountyCode county, Collection<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<HistoryEntry>> all = new HashMap<>();
        sql.sql("""
            select * from workflow.history where county_code = :county and item_id in (:items) order by item_id, seq
            """).param("county", county.value()).param("items", items).query(row -> {
            all.computeIfAbsent(row.getObject("item_id", UUID.class), _ -> new ArrayList<>())
                    .add(ItemRows.entry(row));
        });
        return all;
    }

    /** The texts that were not erased, by line and name. */
    public Map<Integer, Map<String, String>> texts(CountyCode county, UUID item) {
        Map<Integer, Map<String, String>> texts = new HashMap<>();
        sql.sql("select seq, name, sealed from workflow.text where county_code = :county and item_id = :item")
                .param("county", county.value())
                .param("item", item)
                .query(row -> {
                    texts.computeIfAbsent(row.getInt("seq"), _ -> new HashMap<>())
                            .put(row.getString("name"), vault.open(row.getBytes("sealed")));
                });
        return texts;
    }

    /** Of several items at once, what their first line says under this name; those without are missing. */
    public Map<UUID, String> firstTexts(CountyCode county, Collection<UUID> items, String name) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> texts = new HashMap<>();
        sql.sql("""
            select item_id, sealed from workflow.text
            where county_code = :county and item_id in (:items) and seq = 1 and name = :name
            """)
                .param("county", county.value())
                .param("items", items)
                .param("name", name)
                .query(row -> {
                    texts.put(row.getObject("item_id", UUID.class), vault.open(row.getBytes("sealed")));
                });
        return texts;
    }

    /** De-identifies an item: its texts and their salts go, its history still verifies. */
    public void erase(CountyCode county, UUID item) {
        sql.sql("delete from workflow.text where county_code = :county and item_id = :item")
                .param("county", county.value())
                .param("item", item)
                .update();
    }
}
