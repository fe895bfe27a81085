package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out numbers, outside any transaction: 示341181-20261122-0007. */
@Component
class WarningNumbers {
    private final JdbcClient sql;

    WarningNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    String next(CountyCode county, Instant now) {
        LocalDate day = now.atZone(WorkCalendar.ZONE).toLocalDate();
        int running = sql.sql("""
            insert into supervision.day_counter as counter (county_code, day, last) values (:county, :day, 1)
            on conflict (county_code, day) do update set last = counter.last + EXCLUDED.last
            returning last
            """)
                .param("county", county.value())
                .param("day", day)
                .query(Integer.class)
                .single();
        return "示%s-%s-%04d".formatted(county, DateTimeFormatter.BASIC_ISO_DATE.format(day), running);
    }
}
