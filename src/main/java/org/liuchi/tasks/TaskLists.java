package org.liuchi.tasks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Page;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of tasks, newest first; by bodies and posts, never by people (R7). */
@Component
public class TaskLists {
    private static final int MOST = 200;

    /** What came of tasks (成绩晒单): for all staff of the county, so not what nobody has handed out. */
    static final String RESULTS = "i.state not in ('DRAFT', 'CANCELLED')";

    private static final String SHOWN = """
        i.state not in ('DRAFT', 'CANCELLED') and exists (
          select 1 from tasks.task t where t.county_code = i.county_code and t.id = i.id and t.shown)
        """;

    private final JdbcClient sql;
    private final Items items;
    private final TaskViews views;
    private final TaskPosts posts;

    TaskLists(JdbcClient sql, Items items, TaskViews views, TaskPosts posts) {
        this.sql = sql;
        this.items = items;
        this.views = views;
        this.posts = posts;
    }

    /**
     * @param state name of a state; absent: all
     * @param open true or false; absent: both
     * @param overdue only open ones whose last day is over
     * @param gap only open ones with a post that nobody holds today
     * @param organization that is responsible
     * @param heading one of the six heads
     * @param limit 1 to 200, 50 when absent
     */
    record Query(
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable Boolean overdue,
            @Nullable Boolean gap,
            @Nullable UUID organization,
            @Nullable String heading,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    /** Those that the account may open. */
    Page<TaskView.Sheet> mine(Actor.Staff staff, Query query, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>();
        return sheets(find(staff.county(), TaskScope.sql(staff, params), params, query, now), staff, locale, now);
    }

    Page<TaskView.Sheet> results(Actor.Staff staff, Query query, Locale locale, Instant now) {
        return sheets(find(staff.county(), RESULTS, new HashMap<>(), query, now), staff, locale, now);
    }

    private Page<TaskView.Sheet> sheets(Page<Item> found, Actor.Staff staff, Locale locale, Instant now) {
        return new Page<>(views.sheets(staff.county(), found.items(), locale, now), found.next());
    }

    Page<TaskView.ForEverybody> shown(CountyCode county, @Nullable String cursor, Locale locale, Instant now) {
        Query query = new Query(null, null, null, null, null, null, null, cursor);
        Page<Item> found = find(county, SHOWN, new HashMap<>(), query, now);
        return new Page<>(views.forEverybody(county, found.items(), locale), found.next());
    }

    private Page<Item> find(CountyCode county, String scope, Map<String, Object> params, Query query, Instant now) {
        int size = query.limit() == null ? 50 : query.limit();
        if (size < 1 || size > MOST) {
            throw Problem.invalid("limit", "number", Map.of("min", 1, "max", MOST));
        }
        params.put("county", county.value());
        params.put("size", size + 1);
        String where = scope + narrowed(county, query, params, now);
        return Cursor.page(items(county, where, params), size, item -> new Cursor(item.openedAt(), item.id()));
    }

    private String narrowed(CountyCode county, Query query, Map<String, Object> params, Instant now) {
        StringBuilder where = new StringBuilder();
        if (query.state() != null) {
            where.append(" and i.state = :state");
            params.put("state", query.state());
        }
        if (query.open() != null) {
            where.append(query.open() ? " and i.closed_at is null" : " and i.closed_at is not null");
        }
        if (Boolean.TRUE.equals(query.overdue())) {
            where.append(" and i.closed_at is null and i.facts ->> 'deadline' < :today");
            params.put("today", LastDay.day(now).toString());
        }
        if (Boolean.TRUE.equals(query.gap())) {
            where.append(" and i.closed_at is null and (i.facts ->> 'post' = any(:gaps) or i.facts ->> 'guarantor' ="
                    + " any(:gaps))");
            params.put(
                    "gaps",
                    posts.vacant(county, now).stream().map(PostId::toString).toArray(String[]::new));
        }
        if (query.organization() != null) {
            where.append(" and i.facts ->> 'body' = :body");
            params.put("body", query.organization().toString());
        }
        if (query.heading() != null) {
            where.append(" and i.category = :heading");
            params.put("heading", query.heading());
        }
        if (query.cursor() != null && !query.cursor().isBlank()) {
            Cursor last = Cursor.read(query.cursor());
            where.append(" and (i.opened_at, i.id) < (:at, :id)");
            params.put("at", last.at().atOffset(ZoneOffset.UTC));
            params.put("id", last.id());
        }
        return where.toString();
    }

    /** In the order in which they were listed, newest first. */
    private List<Item> items(CountyCode county, String where, Map<String, Object> params) {
        List<UUID> ids = sql.sql("""
            select i.id from workflow.item i
            where i.county_code = :county and i.kind = 'task' and (%s)
            order by i.opened_at desc, i.id desc limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return items.all(county, ids).stream()
                .sorted(java.util.Comparator.comparingInt(item -> ids.indexOf(item.id())))
                .toList();
    }

    /**
     * The tasks that a body has to do with, as responsible or as helper: those open, and those closed since then.
     *
     * @param since those that were closed before are left out
     */
    public List<Item> ofBody(CountyCode county, OrganizationId body, Instant since) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "county",
                county.value(),
                "body",
                body.toString(),
                "since",
                since.atOffset(ZoneOffset.UTC),
                "size",
                MOST));
        return items(county, """
            (i.facts ->> 'body' = :body or jsonb_exists(i.facts -> 'helpers', :body))
              and i.state not in ('DRAFT', 'CANCELLED') and (i.closed_at is null or i.closed_at >= :since)
            """, params);
    }

    /** All tasks of the county that were open at some time since then. */
    public List<Item> since(CountyCode county, Instant since) {
        Map<String, Object> params =
                new HashMap<>(Map.of("county", county.value(), "since", since.atOffset(ZoneOffset.UTC), "size", 1_000));
        return items(county, RESULTS + " and (i.closed_at is null or i.closed_at >= :since)", params);
    }
}
