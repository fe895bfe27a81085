package org.liuchi.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.calendar.Calendars;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands over all open work of posts that cease to be, e.g. with their organisation, to another post: items of every kind,
 * each with a history line and an event; clocks run on, promises stay. {@link Lasting} items go along. What an item remembers of the old body (who handles
 * it, who leads, who is complained about) becomes the new one; what has happened stays in the history as it was. Can be
 * broken off and run again.
 */
@Component
public class HandOver {
    private static final Label LABEL = new Label("机构调整，工作交接", "Handed over with the organisation");
    private static final String ACTION = "handOver";
    private static final int BATCH = 200;
    private static final String OPEN = "i.closed_at is null";

    /** What serves something open, e.g. a call that is still to be rated, remembers who does so. */
    private static final String SERVING = """
        i.closed_at is not null and i.parent_id in (
          select p.id from workflow.item p where p.county_code = :county and p.closed_at is null)
        """;

    private final JdbcClient sql;
    private final ItemStore store;
    private final Flows flows;
    private final StepColumns columns;
    private final Calendars calendars;
    private final Outbox outbox;
    private final List<Lasting> lasting;
    private final String[] keptFrom;

    HandOver(
            JdbcClient sql,
            ItemStore store,
            Flows flows,
            StepColumns columns,
            Calendars calendars,
            Outbox outbox,
            List<Lasting> lasting,
            List<KeptFrom> keptFrom) {
        this.sql = sql;
        this.store = store;
        this.flows = flows;
        this.columns = columns;
        this.calendars = calendars;
        this.outbox = outbox;
        this.lasting = lasting;
        this.keptFrom = keptFrom.stream().map(KeptFrom::fact).toArray(String[]::new);
    }

    /**
     * @param organization that ceases to be, or loses the posts
     * @param posts of it whose work is handed over
     * @param whole whether these are all of its posts, so that it is succeeded in everything
     */
    public record From(OrganizationId organization, Set<PostId> posts, boolean whole) {}

    /**
     * @return how many items have changed hands
     * @throws Problem REFUSED where a matter would come to the body that it must be kept from; none has moved then
     */
    public int run(CountyCode county, From from, Owner to, Actor.Staff by, Instant now) {
        refuseWhatIsKeptFrom(county, from, to);
        int moved = run(OPEN, county, from, to, by, now);
        if (from.whole()) {
            moved += run(SERVING, county, from, to, by, now);
            for (Lasting some : lasting) {
                moved += run(some, county, from, to, by, now);
            }
        }
        outbox.nudge();
        return moved;
    }

    private int run(String which, CountyCode county, From from, Owner to, Actor.Staff by, Instant now) {
        int moved = 0;
        UUID after = new UUID(0, 0);
        List<Item> batch;
        do {
            batch = concerned(which, county, from, after);
            for (Item item : batch) {
                moved += hand(item, from, to, by, now) ? 1 : 0;
            }
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        return moved;
    }

    private int run(Lasting some, CountyCode county, From from, Owner to, Actor.Staff by, Instant now) {
        int moved = 0;
        UUID after = new UUID(0, 0);
        List<UUID> batch;
        do {
            batch = some.naming(county, from.organization(), after, BATCH);
            for (UUID id : batch) {
                moved += store.find(county, id, null)
                                .filter(found -> hand(found.item(), from, to, by, now))
                                .isPresent()
                        ? 1
                        : 0;
            }
            after = batch.isEmpty() ? after : batch.getLast();
        } while (batch.size() == BATCH);
        return moved;
    }

    private List<Item> concerned(String which, CountyCode county, From from, UUID after) {
        return sql.sql("""
            select i.* from workflow.item i
            where i.county_code = :county and %s and i.id > :after
              and (i.owner_post = any(:posts) or i.facts::text like :organization)
            order by i.id limit :batch
            """.formatted(which))
                .param("county", county.value())
                .param("after", after)
                .param("posts", posts(from))
                .param("organization", "%" + from.organization() + "%")
                .param("batch", BATCH)
                .query((row, _) -> ItemRows.item(row))
                .list();
    }

    /** Neither may the new owner be kept from an item, nor become so by succeeding a body that is (条例30). */
    private void refuseWhatIsKeptFrom(CountyCode county, From from, Owner to) {
        List<String> kept = sql.sql("""
            select i.reference from workflow.item i
            left join workflow.item p on p.county_code = i.county_code and p.id = i.parent_id
            where i.county_code = :county and i.closed_at is null
              and (i.owner_post = any(:posts) or i.owner_organization = :to)
              and exists (select 1 from unnest(:facts) as fact
                where jsonb_exists_any(i.facts -> fact, :bodies) or jsonb_exists_any(p.facts -> fact, :bodies))
            order by i.opened_at, i.id limit :batch
            """)
                .param("county", county.value())
                .param("posts", posts(from))
                .param("to", to.organization().value())
                .param("facts", keptFrom)
                .param("bodies", new String[] {
                    to.organization().toString(),
                    from.whole() ? from.organization().toString() : ""
                })
                .param("batch", BATCH)
                .query((row, _) -> row.getString(1))
                .list();
        if (!kept.isEmpty()) {
            throw Problem.refused("kept-from", Map.of("count", kept.size(), "numbers", String.join("、", kept)));
        }
    }

    private static UUID[] posts(From from) {
        return from.posts().stream().map(PostId::value).toArray(UUID[]::new);
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
        Map<String, String> ids = new HashMap<>();
        from.posts().forEach(post -> ids.put(post.toString(), to.post().toString()));
        if (from.whole() || concerns(item, ids)) {
            ids.put(from.organization().toString(), to.organization().toString());
        }
        Map<String, Object> changed = new HashMap<>();
        item.facts().forEach((name, fact) -> {
            Object now = renamed(fact, ids);
            if (!now.equals(fact)) {
                changed.put(name, now);
            }
        });
        return changed;
    }

    /** Whether one of the posts owns the item or is remembered by it. */
    private static boolean concerns(Item item, Map<String, String> posts) {
        return (item.owner() != null && posts.containsKey(item.owner().post().toString()))
                || item.facts().values().stream().anyMatch(posts::containsKey);
    }

    private static Object renamed(Object fact, Map<String, String> ids) {
        return switch (fact) {
            case List<?> all -> all.stream().map(one -> renamed(one, ids)).toList();
            case String id -> ids.getOrDefault(id, id);
            default -> fact;
        };
    }

    private static Row row(Item item) {
        return new Row(
                item.state(),
                ACTION,
                LABEL,
                Meaning.HAND_OVER,
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
                false,
                "",
                ACTION);
    }

    /** What the step is called in a history. */
    public static boolean is(HistoryEntry entry) {
        return entry.meaning() == Meaning.HAND_OVER;
    }

    public static Label label() {
        return LABEL;
    }
}
