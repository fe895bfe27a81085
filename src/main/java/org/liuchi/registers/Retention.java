package org.liuchi.registers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Histories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * De-identifies what has ended long enough ago (个人信息保护法47): persons, personal fields with their files, and what was written to each
 * step go; the record, its figures and its history stay, and the history still verifies.
 */
@Configuration(proxyBeanMethods = false)
class Retention {
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final Registers registers;
    private final Histories histories;
    private final FileErasure erasure;
    private final TransactionOperations transactions;

    Retention(
            JdbcClient sql,
            Registers registers,
            Histories histories,
            FileErasure erasure,
            TransactionOperations transactions) {
        this.sql = sql;
        this.registers = registers;
        this.histories = histories;
        this.erasure = erasure;
        this.transactions = transactions;
    }

    @Bean
    RecurringTask<Void> endRetention(Counties counties, Clock clock) {
        return CountyJob.of(
                "end-retention-of-records", Schedules.daily(LocalTime.of(3, 20)), counties, clock, this::run);
    }

    /** @return how many records were de-identified */
    int run(CountyCode county, Instant now) {
        int all = 0;
        for (Register register : registers.all(county)) {
            if (register.retention() != null) {
                Instant before = now.atZone(WorkCalendar.ZONE)
                        .minus(register.retention())
                        .toInstant();
                List<UUID> due;
                do {
                    due = due(county, register, before);
                    for (UUID id : due) {
                        transactions.executeWithoutResult(_ -> erase(county, register, id));
                    }
                    all += due.size();
                } while (due.size() == BATCH);
            }
        }
        return all;
    }

    private List<UUID> due(CountyCode county, Register register, Instant before) {
        return sql.sql("""
            select id from registers.record
            where county_code = :county and register = :register and ended_at < :before and erased_at is null
            order by ended_at limit :batch
            """)
                .param("county", county.value())
                .param("register", register.name())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private void erase(CountyCode county, Register register, UUID id) {
        String[] personal = register.fields().stream()
                .filter(field ->
                        field.kind() == Field.Kind.PERSON || field.use().personal())
                .map(Field::name)
                .toArray(String[]::new);
        Map<String, Object> params = new HashMap<>();
        params.put("county", county.value());
        params.put("id", id);
        params.put("personal", personal);
        erasure.fields(county, id, personal);
        sql.sql("delete from registers.person where county_code = :county and record_id = :id")
                .params(params)
                .update();
        sql.sql("""
            delete from registers.value where county_code = :county and record_id = :id and field = any(:personal)
            """).params(params).update();
        sql.sql("""
            update registers.record set vals = vals - :personal::text[], erased_at = ended_at
            where county_code = :county and id = :id
            """).params(params).update();
        histories.erase(county, id);
    }
}
