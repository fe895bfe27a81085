package org.liuchi.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out case numbers, outside any transaction: a gap is better than everybody waiting for one counter row. */
@Component
public class Numbers {
    private final JdbcClient sql;

    Numbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String next(CountyCode county, Instant now) {
        LocalDate day = now.atZone(WorkCalendar.ZONE).toLocalDate();
        int running = sql.sql("""
            insert into cases.day_counter as counter (county_code, day, last) values (:county, :day, 1)
            on conflict (county_code, day) do update set last = counter.last + EXCLUDED.last
            returning last
            """)
                .param("county", county.value())
                .param("day", day)
                .query(Integer.class)
                .single();
        return CaseNumber.of(county, day, running);
    }
}
