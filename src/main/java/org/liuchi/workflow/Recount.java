package org.liuchi.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts provisional deadlines anew once the holidays of their year are published. A deadline that moves is a step of
 * the program, with a history line and an event; where only the doubt goes, nothing else changes. Can be broken off and
 * run again; an item that somebody steps at the same moment is left for the next run.
 */
@Component
public class Recount {
    /** What the step is called in a history. */
    public static final Label LABEL = new Label("放假安排公布，期限重新计算", "Holidays published, time limits counted anew");

    private static final int BATCH = 200;
    private static final String ACTION = "recount";

    /** What {@link ItemStore} does for one step, for many; only clocks, promise and version of an item change. */
    private static final String CHANGE = """
        with counted as (
          select * from jsonb_to_recordset(:rows::jsonb) as counted (id uuid, version int, tick timestamptz,
            moved boolean, seq int, due timestamptz, promised timestamptz, "nextTick" timestamptz, clocks text,
            action text, meaning text, "from" text, "to" text, "by" text, at timestamptz, flow text, "ownerPost" uuid,
            "ownerOrganization" uuid, input text, remembered text, hashes text, hash text, event uuid,
            "eventType" text, "eventPayload" text)),
        changed as (
          update workflow.item i set due_at = counted.due, promised_at = counted.promised,
              next_tick_at = counted."nextTick", clocks = counted.clocks::jsonb, version = counted.seq,
              chain = counted.hash
          from counted
          where i.county_code = :county and i.id = counted.id and i.version = counted.version
            and i.next_tick_at is not distinct from counted.tick
          returning i.id),
        recorded as (
          insert into workflow.history (county_code, item_id, seq, action, meaning, from_state, to_state, by_kind,
              at, flow_hash, owner_post, owner_organization, due_at, promised_at, input, remembered, texts, hash)
          select :county, id, seq, action, meaning, "from", "to", "by", at, flow, "ownerPost", "ownerOrganization",
              due, promised, input::jsonb, remembered::jsonb, hashes::jsonb, hash
          from counted join changed using (id) where moved),
        posted as (
          insert into platform.outbox (county_code, id, subject, seq, type, payload, occurred_at)
          select :county, event, id, seq, "eventType", "eventPayload"::jsonb, at
          from counted join changed using (id) where moved)
        select count(*) from changed
        """;

    private final JdbcClient sql;
    private final Flows flows;
    private final Calendars calendars;
    private final StepColumns columns;
    private final Outbox outbox;

    Recount(JdbcClient sql, Flows flows, Calendars calendars, StepColumns columns, Outbox outbox) {
        this.sql = sql;
        this.flows = flows;
        this.calendars = calendars;
        this.columns = columns;
        this.outbox = outbox;
    }

    /** @return how many items have changed */
    public int run(CountyCode county, Instant now) {
        WorkCalendar calendar = calendars.of(county);
        int changed = 0;
        UUID after = new UUID(0, 0);
        List<Item> batch;
        do {
            batch = provisional(county, after);
            changed += write(
                    county,
                    batch.stream()
                            .flatMap(item -> row(item, calendar, now).stream())
                            .toList());
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        if (changed > 0) {
            outbox.nudge();
        }
        return changed;
    }

    private List<Item> provisional(CountyCode county, UUID after) {
        return sql.sql("""
            select * from workflow.item
            where county_code = :county and id > :after and clocks @> '[{"provisional": true}]'
            order by id limit :batch
            """)
                .param("county", county.value())
                .param("after", after)
                .param("batch", BATCH)
                .query((row, _) -> ItemRows.item(row))
                .list();
    }

    private Optional<Map<String, Object>> row(Item item, WorkCalendar calendar, Instant now) {
        List<RunningClock> clocks = item.clocks().stream()
                .map(clock -> clock.provisional() ? clock.counted(calendar) : clock)
                .toList();
        if (clocks.equals(item.clocks())) {
            return Optional.empty();
        }
        Flow flow = flows.of(item);
        Instant promised = promised(flow, item, clocks, calendar);
        boolean moved = !ends(clocks).equals(ends(item.clocks()));
        Item next = item.counted(clocks, item.version() + (moved ? 1 : 0), promised);
        Actor program = new Actor.Program(item.county(), ACTION);
        Step step = new Step(item, flow, row(item), program, Filled.NOTHING, now, calendar);
        Map<String, Object> row = new HashMap<>(columns.of(new Transition(step, next, Map.of()), null));
        row.put("moved", moved);
        row.put("version", item.version());
        row.put("tick", item.nextTickAt());
        if (!moved) {
            row.put("hash", item.chain());
        }
        row.replaceAll((_, value) -> value == null ? null : value.toString());
        return Optional.of(row);
    }

    /** Neither a pause nor an extension has moved the promise, so they don't count here either. */
    private static @Nullable Instant promised(Flow flow, Item item, List<RunningClock> clocks, WorkCalendar calendar) {
        for (RunningClock clock : clocks) {
            Instant dueBefore = item.clock(clock.name()).orElseThrow().dueAt();
            if (flow.clock(clock.name()).promise() && !dueBefore.equals(clock.dueAt())) {
                return dueBefore.equals(item.promisedAt())
                        ? clock.dueAt()
                        : calendar.deadline(
                                        clock.startedAt(),
                                        flow.clock(clock.name()).term(item::aspect))
                                .dueAt();
            }
        }
        return item.promisedAt();
    }

    private static Row row(Item item) {
        return new Row(
                item.state(),
                ACTION,
                LABEL,
                Meaning.RECOUNT,
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

    private int write(CountyCode county, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? 0
                : sql.sql(CHANGE)
                        .param("rows", ItemRows.JSON.writeValueAsString(rows))
                        .param("county", county.value())
                        .query(Integer.class)
                        .single();
    }

    private static List<Instant> ends(List<RunningClock> clocks) {
        return clocks.stream().map(RunningClock::dueAt).toList();
    }
}
