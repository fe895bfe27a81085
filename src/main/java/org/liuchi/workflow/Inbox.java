package org.liuchi.workflow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Page;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the posts that the account holds or stands in for owe, the most pressing first; work of every kind in one list. */
@Component
public class Inbox {
    /** What is due within this time is due soon. */
    public static final Duration SOON = Duration.ofHours(8);

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final ItemLists lists;

    Inbox(JdbcClient sql, ItemLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    /**
     * One line of a list.
     *
     * @param kind name of its flow, e.g. {@code case}
     * @param reference number by which people know it
     * @param title masked or staff-written
     * @param categoryText as people say it
     * @param area code; {@code areaName} is village and grid, as people say it
     * @param overdue past the end of the present step
     * @param dueElsewhere day by which another system wants it, where that is before what was promised
     * @param light absent once closed
     * @param organization that owns the next step; absent once closed, as is the post
     */
    @Schema(name = "ListedItem")
    public record Entry(
            UUID id,
            String kind,
            String reference,
            String title,
            String category,
            String categoryText,
            String area,
            String areaName,
            String state,
            String stateText,
            String phase,
            int urgency,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            @Nullable LocalDate dueElsewhere,
            boolean overdue,
            @Nullable Light light,
            int version,
            @Nullable String organization,
            @Nullable String post) {}

    /** @param limit 1 to 200 */
    Page<Entry> of(Actor.Staff staff, Locale locale, int limit, @Nullable String cursor, Instant now) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "number", Map.of("min", 1, "max", MOST));
        }
        if (staff.posts().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        params.put("posts", staff.posts().stream().map(PostId::value).toList());
        params.put("size", limit + 1);
        String after = "";
        if (cursor != null && !cursor.isBlank()) {
            InboxCursor last = InboxCursor.read(cursor);
            after = "and urgency <= :urgency and (urgency < :urgency or (due_at, id) > (:due, :id))";
            params.put("urgency", last.urgency());
            params.put("due", ItemRows.column(last.last().at()));
            params.put("id", last.last().id());
        }
        List<Entry> rows = sql.sql("""
            select * from workflow.item
            where county_code = :county and owner_post in (:posts) and closed_at is null %s
            order by urgency desc, due_at, id limit :size
            """.formatted(after))
                .params(params)
                .query((row, _) -> lists.entry(row, locale, now))
                .list();
        return Cursor.page(
                rows,
                limit,
                entry -> new InboxCursor(
                        entry.urgency(), new Cursor(Objects.requireNonNull(entry.dueAt()), entry.id())));
    }
}
