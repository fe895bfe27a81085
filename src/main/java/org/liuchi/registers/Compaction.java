package org.liuchi.registers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.liuchi.shared.CountyCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what changes have added to figures one by one, so that asking for a figure stays cheap. */
@Configuration(proxyBeanMethods = false)
class Compaction {
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    Compaction(JdbcClient sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Bean
    RecurringTask<Void> compactFigures(Counties counties, Clock clock) {
        return CountyJob.of(
                "compact-figures",
                new Daily(WorkCalendar.ZONE, LocalTime.of(2, 20)),
                counties,
                clock,
                (county, _) -> run(county));
    }

    private record Part(String register, String figure, String period) {}

    /** What is added meanwhile stays beside it until the next time. */
    void run(CountyCode county) {
        List<Part> parts = sql.sql("""
            select register, figure, period from (
              select register, figure, period, count(*) as lines from registers.tally where county_code = :county
              group by register, figure, period, area_code, organization_id, cell, value) keys
            group by register, figure, period having sum(lines) > count(*)
            """)
                .param("county", county.value())
                .query((row, _) ->
                        new Part(row.getString("register"), row.getString("figure"), row.getString("period")))
                .list();
        parts.forEach(part -> transactions.executeWithoutResult(_ -> together(county, part)));
    }

    /** The register's row is held, shared, so that no figure is counted anew at the same time. */
    private void together(CountyCode county, Part part) {
        sql.sql("select name from registers.register where county_code = :county and name = :register for share")
                .param("county", county.value())
                .param("register", part.register())
                .query(String.class)
                .optional();
        sql.sql("""
            with old as (
              delete from registers.tally
              where county_code = :county and register = :register and figure = :figure and period = :period
              returning county_code, id, area_code, organization_id, cell, value, records, total
            )
            insert into registers.tally (county_code, register, figure, id, area_code, organization_id, period, cell,
                value, records, total)
            select county_code, :register, :figure, (array_agg(id order by id))[1], area_code, organization_id, :period,
                cell, value, sum(records), sum(total)
            from old group by county_code, area_code, organization_id, cell, value
            having sum(records) <> 0 or sum(total) <> 0
            """)
                .param("county", county.value())
                .param("register", part.register())
                .param("figure", part.figure())
                .param("period", part.period())
                .update();
    }
}
