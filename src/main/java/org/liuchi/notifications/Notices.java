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

/** What posts have been told, and what residents could not be told. */
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
        return staff.posts().isEmpty()
                ? List.of()
                : list(
                        staff,
                        "to_post in (:posts) and state = 'UNREAD'",
                        staff.posts().stream().map(PostId::value).toList());
    }

    /** Messages to residents that no gateway took: somebody has to call. */
    List<Notice> notSent(Actor.Staff staff) {
        return list(staff, "state in ('NO_CHANNEL', 'FAILED')", List.of());
    }

    private List<Notice> list(Actor.Staff staff, String which, List<UUID> posts) {
        return sql.sql("""
            select id, kind, item_id, reference, sealed_text, created_at from notifications.message
            where county_code = :county and %s order by created_at desc limit :most
            """.formatted(which))
                .param("county", staff.county().value())
                .param("posts", posts)
                .param("most", MOST)
                .query((row, _) -> {
                    return new Notice(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getObject("item_id", UUID.class),
                            row.getString("reference"),
                            text(row.getBytes("sealed_text")),
                            row.getTimestamp("created_at").toInstant());
                })
                .list();
    }

    /** One that can't be opened any more hides no other: its item is named all the same. */
    private @Nullable String text(byte @Nullable [] sealed) {
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

    /**
     * The person has been told otherwise.
     *
     * @param post that told them
     */
    void told(Actor.Staff staff, PostId post, UUID id, Instant now) {
        sql.sql("""
            update notifications.message set state = 'TOLD', told_by = :post, done_at = :now, sealed_text = null
            where county_code = :county and id = :id and state in ('NO_CHANNEL', 'FAILED')
            """)
                .param("post", post.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", staff.county().value())
                .param("id", id)
                .update();
    }

    record Told(UUID id, String kind, UUID item, String reference, UUID post, Instant at) {}

    /** Whom the desk has told since, latest first. */
    List<Told> toldSince(Actor.Staff staff, Instant since) {
        return sql.sql("""
            select id, kind, item_id, reference, told_by, done_at from notifications.message
            where county_code = :county and state = 'TOLD' and done_at >= :since order by done_at desc limit :most
            """)
                .param("county", staff.county().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, _) -> new Told(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
