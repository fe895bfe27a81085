package org.liuchi.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What posts have been told. */
@Component
class Notices {
    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Vault vault;

    Notices(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    record Notice(
            UUID id,
            String kind,
            @Nullable UUID item,
            String reference,
            @Nullable String text,
            Instant at) {}

    /** Unread notices of the account's posts, newest first. */
    List<Notice> unread(Actor.Staff staff) {
        if (staff.posts().isEmpty()) {
            return List.of();
        }
        return sql.sql("""
            select id, kind, item_id, reference, sealed_text, created_at from notifications.message
            where county_code = :county and to_post in (:posts) and state = 'UNREAD'
            order by created_at desc limit :most
            """)
                .param("county", staff.county().value())
                .param("posts", staff.posts().stream().map(PostId::value).toList())
                .param("most", MOST)
                .query((row, _) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("item_id", UUID.class),
                        row.getString("reference"),
                        text(row.getBytes("sealed_text")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** One that can't be opened any more hides no other: its item is named all the same. */
    @Nullable
    String text(byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : vault.open(sealed);
        } catch (RuntimeException _) {
            return null;
        }
    }

    /** Puts a notice away; only for its own posts. */
    void read(Actor.Staff staff, UUID id, Instant now) {
        if (!staff.posts().isEmpty()) {
            sql.sql("""
                update notifications.message set state = 'READ', done_at = :now, sealed_text = null
                where county_code = :county and id = :id and to_post in (:posts) and state = 'UNREAD'
                """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("county", staff.county().value())
                    .param("id", id)
                    .param("posts", staff.posts().stream().map(PostId::value).toList())
                    .update();
        }
    }
}
