package org.liuchi.registers;

import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the numbers of records: {@code 2026-000017}, each register for itself. */
@Component
class RecordNumbers {
    private final JdbcClient sql;

    RecordNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next number of the year; the register's records are entered one after the other. */
    String next(CountyCode county, String register, int year) {
        int serial = sql.sql("""
            insert into registers.counter as counter (county_code, register, year, last)
            values (:county, :register, :year, 1)
            on conflict (county_code, register, year) do update set last = counter.last + EXCLUDED.last
            returning last
            """)
                .param("county", county.value())
                .param("register", register)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%d-%06d".formatted(year, serial);
    }
}
