package org.liuchi.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that wait for delivery. */
final class Pending {
    private static final int POSITIONS_AT_ONCE = 10_000;

    private final JdbcClient sql;

    Pending(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counties with something to deliver now, first or repeatedly to these listeners. */
    List<CountyCode> counties(Set<String> listeners, Instant now) {
        return sql.sql("""
            /* across counties: undelivered events */
            select county_code from platform.outbox
            union
            select county_code from platform.outbox_block
            where listener = any(:listeners) and next_try_at <= :now
            """)
                .param("listeners", listeners.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new CountyCode(row.getString(1)))
                .list();
    }

    /**
     * Gives the next positions: by time, but within one subject strictly by seq, also where the clocks of two nodes
     * differ. The committed events of a subject never have a gap, because their transactions hold its row.
     *
     * @return the last position given
     */
    long position(CountyCode county, long last) {
        return last
                + sql.sql("""
                    update platform.outbox o set position = :last + ranked.place
                    from (
                      select id, row_number() over (order by due, seq, id) as place
                      from (
                        select id, seq, max(occurred_at) over (partition by subject order by seq) as due
                        from platform.outbox where county_code = :county and position is null) waiting
                      order by due, seq, id limit :limit) ranked
                    where o.county_code = :county and o.id = ranked.id
                    """)
                        .param("last", last)
                        .param("county", county.value())
                        .param("limit", POSITIONS_AT_ONCE)
                        .update();
    }

    /** The next events with a position, those first that a crash left behind. */
    List<OutboxEvent> next(CountyCode county, int limit) {
        return sql.sql("""
            select county_code, id, subject, seq, type, payload, occurred_at, position from platform.outbox
            where county_code = :county and position is not null order by position limit :limit
            """)
                .param("county", county.value())
                .param("limit", limit)
                .query(Pending::event)
                .list();
    }

    static OutboxEvent event(ResultSet row, int number) throws SQLException {
        return new OutboxEvent(
                new CountyCode(row.getString("county_code")),
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getLong("seq"),
                row.getString("type"),
                row.getString("payload"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getLong("position"));
    }

    void archive(CountyCode county, List<OutboxEvent> delivered) {
        sql.sql("""
            with gone as (
              delete from platform.outbox where county_code = :county and id = any(:ids)
              returning county_code, position, id, subject, seq, type, payload, occurred_at)
            insert into platform.outbox_archive
              (county_code, position, id, subject, seq, type, payload, occurred_at)
            select county_code, position, id, subject, seq, type, payload, occurred_at from gone
            """)
                .param("county", county.value())
                .param("ids", delivered.stream().map(OutboxEvent::id).toArray(UUID[]::new))
                .update();
    }
}
