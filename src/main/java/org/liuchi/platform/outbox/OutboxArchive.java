package org.liuchi.platform.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.liuchi.shared.CountyCode;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The delivered events. The application's login can only add to them, so old ones are removed by the owner's. */
@Component
public class OutboxArchive {
    private static final int BATCH = 5_000;

    private final JdbcClient owner;
    private final OutboxSettings settings;

    OutboxArchive(@FlywayDataSource DataSource owner, OutboxSettings settings) {
        this.owner = JdbcClient.create(owner);
        this.settings = settings;
    }

    /**
     * Removes the county's events that are older than {@code liuchi.outbox.keep}, except those that a listener still has
     * to get.
     *
     * @return how many
     */
    public int purge(CountyCode county, Instant now) {
        int purged = 0;
        int last;
        do {
            last = purgeOldest(county, now.minus(settings.keep()));
            purged += last;
        } while (last > 0);
        return purged;
    }

    /** Looks at the lowest positions only: they are the oldest, and time has no index. */
    private int purgeOldest(CountyCode county, Instant limit) {
        return owner.sql("""
            delete from platform.outbox_archive
            where county_code = :county and occurred_at < :limit and position in (
              select a.position from platform.outbox_archive a
              where a.county_code = :county and not exists (
                select 1 from platform.outbox_held h where h.county_code = :county and h.position = a.position)
              order by a.position limit :batch)
            """)
                .param("county", county.value())
                .param("limit", Timestamp.from(limit))
                .param("batch", BATCH)
                .update();
    }
}
