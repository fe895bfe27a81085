package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Bigrams;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records in the database: one row, and beside it what it is found by. */
@Component
class EntryStore {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final UniqueKeys keys;

    EntryStore(JdbcClient sql, UniqueKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    Optional<Entry> find(CountyCode county, UUID id) {
        return all(county, List.of(id)).stream().findFirst();
    }

    List<Entry> all(CountyCode county, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql("select * from registers.record where county_code = :county and id in (:ids)")
                .param("county", county.value())
                .param("ids", ids)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Locked one after the other in this order, to the end of the transaction. */
    List<Entry> lock(CountyCode county, Collection<UUID> ids) {
        List<Entry> locked = new ArrayList<>();
        for (UUID id : ids) {
            locked.addAll(sql.sql("select * from registers.record where county_code = :county and id = :id for update")
                    .param("county", county.value())
                    .param("id", id)
                    .query((row, _) -> entry(row))
                    .list());
        }
        return locked;
    }

    Map<UUID, Entry> byId(CountyCode county, Collection<UUID> ids) {
        return all(county, ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new CountyCode(row.getString("county_code")),
                row.getObject("id", UUID.class),
                row.getString("register"),
                row.getString("number"),
                row.getString("title"),
                row.getString("area_code"),
                row.getObject("holder", UUID.class),
                row.getObject("keeper", UUID.class),
                row.getString("state"),
                JSON.readValue(row.getString("vals"), VALUES),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** The records of a register that point to this one. */
    List<UUID> pointing(CountyCode county, String register, String field, UUID to) {
        return sql.sql("""
            select record_id from registers.value
            where county_code = :county and register = :register and field = :field and ref = :to
            order by record_id
            """)
                .param("county", county.value())
                .param("register", register)
                .param("field", field)
                .param("to", to)
                .query((row, _) -> row.getObject("record_id", UUID.class))
                .list();
    }

    /** All of a register that have not ended, by number. */
    List<Entry> current(CountyCode county, String register) {
        return sql.sql("""
            select * from registers.record
            where county_code = :county and register = :register and ended_at is null order by number
            """)
                .param("county", county.value())
                .param("register", register)
                .query((row, _) -> entry(row))
                .list();
    }

    void write(Register register, Entry entry, @Nullable Entry before) {
        row(register, entry, before == null);
        facets(register, entry, before);
        keys.claim(register, entry, before);
    }

    /**
     * Nobody defines the register anew while it is written to, so that a conversion misses no record.
     *
     * @throws Problem STALE_VERSION when that has happened meanwhile
     */
    private void row(Register register, Entry entry, boolean isNew) {
        Map<String, Object> params = new HashMap<>();
        params.put("county", entry.county().value());
        params.put("id", entry.id());
        params.put("register", entry.register());
        params.put("number", entry.number());
        params.put("title", entry.title());
        params.put("area", entry.area());
        params.put("holder", entry.holder());
        params.put("keeper", entry.keeper());
        params.put("state", entry.state());
        params.put("vals", JSON.writeValueAsString(entry.values()));
        params.put("entered", entry.enteredAt().atOffset(ZoneOffset.UTC));
        params.put("ended", entry.endedAt() == null ? null : entry.endedAt().atOffset(ZoneOffset.UTC));
        params.put("search", Bigrams.of(entry.title() + " " + entry.number()));
        params.put("hash", Registers.hash(register));
        int written = sql.sql(isNew ? """
            with defined as (
              select county_code from registers.register
              where county_code = :county and name = :register and hash = :hash for share
            )
            insert into registers.record (county_code, id, register, number, title, area_code, holder, keeper, state,
                vals, entered_at, ended_at, search)
            select :county, :id, :register, :number, :title, :area, :holder, :keeper, :state, :vals::jsonb, :entered,
                :ended, to_tsvector('simple', :search)
            from defined
            """ : """
                with defined as (
                  select county_code from registers.register
                  where county_code = :county and name = :register and hash = :hash for share
                )
                update registers.record set title = :title, area_code = :area, holder = :holder, keeper = :keeper,
                    state = :state, vals = :vals::jsonb, ended_at = :ended, search = to_tsvector('simple', :search)
                where county_code = :county and id = :id and exists (select 1 from defined)
                """).params(params).update();
        if (written == 0) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
    }

    private void facets(Register register, Entry entry, @Nullable Entry before) {
        List<Facet> now = Facet.of(register, entry);
        List<Facet> then = before == null ? List.of() : Facet.of(register, before);
        if (now.equals(then)) {
            return;
        }
        if (before != null) {
            sql.sql("delete from registers.value where county_code = :county and record_id = :id")
                    .param("county", entry.county().value())
                    .param("id", entry.id())
                    .update();
        }
        sql.sql("""
            insert into registers.value (county_code, record_id, register, field, place, text, number, day, ref)
            select :county, :id, :register, f.field, f.place, f.text, f.number, f.day, f.ref
            from jsonb_to_recordset(:facets::jsonb)
              as f (field text, place smallint, text text, number numeric, day date, ref uuid)
            """)
                .param("county", entry.county().value())
                .param("id", entry.id())
                .param("register", entry.register())
                .param("facets", JSON.writeValueAsString(now))
                .update();
    }
}
