package org.liuchi.platform.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pairs whose delivery failed, and the archived positions that each of them still has to get. */
final class Blocks {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient sql;

    Blocks(JdbcClient sql) {
        this.sql = sql;
    }

    /** An event held back for a pair. */
    record Held(Pair pair, long position) {}

    record Block(Pair pair, int failures) {}

    Set<Pair> all(CountyCode county) {
        return new HashSet<>(sql.sql("select subject, listener from platform.outbox_block where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> new Pair(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    }

    void hold(CountyCode county, List<Held> held, Map<Pair, Failure> failed, Instant now) {
        sql.sql("""
            insert into platform.outbox_held (county_code, subject, listener, position)
            select :county, h.subject, h.listener, h.position
            from unnest(:subjects, :listeners, :positions) as h (subject, listener, position)
            """)
                .param("county", county.value())
                .param("subjects", held.stream().map(h -> h.pair().subject()).toArray(UUID[]::new))
                .param("listeners", held.stream().map(h -> h.pair().listener()).toArray(String[]::new))
                .param("positions", held.stream().map(Held::position).toArray(Long[]::new))
                .update();
        if (failed.isEmpty()) {
            return;
        }
        List<Pair> pairs = List.copyOf(failed.keySet());
        sql.sql("""
            insert into platform.outbox_block
              (county_code, subject, listener, failures, last_error, since, next_try_at)
            select :county, f.subject, f.listener, 1, f.error, :now, :next
            from unnest(:subjects, :listeners, :errors) as f (subject, listener, error)
            """)
                .param("county", county.value())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(wait(1))))
                .param("subjects", pairs.stream().map(Pair::subject).toArray(UUID[]::new))
                .param("listeners", pairs.stream().map(Pair::listener).toArray(String[]::new))
                .param(
                        "errors",
                        pairs.stream()
                                .map(pair -> failed.get(pair))
                                .map(Failure::error)
                                .toArray(String[]::new))
                .update();
    }

    /** The blocked pairs of these listeners whose turn it is. */
    List<Block> due(CountyCode county, Set<String> listeners, int limit, Instant now) {
        return sql.sql("""
            select subject, listener, failures from platform.outbox_block
            where county_code = :county and listener = any(:listeners) and next_try_at <= :now
            order by next_try_at, subject, listener limit :limit
            """)
                .param("county", county.value())
                .param("listeners", listeners.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new Block(new Pair(row.getObject(1, UUID.class), row.getString(2)), row.getInt(3)))
                .list();
    }

    List<OutboxEvent> events(CountyCode county, Pair pair, int limit) {
        return sql.sql("""
            select a.county_code, a.id, a.subject, a.seq, a.type, a.payload, a.occurred_at, a.position
            from platform.outbox_held h
            join platform.outbox_archive a on a.county_code = h.county_code and a.position = h.position
            where h.county_code = :county and h.subject = :subject and h.listener = :listener
            order by h.position limit :limit
            """)
                .param("county", county.value())
                .param("subject", pair.subject())
                .param("listener", pair.listener())
                .param("limit", limit)
                .query(Pending::event)
                .list();
    }

    /** What was delivered is no longer held; a pair that holds nothing is no longer blocked. */
    void release(CountyCode county, Pair pair, long upTo) {
        sql.sql("""
            delete from platform.outbox_held
            where county_code = :county and subject = :subject and listener = :listener and position <= :position
            """)
                .param("county", county.value())
                .param("subject", pair.subject())
                .param("listener", pair.listener())
                .param("position", upTo)
                .update();
        sql.sql("""
            delete from platform.outbox_block b
            where b.county_code = :county and b.subject = :subject and b.listener = :listener
              and not exists (
                select 1 from platform.outbox_held h
                where h.county_code = :county and h.subject = :subject and h.listener = :listener)
            """)
                .param("county", county.value())
                .param("subject", pair.subject())
                .param("listener", pair.listener())
                .update();
    }

    void failedAgain(CountyCode county, Block block, Failure failure, Instant now) {
        int failures = block.failures() + 1;
        sql.sql("""
            update platform.outbox_block set failures = :failures, last_error = :error, next_try_at = :next
            where county_code = :county and subject = :subject and listener = :listener
            """)
                .param("failures", failures)
                .param("error", failure.error())
                .param("next", Timestamp.from(now.plus(wait(failures))))
                .param("county", county.value())
                .param("subject", block.pair().subject())
                .param("listener", block.pair().listener())
                .update();
    }

    private static Duration wait(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, 30));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
