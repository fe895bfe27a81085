package org.liuchi.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Announces every clock that has run out, once, as an event; one pass over a partial index a county, no job per item.
 * It decides nothing: what follows is for people (R9). The item's version stays, so that nobody's open form is lost.
 */
@Component
public class Sweep {
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final Outbox outbox;

    Sweep(JdbcClient sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** @return how many items had a clock run out */
    public int run(CountyCode county, Instant now) {
        int all = 0;
        int swept;
        do {
            swept = batch(county, now);
            all += swept;
        } while (swept == BATCH);
        if (all > 0) {
            outbox.nudge();
        }
        return all;
    }

    private int batch(CountyCode county, Instant now) {
        List<Item> due = sql.sql("""
            select * from workflow.item
            where county_code = :county and next_tick_at <= :now
            order by next_tick_at limit :batch
            """)
                .param("county", county.value())
                .param("now", ItemRows.column(now))
                .param("batch", BATCH)
                .query((row, _) -> ItemRows.item(row))
                .list();
        if (!due.isEmpty()) {
            announce(county, due, now);
        }
        return due.size();
    }

    private void announce(CountyCode county, List<Item> due, Instant now) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : due) {
            List<RunningClock> clocks = item.clocks().stream()
                    .map(clock -> clock.elapsed(now) ? clock.announced() : clock)
                    .toList();
            List<String> elapsed = item.clocks().stream()
                    .filter(clock -> clock.elapsed(now) && !clock.told())
                    .map(RunningClock::name)
                    .toList();
            Map<String, Object> row = new HashMap<>();
            row.put("id", item.id().toString());
            row.put("version", item.version());
            row.put("clocks", clocks);
            Instant nextTick = Transition.nextTick(clocks);
            row.put("next_tick", nextTick == null ? null : nextTick.toString());
            row.put("event", Ids.next(now).toString());
            row.put("type", item.kind() + ".clock-elapsed");
            row.put("payload", event(item, elapsed));
            rows.add(row);
        }
        sql.sql("""
            with due as (
              select * from jsonb_to_recordset(:rows::jsonb) as due (id uuid, version int, clocks jsonb,
                next_tick timestamptz, event uuid, type text, payload jsonb)),
            told as (
              update workflow.item i set clocks = due.clocks, next_tick_at = due.next_tick
              from due
              where i.county_code = :county and i.id = due.id and i.version = due.version
                and i.next_tick_at <= :now
              returning i.id)
            insert into platform.outbox (county_code, id, subject, seq, type, payload, occurred_at)
            select :county, due.event, due.id, due.version, due.type, due.payload, :now
            from due join told on told.id = due.id
            """)
                .param("rows", ItemRows.JSON.writeValueAsString(rows))
                .param("county", county.value())
                .param("now", ItemRows.column(now))
                .update();
    }

    private static Map<String, Object> event(Item item, List<String> elapsed) {
        Map<String, Object> event = new HashMap<>();
        event.put("kind", item.kind());
        event.put("clocks", elapsed);
        event.put("state", item.state());
        event.put("category", item.category());
        event.put("area", item.area());
        if (item.owner() != null) {
            event.put("post", item.owner().post().toString());
            event.put("organization", item.owner().organization().toString());
        }
        return event;
    }
}
