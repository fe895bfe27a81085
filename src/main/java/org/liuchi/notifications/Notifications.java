package org.liuchi.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.ContactId;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages to be told; each event tells each recipient one thing once, however often the event comes. */
@Component
public class Notifications {
    private final JdbcClient sql;
    private final Vault vault;
    private final SmsGateway sms;

    Notifications(JdbcClient sql, Vault vault, SmsGateway sms) {
        this.sql = sql;
        this.vault = vault;
        this.sms = sms;
    }

    /** Where a message stands. */
    public enum State {
        PENDING,
        SENT,
        FAILED,
        NO_CHANNEL,
        UNREAD,
        READ
    }

    /**
     * What a message is about.
     *
     * @param event that caused it; for a digest a name made of what it sums up
     * @param kind of message, e.g. {@code case-answered}
     * @param item absent where it is about no single one
     * @param reference number that people know the item by; empty without one
     */
    public record About(
            CountyCode county,
            UUID event,
            String kind,
            @Nullable UUID item,
            String reference,
            Instant at) {}

    /** To the person behind the contact data, by SMS when the county has a gateway. */
    public void toResident(About about, ContactId contact, String text) {
        State state = sms.configured() ? State.PENDING : State.NO_CHANNEL;
        add(about, contact.value(), null, text, state);
    }

    /** To whoever holds the post: shown among the notices. */
    public void toPost(About about, PostId post, String text) {
        add(about, null, post.value(), text, State.UNREAD);
    }

    /** Whether somebody still has to call the resident about the item, because nothing could be sent. */
    public boolean toBeTold(CountyCode county, UUID item) {
        return sql.sql("""
            select exists (select from notifications.message
            where county_code = :county and item_id = :item and to_contact is not null
              and state in ('NO_CHANNEL', 'FAILED'))
            """)
                .param("county", county.value())
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    private void add(About about, @Nullable UUID contact, @Nullable UUID post, String text, State state) {
        String name = about.event() + " " + about.kind() + " " + contact + " " + post;
        sql.sql("""
            insert into notifications.message (county_code, id, kind, to_contact, to_post, item_id, reference,
                sealed_text, state, attempts, next_try_at, created_at)
            values (:county, :id, :kind, :contact, :post, :item, :reference, :text, :state, 0, :next, :at)
            on conflict (county_code, id) do nothing
            """)
                .param("county", about.county().value())
                .param("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .param("kind", about.kind())
                .param("contact", contact)
                .param("post", post)
                .param("item", about.item())
                .param("reference", about.reference())
                .param("text", vault.seal(text))
                .param("state", state.name())
                .param("next", state == State.PENDING ? about.at().atOffset(ZoneOffset.UTC) : null)
                .param("at", about.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
