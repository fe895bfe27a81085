package org.liuchi.notifications.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each webhook is still to be told and was told. One that has not arrived, whether it waits or has failed, holds
 * back the later ones of its subject: nobody hears of an end before its beginning.
 */
@Component
class Deliveries {
    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a delivery stands. FAILED waits for somebody, who sends it again or has it SKIPPED. */
    enum State {
        PENDING,
        DELIVERED,
        FAILED,
        SKIPPED
    }

    record Due(UUID id, UUID webhook, String body, int attempts) {}

    /**
     * One delivery.
     *
     * @param status what the other side answered last
     * @param error class of the failure when it didn't answer
     */
    @Schema(name = "WebhookDelivery")
    record Delivery(
            UUID id,
            String type,
            UUID subject,
            State state,
            int attempts,
            @Nullable Integer status,
            @Nullable String error,
            Instant at,
            @Nullable Instant nextTryAt,
            @Nullable Instant doneAt) {}

    void add(Webhook webhook, OutboxEvent event, String body) {
        String name = webhook.id() + " " + event.id();
        sql.sql("""
            insert into notifications.delivery (county_code, id, webhook_id, subject, position, type, body, state,
                attempts, next_try_at, created_at)
            values (:county, :id, :webhook, :subject, :position, :type, :body, 'PENDING', 0, :at, :at)
            on conflict (county_code, id) do nothing
            """)
                .param("county", event.county().value())
                .param("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .param("webhook", webhook.id())
                .param("subject", event.subject())
                .param("position", event.position())
                .param("type", event.type())
                .param("body", body)
                .param("at", event.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of each subject the first that hasn't arrived, if it is its turn. */
    List<Due> due(CountyCode county, UUID webhook, Instant now, int most) {
        return sql.sql("""
            select d.id, d.webhook_id, d.body, d.attempts from notifications.delivery d
            where d.county_code = :county and d.webhook_id = :webhook and d.state = 'PENDING' and d.next_try_at <= :now
              and not exists (
                select 1 from notifications.delivery e
                where e.county_code = :county and e.webhook_id = :webhook and e.subject = d.subject
                  and e.position < d.position and e.state in ('PENDING', 'FAILED'))
            order by d.position limit :most
            """)
                .param("county", county.value())
                .param("webhook", webhook)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Due(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)))
                .list();
    }

    /** Sets the next try ahead before it goes out, so that two processes don't send it at the same time. */
    boolean taken(CountyCode county, Due due, Instant next) {
        return sql.sql("""
            update notifications.delivery set attempts = :attempts + 1, next_try_at = :next
            where county_code = :county and id = :id and attempts = :attempts and state = 'PENDING'
            """)
                        .param("attempts", due.attempts())
                        .param("next", next.atOffset(ZoneOffset.UTC))
                        .param("county", county.value())
                        .param("id", due.id())
                        .update()
                == 1;
    }

    void tried(CountyCode county, Due due, State state, @Nullable Integer status, @Nullable String error, Instant now) {
        boolean done = state != State.PENDING;
        sql.sql("""
            update notifications.delivery set state = :state, status = :status, error = :error, done_at = :done,
                next_try_at = case when :state = 'PENDING' then next_try_at end
            where county_code = :county and id = :id
            """)
                .param("state", state.name())
                .param("status", status)
                .param("error", error)
                .param("done", done ? now.atOffset(ZoneOffset.UTC) : null)
                .param("county", county.value())
                .param("id", due.id())
                .update();
    }

    /** Failed ones first, then the latest. */
    List<Delivery> of(CountyCode county, UUID webhook, int most) {
        return sql.sql("""
            select id, type, subject, state, attempts, status, error, created_at, next_try_at, done_at
            from notifications.delivery where county_code = :county and webhook_id = :webhook
            order by state = 'FAILED' desc, position desc limit :most
            """)
                .param("county", county.value())
                .param("webhook", webhook)
                .param("most", most)
                .query((row, _) -> new Delivery(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        State.valueOf(row.getString(4)),
                        row.getInt(5),
                        (Integer) row.getObject(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant(),
                        moment(row.getTimestamp(9)),
                        moment(row.getTimestamp(10))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** From the beginning, with all its tries. */
    void again(CountyCode county, UUID webhook, Instant now) {
        sql.sql("""
            update notifications.delivery set state = 'PENDING', attempts = 0, next_try_at = :now, done_at = null
            where county_code = :county and webhook_id = :webhook and state = 'FAILED'
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("webhook", webhook)
                .update();
    }

    /** Somebody has decided that this one isn't needed; the later ones go on. */
    void skip(CountyCode county, UUID webhook, UUID id, Instant now) {
        sql.sql("""
            update notifications.delivery set state = 'SKIPPED', done_at = :now, next_try_at = null
            where county_code = :county and webhook_id = :webhook and id = :id and state = 'FAILED'
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("webhook", webhook)
                .param("id", id)
                .update();
    }

    int purge(CountyCode county, Instant now, Duration keep) {
        return sql.sql("""
            delete from notifications.delivery
            where county_code = :county and state in ('DELIVERED', 'SKIPPED') and done_at < :limit
            """)
                .param("county", county.value())
                .param("limit", now.minus(keep).atOffset(ZoneOffset.UTC))
                .update();
    }
}
