package org.liuchi.notifications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.Notifications.State;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Wish;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been told about an item, and how it went. Who may see that is the question of the module that has the item. */
@Component
public class Messages {
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Attempts attempts;
    private final Organizations organizations;
    private final Words words;

    Messages(JdbcClient sql, Attempts attempts, Organizations organizations, Words words) {
        this.sql = sql;
        this.attempts = attempts;
        this.organizations = organizations;
        this.words = words;
    }

    /**
     * One message to the reporter: that there was one, never its text or where it went.
     *
     * @param label what it was about, in the reader's language
     * @param toldBy post that told the person otherwise
     * @param attempts oldest first
     */
    @Schema(name = "MessageReceipt")
    public record Sent(
            UUID id,
            String kind,
            String label,
            Wish.@Nullable Way way,
            State state,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable String toldBy,
            List<Attempts.Attempt> attempts) {}

    private record Row(
            UUID id,
            String kind,
            @Nullable String way,
            State state,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable UUID toldBy) {}

    /** Newest first. */
    public List<Sent> toReporter(CountyCode county, UUID item, Locale locale) {
        List<Row> rows = sql.sql("""
            select id, kind, way, state, created_at, done_at, told_by from notifications.message
            where county_code = :county and item_id = :item and to_contact is not null
            order by created_at desc, id limit :most
            """)
                .param("county", county.value())
                .param("item", item)
                .param("most", MOST)
                .query((row, _) -> {
                    var done = row.getTimestamp(6);
                    return new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            State.valueOf(row.getString(4)),
                            row.getTimestamp(5).toInstant(),
                            done == null ? null : done.toInstant(),
                            row.getObject(7, UUID.class));
                })
                .list();
        Map<UUID, List<Attempts.Attempt>> tries =
                attempts.of(county, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Sent(
                        row.id(),
                        row.kind(),
                        words.of(locale, "message-kind." + row.kind(), Map.of()),
                        row.way() == null ? null : Wish.Way.valueOf(row.way()),
                        row.state(),
                        row.at(),
                        row.doneAt(),
                        row.toldBy() == null ? null : postName(county, new PostId(row.toldBy())),
                        tries.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private @Nullable String postName(CountyCode county, PostId post) {
        return organizations.post(county, post).map(Post::name).orElse(null);
    }
}
