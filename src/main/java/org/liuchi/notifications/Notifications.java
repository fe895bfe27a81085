package org.liuchi.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages to be told; each event tells each recipient one thing once, however often the event comes. */
@Component
public class Notifications {
    private final JdbcClient sql;
    private final Vault vault;
    private final Wishes wishes;
    private final MessageKinds kinds;
    private final Texts texts;
    private final Carriers carriers;

    Notifications(JdbcClient sql, Vault vault, Wishes wishes, MessageKinds kinds, Texts texts, Carriers carriers) {
        this.sql = sql;
        this.vault = vault;
        this.wishes = wishes;
        this.kinds = kinds;
        this.texts = texts;
        this.carriers = carriers;
    }

    /**
     * Where a message stands. FAILED and NO_CHANNEL are the desk's or a {@link Teller}'s: who tells the person, and then it is TOLD. UNWANTED:
     * the person changed their mind before it went out.
     */
    public enum State {
        PENDING,
        SENT,
        FAILED,
        NO_CHANNEL,
        TOLD,
        UNWANTED,
        UNREAD,
        READ
    }

    /**
     * What a message is about.
     *
     * @param event that caused it; for a digest a name made of what it sums up
     * @param kind name of a {@link MessageKind}
     * @param item absent where it is about no single one
     * @param reference number that people know the item by; empty without one
     * @param title what staff know it by; never goes to the reporter
     * @param due promised day, if there is one
     * @param own what the kind's own placeholders stand for
     */
    public record About(
            CountyCode county,
            UUID event,
            String kind,
            @Nullable UUID item,
            String reference,
            String title,
            @Nullable Instant due,
            Map<String, Label> own,
            Instant at) {
        /** Of one whose words are made elsewhere. */
        public About(CountyCode county, UUID event, String kind, @Nullable UUID item, String reference, Instant at) {
            this(county, event, kind, item, reference, "", null, Map.of(), at);
        }
    }

    /** To the person behind the contact data, the way they chose; nothing when it is more than they asked for. */
    public void toReporter(About about, ContactId contact) {
        Wish wish = wishes.wish(about.county(), contact)
                .orElse(new Wish(Wish.Way.NOTHING, Wish.Amount.RESULT, Wish.Language.ZH));
        MessageKind kind = kinds.get(about.kind());
        if (wish.wants(kind.amount())) {
            State state = carriers.of(wish.way()).isPresent() ? State.PENDING : State.NO_CHANNEL;
            add(about, contact.value(), null, wish.way(), text(about, kind, wish.language()), state);
        }
    }

    /** To whoever holds the post: shown among the notices. */
    public void toPost(About about, PostId post) {
        String text = text(about, kinds.get(about.kind()), Wish.Language.ZH);
        add(about, null, post.value(), null, text, State.UNREAD);
    }

    /** The same in words of its own, that no county writes anew: a digest, a list. */
    public void toPost(About about, PostId post, String text) {
        add(about, null, post.value(), null, text, State.UNREAD);
    }

    private String text(About about, MessageKind kind, Wish.Language language) {
        return texts.of(
                about.county(),
                kind,
                language,
                new Texts.Facts(about.reference(), about.title(), about.due(), about.own()));
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

    private void add(
            About about,
            @Nullable UUID contact,
            @Nullable UUID post,
            Wish.@Nullable Way way,
            String text,
            State state) {
        String name = about.event() + " " + about.kind() + " " + contact + " " + post;
        Instant due = about.due();
        sql.sql("""
            insert into notifications.message (county_code, id, kind, to_contact, to_post, way, item_id, reference,
                due_at, sealed_text, state, attempts, next_try_at, created_at)
            values (:county, :id, :kind, :contact, :post, :way, :item, :reference, :due, :text, :state, 0, :next, :at)
            on conflict (county_code, id) do nothing
            """)
                .param("county", about.county().value())
                .param("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .param("kind", about.kind())
                .param("contact", contact)
                .param("post", post)
                .param("way", way == null ? null : way.name())
                .param("item", about.item())
                .param("reference", about.reference())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("text", vault.seal(text))
                .param("state", state.name())
                .param("next", state == State.PENDING ? about.at().atOffset(ZoneOffset.UTC) : null)
                .param("at", about.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
