package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of records in the database: whose upload, by what name, and to which record and field it went. */
@Component
class RecordFiles {
    private static final String FOUND = """
        select k.*, f.media_type, f.bytes from registers.file k
        join files.file f on f.county_code = k.county_code and f.id = k.id
        where k.county_code = :county
        """;

    private final JdbcClient sql;

    RecordFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CountyCode county, KeptFile file, Instant now) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("county", county.value());
        params.put("id", file.id());
        params.put("small", file.small());
        params.put("register", file.register());
        params.put("name", file.name());
        params.put("by", file.uploadedBy());
        params.put("now", now.atOffset(ZoneOffset.UTC));
        sql.sql("""
            insert into registers.file (county_code, id, small_id, register, name, uploaded_by, uploaded_at)
            values (:county, :id, :small, :register, :name, :by, :now)
            """).params(params).update();
    }

    /** How many somebody has uploaded that no record names. */
    int waiting(CountyCode county, UUID account) {
        return sql.sql("""
            select count(*) from registers.file
            where county_code = :county and uploaded_by = :account and record_id is null
            """)
                .param("county", county.value())
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    Map<UUID, KeptFile> byId(CountyCode county, Collection<UUID> ids) {
        Map<UUID, KeptFile> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(FOUND + "and k.id in (:ids)")
                    .param("county", county.value())
                    .param("ids", ids)
                    .query((row, _) -> file(row))
                    .list()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    /** Of a record, also one that it names no more. */
    Optional<KeptFile> of(CountyCode county, UUID record, UUID id) {
        return sql.sql(FOUND + "and k.id = :id and k.record_id = :record")
                .param("county", county.value())
                .param("id", id)
                .param("record", record)
                .query((row, _) -> file(row))
                .optional();
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getObject("small_id", UUID.class),
                row.getString("register"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("field"));
    }

    /**
     * An upload goes to one field of one record, for ever; of two records that want it at once, the second is refused.
     *
     * @throws Problem INVALID naming the field
     */
    void claim(Entry entry, String field, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        int claimed = sql.sql("""
            update registers.file set record_id = :record, field = :field
            where county_code = :county and id in (:ids)
              and (record_id is null or (record_id = :record and field = :field))
            """)
                .param("record", entry.id())
                .param("field", field)
                .param("county", entry.county().value())
                .param("ids", ids)
                .update();
        if (claimed < ids.size()) {
            throw Problem.invalid(field, "unknown-file");
        }
    }

    /** The field has another name now. */
    void rename(CountyCode county, String register, String from, String to) {
        sql.sql("""
            update registers.file set field = :to
            where county_code = :county and register = :register and field = :from
            """)
                .param("county", county.value())
                .param("register", register)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
