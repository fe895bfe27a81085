package org.liuchi.supervision.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Meaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Histories of many cases, written as if they had happened, at city management
 * where nothing else is said; thousands would take too long to
 * walk. Nothing is folded until somebody recounts.
 */
final class Ledger {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCounty county;
    private final JdbcClient sql;
    private final String flow;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private int number;

    Ledger(TestCounty county, Flows flows, JdbcClient sql) {
        this.county = county;
        this.sql = sql;
        this.flow = flows.current(county.code(), "case").hash();
    }

    /** A case, or what serves one, and the lines of it. */
    final class Entry {
        final UUID id;
        private int seq;
        private String state = "";
        private Instant at;
        private OrganizationId owner = county.bodyId("城管局");

        private Entry(String kind, @Nullable UUID parent, Instant opened) {
            id = Ids.next(opened);
            at = opened;
            Map<String, Object> item = new HashMap<>();
            item.put("id", id);
            item.put("kind", kind);
            item.put("reference", kind + ++number);
            item.put("parent", parent);
            item.put("opened", opened);
            items.add(item);
        }

        Entry then(Meaning meaning, String to, Map<String, Object> remembered) {
            at = at.plus(Duration.ofMinutes(10));
            Map<String, Object> line = new HashMap<>();
            line.put("id", id);
            line.put("seq", ++seq);
            line.put("meaning", meaning.name());
            line.put("from", state);
            line.put("to", to);
            line.put("at", at);
            line.put("owner", owner.value());
            line.put("post", county.postOf("city").value());
            line.put("due", TestClock.START.plus(Duration.ofDays(7)));
            line.put("remembered", remembered);
            lines.add(line);
            state = to;
            return this;
        }

        /** From now on its lines are written while this one has it. */
        Entry at(OrganizationId body) {
            owner = body;
            return this;
        }

        Entry then(Meaning meaning, String to) {
            return then(meaning, to, Map.of());
        }
    }

    Entry raised() {
        return new Entry("case", null, TestClock.START.plus(Duration.ofSeconds(number)))
                .then(Meaning.REPORT, "REPORTED", Map.of("channel", "WEB"));
    }

    Entry inHand() {
        return raised().then(
                        Meaning.DISPATCH,
                        "DISPATCHED",
                        Map.of("handler", county.bodyId("城管局").toString()))
                .then(Meaning.ACCEPT, "IN_HAND");
    }

    /** @param outcome as the reporter says on being asked */
    Entry closed(String outcome) {
        return inHand().then(Meaning.ANSWER, "ANSWERED")
                .then(Meaning.VERIFY, "VERIFIED", Map.of("outcome", outcome))
                .then(Meaning.CLOSE, "CLOSED");
    }

    Entry rated(Entry one, String solved, int satisfaction) {
        return one.then(Meaning.RATE, "CLOSED", Map.of("solved", solved, "satisfaction", satisfaction));
    }

    /** @param satisfaction 0 when nobody was reached */
    void calledBack(Entry one, String outcome, int satisfaction) {
        new Entry("callback", one.id, one.at)
                .then(
                        Meaning.CALL_BACK,
                        "CLOSED",
                        satisfaction == 0
                                ? Map.of("outcome", outcome)
                                : Map.of("outcome", outcome, "satisfaction", satisfaction));
    }

    Entry mergedInto(Entry leading) {
        return raised().then(Meaning.MERGE, "CLOSED", Map.of("leading", leading.id.toString()));
    }

    /** Writes what was told since the last time. */
    void write() {
        sql.sql("""
            insert into workflow.item (county_code, id, kind, reference, flow_hash, category, title, area_code, urgency,
              phase, state, opened_at, closed_at, version, parent_id, holds_parent, open_children, clocks, facts, chain)
            select :county, id, kind, reference, :flow, 'city', '一件事', :area, 0, 'CLOSED', 'CLOSED', opened, opened, 1,
              parent, false, 0, '[]', jsonb_build_object('handler', :handler), ''
            from jsonb_to_recordset(:rows::jsonb)
              as told (id uuid, kind text, reference text, parent uuid, opened timestamptz)
            """)
                .param("county", county.code().value())
                .param("flow", flow)
                .param("area", county.ground().bank(1))
                .param("handler", county.bodyId("城管局").toString())
                .param("rows", JSON.writeValueAsString(items))
                .update();
        sql.sql("""
            insert into workflow.history (county_code, item_id, seq, action, meaning, from_state, to_state, by_kind, at,
              flow_hash, owner_post, owner_organization, due_at, promised_at, input, remembered, texts, hash)
            select :county, id, seq, lower(meaning), meaning, "from", "to", 'STAFF', at, :flow, post, owner, due, due,
              '{}', remembered, '{}', ''
            from jsonb_to_recordset(:rows::jsonb) as told (id uuid, seq int, meaning text, "from" text, "to" text,
              at timestamptz, owner uuid, post uuid, due timestamptz, remembered jsonb)
            """)
                .param("county", county.code().value())
                .param("flow", flow)
                .param("rows", JSON.writeValueAsString(lines))
                .update();
        items.clear();
        lines.clear();
    }
}
