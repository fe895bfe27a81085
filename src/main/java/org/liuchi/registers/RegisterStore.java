package org.liuchi.registers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    List<Register> all(CountyCode county) {
        return sql.sql("""
            select r.name, d.definition from registers.register r
            join registers.definition d on d.county_code = r.county_code and d.hash = r.hash
            where r.county_code = :county order by r.name
            """)
                .param("county", county.value())
                .query((row, _) -> RegisterReader.stored(row.getString("definition"), row.getString("name")))
                .list();
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
