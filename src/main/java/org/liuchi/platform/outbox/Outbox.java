package org.liuchi.platform.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a change says that it happened, in its own transaction. */
@Component
public class Outbox {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Semaphore bell = new Semaphore(0);

    Outbox(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param seq higher than that of every earlier event of the subject, e.g. its version
     * @param payload a record or map of ids and facts, without personal data
     * @return the event's id
     */
    public UUID add(CountyCode county, UUID subject, long seq, String type, Object payload, Instant occurredAt) {
        UUID id = Ids.next(occurredAt);
        sql.sql("""
            insert into platform.outbox (county_code, id, subject, seq, type, payload, occurred_at)
            values (:county, :id, :subject, :seq, :type, cast(:payload as jsonb), :at)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("subject", subject)
                .param("seq", seq)
                .param("type", type)
                .param("payload", json.writeValueAsString(payload))
                .param("at", Timestamp.from(occurredAt))
                .update();
        nudge();
        return id;
    }

    /** Has the events of the current transaction delivered as soon as it is committed; without one, at once. */
    public void nudge() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    void awaitNudge(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
