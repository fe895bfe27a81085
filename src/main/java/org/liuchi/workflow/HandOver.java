package org.liuchi.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liuchi.calendar.Calendars;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands over all open work of posts that cease to be, e.g. with their organisation, to another post: items of every kind,
 * each with a history line and an event; clocks run on, promises stay. What an item remembers of the old body (who handles
 * it, who leads) becomes the new one; what has happened stays as it was. Can be broken off and run again.
 */
@Component
public class HandOver {
    private static final Label LABEL = new Label("机构调整，工作交接", "Handed over with the organisation");
    private static final String ACTION = "handOver";
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final ItemStore store;
    private final Flows flows;
    private final StepColumns columns;
    private final Calendars calendars;
    private final Outbox outbox;

    HandOver(JdbcClient sql, ItemStore store, Flows flows, StepColumns columns, Calendars calendars, Outbox outbox) {
        this.sql = sql;
        this.store = store;
        this.flows = flows;
        this.columns = columns;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /**
     * @param organization that ceases to be, or loses the posts
     * @param posts of it whose work is handed over
     */
    public record From(OrganizationId organization, Set<PostId> posts) {}

    /** How many open items the posts own, by kind. */
    public Map<String, Integer> owned(CountyCode county, From from) {
        Map<String, Integer> owned = new HashMap<>();
        sql.sql("""
            select kind, count(*) from workflow.item
            where county_code = :county and owner_post = any(:posts) and closed_at is null group by kind
            """)
                .param("county", county.value())
                .param("posts", from.posts().stream().map(PostId::value).toArray(UUID[]::new))
                .query(row -> {
                    owned.put(row.getString(1), row.getInt(2));
                });
        return owned;
    }

    /** @return how many items have changed hands */
    public int run(CountyCode county, From from, Owner to, Actor.Staff by, Instant now) {
        int moved = 0;
        UUID after = new UUID(0, 0);
        List<Item> batch;
        do {
            batch = concerned(county, from, after);
            for (Item item : batch) {
                moved += hand(item, from, to, by, now) ? 1 : 0;
            }
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        outbox.nudge();
        return moved;
    }

    private List<Item> concerned(CountyCode county, From from, UUID after) {
        return sql.sql("""
            select * from workflow.item
            where county_code = :county and closed_at is null and id > :after
              and (owner_post = any(:posts) or facts::text like :organization)
            order by id limit :batch
            """)
                .param("county", county.value())
                .param("after", after)
                .param("posts", from.posts().stream().map(PostId::value).toArray(UUID[]::new))
                .param("organization", "%" + from.organization() + "%")
                .param("batch", BATCH)
                .query((row, _) -> ItemRows.item(row))
                .list();
    }

    /** An item that somebody steps at the same moment is read again. */
    private boolean hand(Item first, From from, Owner to, Actor.Staff by, Instant now) {
        Item item = first;
        for (int tries = 0; tries < 3; tries++) {
            Map<String, Object> remembered = changed(item, from, to);
            Owner owner = item.owner();
            boolean owned = owner != null && from.posts().contains(owner.post());
            if (!owned && remembered.isEmpty()) {
                return false;
            }
            Map<String, Object> facts = new HashMap<>(item.facts());
            facts.putAll(remembered);
            Item next = item.handed(owned ? to : owner, facts);
            Step step = new Step(item, flows.of(item), row(item), by, Filled.NOTHING, now, calendars.of(item.county()));
            if (store.change(columns.of(new Transition(step, next, remembered), null))) {
                return true;
            }
            item = store.find(item.county(), item.id(), null).orElseThrow().item();
        }
        return false;
    }

    private static Map<String, Object> changed(Item item, From from, Owner to) {
        boolean there = item.facts().values().stream()
                .anyMatch(fact ->
                        from.posts().stream().anyMatch(post -> post.toString().equals(fact)));
        boolean owned =
                item.owner() != null && from.posts().contains(item.owner().post());
        Map<String, Object> changed = new HashMap<>();
        item.facts().forEach((name, fact) -> {
            if (from.posts().stream().anyMatch(post -> post.toString().equals(fact))) {
                changed.put(name, to.post().toString());
            } else if (fact.equals(from.organization().toString()) && (there || owned)) {
                changed.put(name, to.organization().toString());
            }
        });
        return changed;
    }

    private static Row row(Item item) {
        return new Row(
                item.state(),
                ACTION,
                LABEL,
                Meaning.REASSIGN,
                item.state(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                "",
                List.of(),
                false,
                "",
                ACTION);
    }

    /** What the step is called in a history. */
    public static boolean is(HistoryEntry entry) {
        return Objects.equals(entry.action(), ACTION);
    }

    public static Label label() {
        return LABEL;
    }
}
