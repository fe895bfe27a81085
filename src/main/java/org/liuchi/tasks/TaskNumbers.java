package org.liuchi.tasks;

import java.time.Instant;
import java.util.Map;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out numbers, outside any transaction: 任341181-2026-0007. */
@Component
public class TaskNumbers {
    private static final Map<String, String> SERIES =
            Map.of(TaskFlow.KIND, "任", "weeklyMeeting", "会", "monthlyReport", "报", "countyMatter", "议");

    private final JdbcClient sql;

    TaskNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param kind of the item */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String next(CountyCode county, String kind, Instant now) {
        int year = LastDay.day(now).getYear();
        int running = sql.sql("""
            insert into tasks.counter as counter (county_code, series, year, last) values (:county, :series, :year, 1)
            on conflict (county_code, series, year) do update set last = counter.last + EXCLUDED.last
            returning last
            """)
                .param("county", county.value())
                .param("series", kind)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s%s-%d-%04d".formatted(SERIES.getOrDefault(kind, ""), county, year, running);
    }
}
