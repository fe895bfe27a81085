package org.liuchi.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes items: a step is one read and one statement that changes item, history, texts and outbox together. */
@Component
class ItemStore {
    private static final String RECORDED = """
        recorded as (
          insert into workflow.history (county_code, item_id, seq, action, meaning, from_state, to_state, by_kind,
              actor_id, actor_post, at, flow_hash, owner_post, owner_organization, due_at, promised_at, input,
              remembered, texts, receipt_key, receipt_body, hash)
          select :county, changed.id, :seq, :action, :meaning, :from, :to, :by,
              :actor, :actorPost, :at, :flow, :ownerPost, :ownerOrganization, :due, :promised, :input::jsonb,
              :remembered::jsonb, :hashes::jsonb, :receiptKey, :receiptBody, :hash
          from changed),
        written as (
          insert into workflow.text (county_code, item_id, seq, name, sealed, salt)
          select :county, changed.id, :seq, text.name, decode(text.sealed, 'base64'), decode(text.salt, 'base64')
          from changed, jsonb_to_recordset(:texts::jsonb) as text (name text, sealed text, salt text)),
        posted as (
          insert into platform.outbox (county_code, id, subject, seq, type, payload, occurred_at)
          select :county, :event, changed.id, :seq, :eventType, :eventPayload::jsonb, :at
          from changed)
        select count(*) from changed
        """;

    private static final String CHANGE = """
        with changed as (
          update workflow.item set category = :category, title = :title, area_code = :area, urgency = :urgency,
              owner_post = :ownerPost, owner_organization = :ownerOrganization, phase = :phase, state = :to,
              due_at = :due, promised_at = :promised, closed_at = :closed, next_tick_at = :nextTick,
              flow_hash = :flow, version = :seq, clocks = :clocks::jsonb, facts = :facts::jsonb, chain = :hash
          where county_code = :county and id = :id and version = :seq - 1
            and (not :childless or open_children = 0)
          returning id),
        %s\
        """.formatted(RECORDED);

    private static final String CHANGE_CHILD = """
        with parent as (
          update workflow.item set open_children = open_children + :childrenStep
          where county_code = :county and id = :parent),
        """ + CHANGE.substring("with ".length());

    private static final String START = """
        with changed as (
          insert into workflow.item (county_code, id, kind, reference, flow_hash, category, title, area_code, urgency,
              owner_post, owner_organization, phase, state, opened_at, due_at, promised_at, closed_at,
              next_tick_at, version, parent_id, holds_parent, open_children, clocks, facts, chain)
          values (:county, :id, :kind, :reference, :flow, :category, :title, :area, :urgency,
              :ownerPost, :ownerOrganization, :phase, :to, :opened, :due, :promised, :closed,
              :nextTick, :seq, :parent, :holds, 0, :clocks::jsonb, :facts::jsonb, :hash)
          returning id),
        %s\
        """.formatted(RECORDED);

    private final JdbcClient sql;

    ItemStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An item as it stands, together with what an earlier request under the same key has left.
     *
     * @param receiptSeq history entry written under the key; null when the key is new
     */
    record Found(
            Item item,
            @Nullable Integer receiptSeq,
            @Nullable String receiptBody) {}

    Optional<Found> find(CountyCode county, UUID id, @Nullable Receipt receipt) {
        return sql.sql("""
            select i.*, r.seq as receipt_seq, r.receipt_body
            from workflow.item i
            left join workflow.history r
              on r.county_code = i.county_code and r.receipt_key = :key and r.item_id = i.id
            where i.county_code = :county and i.id = :id
            """)
                .param("county", county.value())
                .param("id", id)
                .param("key", receipt == null ? null : receipt.key())
                .query((row, _) -> new Found(
                        ItemRows.item(row), (Integer) row.getObject("receipt_seq"), row.getString("receipt_body")))
                .optional();
    }

    /** What a request under this key has left, on whatever item. */
    Optional<Found> receipt(CountyCode county, Receipt receipt) {
        return sql.sql("""
            select i.*, r.seq as receipt_seq, r.receipt_body
            from workflow.history r
            join workflow.item i on i.county_code = r.county_code and i.id = r.item_id
            where r.county_code = :county and r.receipt_key = :key
            """)
                .param("county", county.value())
                .param("key", receipt.key())
                .query((row, _) -> new Found(
                        ItemRows.item(row), (Integer) row.getObject("receipt_seq"), row.getString("receipt_body")))
                .optional();
    }

    /** Writes a first step. */
    void start(Map<String, Object> columns) {
        sql.sql(START).params(columns).query(Integer.class).single();
    }

    /** Writes a step; false when the item has moved on (or a child is open that must not be). */
    boolean change(Map<String, Object> columns) {
        return sql.sql(CHANGE).params(columns).query(Integer.class).single() == 1;
    }

    /** Writes a step that closes or reopens a child; its parent must be locked already. */
    boolean changeChild(Map<String, Object> columns) {
        return sql.sql(CHANGE_CHILD).params(columns).query(Integer.class).single() == 1;
    }

    /** Locks a parent before any of its children is touched; false when it is closed. */
    boolean lockOpenParent(CountyCode county, UUID parent) {
        return sql.sql("""
            select closed_at is null from workflow.item
            where county_code = :county and id = :id for update
            """)
                .param("county", county.value())
                .param("id", parent)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Counts a new child in; false when the parent is closed. */
    boolean addChild(CountyCode county, UUID parent) {
        return sql.sql("""
            update workflow.item set open_children = open_children + 1
            where county_code = :county and id = :id and closed_at is null
            """).param("county", county.value()).param("id", parent).update() == 1;
    }
}
