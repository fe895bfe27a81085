package org.liuchi.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What no two records of a register may have alike: a key each, so that of two at the same time one is refused. */
@Component
class UniqueKeys {
    private final JdbcClient sql;

    UniqueKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Problem INVALID naming the fields that another record has like this */
    void claim(Register register, Entry entry, @Nullable Entry before) {
        for (List<String> rule : register.unique()) {
            String name = String.join(" ", rule);
            String now = key(entry, rule);
            if (before != null) {
                String then = key(before, rule);
                if (now.equals(then)) {
                    continue;
                }
                sql.sql("""
                    delete from registers.unique_key
                    where county_code = :county and register = :register and rule = :rule and key = :key
                    """)
                        .param("county", entry.county().value())
                        .param("register", entry.register())
                        .param("rule", name)
                        .param("key", then)
                        .update();
            }
            if (!now.isEmpty() && !claim(entry, name, now)) {
                throw Problem.invalid(rule.getLast(), "taken");
            }
        }
    }

    private boolean claim(Entry entry, String rule, String key) {
        return sql.sql("""
            insert into registers.unique_key (county_code, register, rule, key, record_id)
            values (:county, :register, :rule, :key, :id)
            on conflict (county_code, register, rule, key) do nothing
            """)
                        .param("county", entry.county().value())
                        .param("register", entry.register())
                        .param("rule", rule)
                        .param("key", key)
                        .param("id", entry.id())
                        .update()
                == 1;
    }

    /** Nothing to be unique where one of the fields is not filled in, or the record has ended. */
    private static String key(Entry entry, List<String> rule) {
        Map<String, Object> key = new LinkedHashMap<>();
        for (String field : rule) {
            Object value = entry.values().get(field);
            if (value == null || entry.endedAt() != null) {
                return "";
            }
            key.put(field, value);
        }
        return EntryStore.JSON.writeValueAsString(key.values());
    }
}
