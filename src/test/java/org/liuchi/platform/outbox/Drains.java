package org.liuchi.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes drainers that know only a test's own listeners; found by the tests' component scan. */
@Component
class Drains {
    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Outbox outbox;
    private final Clock clock;

    Drains(JdbcClient sql, TransactionOperations transactions, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    CountyDrain process(String name, OutboxListener... listeners) {
        return process(name, transactions, listeners);
    }

    CountyDrain process(String name, TransactionOperations itsTransactions, OutboxListener... listeners) {
        return new CountyDrain(
                leases(name, itsTransactions),
                new Pending(sql),
                new Blocks(sql),
                new Listeners(List.of(listeners)),
                clock,
                7);
    }

    Leases leases(String name) {
        return leases(name, transactions);
    }

    private Leases leases(String name, TransactionOperations itsTransactions) {
        OutboxSettings settings = new OutboxSettings(true, Duration.ofMillis(10), 7, LEASE, Duration.ofDays(30));
        return new Leases(sql, itsTransactions, settings, clock, name);
    }

    void add(CountyCode county, UUID subject, long seq, String type) {
        add(county, subject, seq, type, clock.instant());
    }

    void add(CountyCode county, UUID subject, long seq, String type, Instant at) {
        outbox.add(county, subject, seq, type, Map.of("seq", seq), at);
    }

    List<Long> archivedPositions(CountyCode county) {
        return sql.sql("select position from platform.outbox_archive where county_code = :county order by 1")
                .param("county", county.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    List<String> errors(CountyCode county) {
        return sql.sql("select last_error from platform.outbox_block where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    long count(CountyCode county, String table) {
        return sql.sql("select count(*) from platform." + table + " where county_code = :county")
                .param("county", county.value())
                .query(Long.class)
                .single();
    }
}
