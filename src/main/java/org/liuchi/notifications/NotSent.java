package org.liuchi.notifications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What residents could not be told by message: somebody who may see the item calls them, and says so. */
@Component
class NotSent {
    private static final int MOST = 100;
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.parse("9999-12-31T00:00:00Z");
    private static final String WAITING = "state in ('NO_CHANNEL', 'FAILED')";

    private final JdbcClient sql;
    private final Notices notices;
    private final Organizations organizations;
    private final Tellers tellers;

    NotSent(JdbcClient sql, Notices notices, Organizations organizations, Tellers tellers) {
        this.sql = sql;
        this.notices = notices;
        this.organizations = organizations;
        this.tellers = tellers;
    }

    /** @param itemKind of what kind the item is; contact data is asked for there */
    @Schema(name = "NotSentMessage")
    record Waiting(
            UUID id,
            String kind,
            UUID item,
            String itemKind,
            String reference,
            @Nullable String text,
            Instant at) {}

    /** @param by the post that told the person */
    @Schema(name = "ToldMessage")
    record Told(
            UUID id, UUID item, String reference, @Nullable String by, Instant at) {}

    private record Row(
            UUID id,
            String kind,
            UUID item,
            String reference,
            @Nullable String text,
            @Nullable UUID by,
            Instant at) {}

    /** Newest first. */
    List<Waiting> waiting(Actor.Staff staff) {
        return tellers.of(staff)
                .flatMap(teller -> rows(staff, teller, WAITING, Map.of())
                        .map(row -> new Waiting(
                                row.id(),
                                row.kind(),
                                row.item(),
                                teller.item(),
                                row.reference(),
                                row.text(),
                                row.at())))
                .sorted(Comparator.comparing(Waiting::at).reversed())
                .limit(MOST)
                .toList();
    }

    /** Who was told since, latest first. */
    List<Told> toldSince(Actor.Staff staff, Instant since) {
        Map<String, Object> params = Map.of("since", since.atOffset(ZoneOffset.UTC));
        return tellers.of(staff)
                .flatMap(teller -> rows(staff, teller, "state = 'TOLD' and done_at >= :since", params))
                .sorted(Comparator.comparing(Row::at).reversed())
                .limit(MOST)
                .map(row -> new Told(row.id(), row.item(), row.reference(), postName(staff, row.by()), row.at()))
                .toList();
    }

    /** The person has been told otherwise. Nothing happens when it was said before, or is another's to say. */
    void told(Actor.Staff staff, UUID id, Instant now) {
        tellers.of(staff)
                .filter(teller -> rows(staff, teller, WAITING + " and id = :id", Map.of("id", id))
                        .findFirst()
                        .isPresent())
                .findFirst()
                .ifPresent(teller -> told(staff, tellers.post(staff, teller), id, now));
    }

    private void told(Actor.Staff staff, PostId post, UUID id, Instant now) {
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

    /** Up to so many that the account may tell of, however many others may tell of lie between. */
    private Stream<Row> rows(Actor.Staff staff, Teller teller, String which, Map<String, Object> params) {
        List<Row> kept = new ArrayList<>();
        List<Row> read;
        OffsetDateTime before = END_OF_TIME;
        UUID least = new UUID(-1, -1);
        do {
            read = page(staff, teller, which, params, before, least);
            Set<UUID> seen =
                    teller.covers().apply(staff, read.stream().map(Row::item).collect(Collectors.toSet()));
            read.stream().filter(row -> seen.contains(row.item())).forEach(kept::add);
            if (!read.isEmpty()) {
                before = read.getLast().at().atOffset(ZoneOffset.UTC);
                least = read.getLast().id();
            }
        } while (read.size() == MOST && kept.size() < MOST);
        return kept.stream().limit(MOST);
    }

    private List<Row> page(
            Actor.Staff staff,
            Teller teller,
            String which,
            Map<String, Object> params,
            OffsetDateTime before,
            UUID least) {
        return sql.sql("""
            select id, kind, item_id, reference, sealed_text, told_by,
              case when state = 'TOLD' then done_at else created_at end as at
            from notifications.message
            where county_code = :county and to_contact is not null and item_id is not null and %s and kind %s (:kinds)
              and (case when state = 'TOLD' then done_at else created_at end, id) < (:before, :least)
            order by at desc, id desc limit :most
            """.formatted(which, teller.role() == Role.COUNTY_DESK ? "not in" : "in"))
                .param("county", staff.county().value())
                .param("kinds", teller.kinds())
                .param("before", before)
                .param("least", least)
                .param("most", MOST)
                .params(params)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("item_id", UUID.class),
                        row.getString("reference"),
                        notices.text(row.getBytes("sealed_text")),
                        row.getObject("told_by", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private @Nullable String postName(Actor.Staff staff, @Nullable UUID post) {
        return post == null
                ? null
                : organizations
                        .post(staff.county(), new PostId(post))
                        .map(Post::name)
                        .orElse(null);
    }
}
