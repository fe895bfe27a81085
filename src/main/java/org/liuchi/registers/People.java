package org.liuchi.registers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons that a record names by their consent (个人信息保护法13(1), 15): sealed beside it, while the record itself holds
 * the mask, the form of consent and its end.
 */
@Component
class People {
    static final String SEALED = "sealed";
    private static final String NAME = "name";
    private static final String PHONE = "phone";

    private final JdbcClient sql;
    private final Vault vault;

    People(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** As the record holds it. */
    static Map<String, Object> masked(Map<String, Object> person) {
        Map<String, Object> masked = new HashMap<>(person);
        String name = String.valueOf(person.get(NAME));
        masked.put(NAME, Character.toString(name.codePointAt(0)) + '*');
        masked.computeIfPresent(PHONE, (_, phone) -> TextMask.of(phone.toString()));
        masked.put(SEALED, true);
        return masked;
    }

    /** Whether it came in as it is shown, so that nothing changes. */
    static boolean unchanged(Map<String, Object> person) {
        return Boolean.TRUE.equals(person.get(SEALED));
    }

    void keep(CountyCode county, UUID record, String field, Map<String, Object> person) {
        sql.sql("""
            insert into registers.person (county_code, record_id, field, sealed, until)
            values (:county, :record, :field, :sealed, :until)
            on conflict (county_code, record_id, field) do update set sealed = EXCLUDED.sealed, until = EXCLUDED.until
            """)
                .param("county", county.value())
                .param("record", record)
                .param("field", field)
                .param("sealed", vault.seal(EntryStore.JSON.writeValueAsString(person)))
                .param("until", until(person))
                .update();
    }

    /** In clear, by field; of those whose consent has not ended (个人信息保护法15). */
    Map<String, Map<String, Object>> open(CountyCode county, UUID record, LocalDate today) {
        Map<String, Map<String, Object>> people = new HashMap<>();
        sql.sql("""
            select field, sealed from registers.person
            where county_code = :county and record_id = :record and (until is null or until >= :today)
            """)
                .param("county", county.value())
                .param("record", record)
                .param("today", today)
                .query(row -> {
                    people.put(row.getString("field"), person(row.getBytes("sealed")));
                });
        return people;
    }

    /** The names of those who have agreed to be shown to everybody, by record and field. */
    Map<UUID, Map<String, String>> shown(CountyCode county, Collection<Entry> entries, LocalDate today) {
        Map<UUID, Map<String, String>> names = new HashMap<>();
        if (entries.isEmpty()) {
            return names;
        }
        sql.sql("""
            select record_id, field, sealed from registers.person
            where county_code = :county and record_id in (:records) and (until is null or until >= :today)
            """)
                .param("county", county.value())
                .param("records", entries.stream().map(Entry::id).toList())
                .param("today", today)
                .query(row -> {
                    Map<String, Object> person = person(row.getBytes("sealed"));
                    if (Boolean.TRUE.equals(person.get("display"))) {
                        names.computeIfAbsent(row.getObject("record_id", UUID.class), _ -> new HashMap<>())
                                .put(row.getString("field"), String.valueOf(person.get(NAME)));
                    }
                });
        return names;
    }

    private Map<String, Object> person(byte[] sealed) {
        return EntryStore.JSON.readValue(vault.open(sealed), EntryStore.VALUES);
    }

    void forget(CountyCode county, UUID record, String field) {
        sql.sql("""
            delete from registers.person where county_code = :county and record_id = :record and field = :field
            """)
                .param("county", county.value())
                .param("record", record)
                .param("field", field)
                .update();
    }

    private static @Nullable LocalDate until(Map<String, Object> person) {
        Object until = person.get("until");
        return until == null ? null : LocalDate.parse(until.toString());
    }
}
