package org.liuchi.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.notifications.Notifications.State;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is pending. A message is taken by setting its next try ahead before it goes out, so that two processes
 * don't send it twice; one that was cut off in between is tried again then.
 */
@Component
public class Sender {
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    private final JdbcClient sql;
    private final Vault vault;
    private final ContactBook contacts;
    private final SmsGateway sms;
    private final SmsSettings settings;

    Sender(JdbcClient sql, Vault vault, ContactBook contacts, SmsGateway sms, SmsSettings settings) {
        this.sql = sql;
        this.vault = vault;
        this.contacts = contacts;
        this.sms = sms;
        this.settings = settings;
    }

    private record Due(UUID id, ContactId contact, String text, int attempts) {}

    /** @return how many messages the gateway took */
    public int run(CountyCode county, Instant now) throws InterruptedException {
        int sent = 0;
        for (Due due : due(county, now)) {
            if (taken(county, due, now)) {
                sent += send(county, due, now) ? 1 : 0;
            }
        }
        return sent;
    }

    private List<Due> due(CountyCode county, Instant now) {
        return sql.sql("""
            select id, to_contact, sealed_text, attempts from notifications.message
            where county_code = :county and next_try_at <= :now order by next_try_at limit :batch
            """)
                .param("county", county.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, _) -> new Due(
                        row.getObject(1, UUID.class),
                        new ContactId(row.getObject(2, UUID.class)),
                        vault.open(row.getBytes(3)),
                        row.getInt(4)))
                .list();
    }

    private boolean taken(CountyCode county, Due due, Instant now) {
        return sql.sql("""
            update notifications.message set attempts = :attempts + 1, next_try_at = :next
            where county_code = :county and id = :id and attempts = :attempts and state = 'PENDING'
            """)
                        .param("attempts", due.attempts())
                        .param(
                                "next",
                                now.plus(AGAIN.multipliedBy(due.attempts() + 1L))
                                        .atOffset(ZoneOffset.UTC))
                        .param("county", county.value())
                        .param("id", due.id())
                        .update()
                == 1;
    }

    private boolean send(CountyCode county, Due due, Instant now) throws InterruptedException {
        Optional<String> phone = contacts.phoneToSendTo(county, due.contact());
        if (phone.isEmpty()) {
            end(county, due, State.NO_CHANNEL, now);
            return false;
        }
        return switch (sms.send(due.id(), phone.get(), due.text())) {
            case TAKEN -> {
                end(county, due, State.SENT, now);
                yield true;
            }
            case NEVER -> {
                end(county, due, State.FAILED, now);
                yield false;
            }
            case NOT_NOW -> {
                if (due.attempts() + 1 >= settings.attempts()) {
                    end(county, due, State.FAILED, now);
                }
                yield false;
            }
        };
    }

    /** A text that has gone out is kept no longer. */
    private void end(CountyCode county, Due due, State state, Instant now) {
        sql.sql("""
            update notifications.message set state = :state, next_try_at = null, done_at = :now,
                sealed_text = case when :state = 'SENT' then null else sealed_text end
            where county_code = :county and id = :id
            """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("id", due.id())
                .update();
    }
}
