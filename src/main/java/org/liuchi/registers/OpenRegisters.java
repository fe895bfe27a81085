package org.liuchi.registers;

import java.util.List;
import java.util.Set;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers that everybody may look into. */
@Component
public class OpenRegisters {
    private final Registers registers;
    private final JdbcClient sql;

    OpenRegisters(Registers registers, JdbcClient sql) {
        this.registers = registers;
        this.sql = sql;
    }

    List<Register> all(CountyCode county) {
        return registers.all(county).stream().filter(Register::isOpen).toList();
    }

    /** Those that hold a record already: an archetype, or a book that nobody has opened yet, is nothing to look into. */
    public List<Register> begun(CountyCode county) {
        List<Register> open = all(county);
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> begun = sql.sql("""
            select g.name from registers.register g
            where g.county_code = :county and g.name in (:names) and exists (
              select 1 from registers.record r where r.county_code = g.county_code and r.register = g.name)
            """)
                .param("county", county.value())
                .param("names", open.stream().map(Register::name).toList())
                .query((row, _) -> row.getString("name"))
                .set();
        return open.stream().filter(register -> begun.contains(register.name())).toList();
    }
}
