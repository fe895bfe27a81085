package org.liuchi.registers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterReader;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Definitions in the database. */
@Component
class RegisterStore {
    private final JdbcClient sql;

    RegisterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A register and the hash of its definition. */
    record Known(String name, String hash) {}

    /** In the order of their names. */
    List<Known> all(CountyCode county) {
        return sql.sql("select name, hash from registers.register where county_code = :county order by name")
                .param("county", county.value())
                .query((row, _) -> new Known(row.getString("name"), row.getString("hash")))
                .list();
    }

    /** Any that a county ever had, by name and hash. */
    Map<Known, Register> read(CountyCode county, Collection<Known> wanted) {
        Map<Known, Register> read = new HashMap<>();
        if (!wanted.isEmpty()) {
            sql.sql("""
                select name, hash, definition from registers.definition
                where county_code = :county and hash in (:hashes)
                """)
                    .param("county", county.value())
                    .param("hashes", wanted.stream().map(Known::hash).toList())
                    .query(row -> {
                        String name = row.getString("name");
                        read.put(
                                new Known(name, row.getString("hash")),
                                RegisterReader.stored(row.getString("definition"), name));
                    });
        }
        return read;
    }

    void install(CountyCode county, Register register, String hash, Instant now) {
        sql.sql("""
            insert into registers.definition (county_code, hash, name, definition, stored_at)
            values (:county, :hash, :name, :definition, :now) on conflict (county_code, hash) do nothing
            """)
                .param("county", county.value())
                .param("hash", hash)
                .param("name", register.name())
                .param("definition", register.definition())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
            insert into registers.register as r (county_code, name, hash, installed_at, version)
            values (:county, :name, :hash, :now, 1)
            on conflict (county_code, name) do update
            set hash = EXCLUDED.hash, installed_at = EXCLUDED.installed_at, version = r.version + 1
            """)
                .param("county", county.value())
                .param("name", register.name())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
