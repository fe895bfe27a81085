package org.liuchi.platform.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One process drains a county at a time. Time decides who may take over; what a drainer writes is safe without trusting
 * any clock, because {@link #fenced} locks the county's row and looks whose it is.
 */
final class Leases {
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final OutboxSettings settings;
    private final Clock clock;
    private final String holder;

    Leases(JdbcClient sql, TransactionOperations transactions, OutboxSettings settings, Clock clock, String holder) {
        this.sql = sql;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.holder = holder;
    }

    /** Empty while another process holds the county. */
    Optional<Lease> acquire(CountyCode county) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.lease());
        int taken = sql.sql("""
            insert into platform.outbox_lease as mine (county_code, holder, until, last_position)
            values (:county, :holder, :until, 0)
            on conflict (county_code) do update set holder = excluded.holder, until = excluded.until
            where mine.holder = excluded.holder or mine.until <= :now
            """)
                .param("county", county.value())
                .param("holder", holder)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
        return taken == 1 ? Optional.of(new Lease(county, holder, until)) : Optional.empty();
    }

    /** The lease with at least half of its time left; empty when it ran out, whoever may have it now. */
    Optional<Lease> renewed(Lease lease) {
        Instant now = clock.instant();
        if (!now.isBefore(lease.until())) {
            return Optional.empty();
        }
        return now.isBefore(lease.until().minus(settings.lease().dividedBy(2)))
                ? Optional.of(lease)
                : acquire(lease.county());
    }

    /**
     * Runs {@code work} in a transaction in which nobody can take the county away.
     *
     * @param work gets the last position given and returns the last one after it
     * @return the last position after it; empty when the county was taken away before, then nothing was done
     */
    OptionalLong fenced(Lease lease, LongUnaryOperator work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<Long> last = lock(lease);
            if (last.isEmpty()) {
                return OptionalLong.empty();
            }
            long next = work.applyAsLong(last.get());
            if (next != last.get()) {
                move(lease, next);
            }
            return OptionalLong.of(next);
        }));
    }

    private Optional<Long> lock(Lease lease) {
        return sql.sql("""
            select last_position from platform.outbox_lease
            where county_code = :county and holder = :holder for update
            """)
                .param("county", lease.county().value())
                .param("holder", lease.holder())
                .query(Long.class)
                .optional();
    }

    private void move(Lease lease, long position) {
        sql.sql("update platform.outbox_lease set last_position = :position where county_code = :county")
                .param("position", position)
                .param("county", lease.county().value())
                .update();
    }

    /** Lets another process take over without waiting. */
    boolean release(CountyCode county) {
        return sql.sql("""
            update platform.outbox_lease set until = :now
            where county_code = :county and holder = :holder and until > :now
            """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("county", county.value())
                        .param("holder", holder)
                        .update()
                == 1;
    }
}
