package org.liuchi.supervision.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.figures.CaseFigure.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the folded cases. */
@Component
class FigureStore {
    /** Names in the database are those of the records, so that a row is their JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<Turn>> TURNS = new TypeReference<>() {};

    private static final Map<String, String> COLUMNS = columns("""
        seq int, opened_at timestamptz, area_code text, category text, channel text, lead_organization uuid, ending text,
        excluded text, promised_at timestamptz, due_at timestamptz, dispatched_at timestamptz, answered_at timestamptz,
        closed_at timestamptz, answers int, on_time boolean, standing_still boolean, suspended_days int, dispatches int,
        objections int, overruled int, reworks int, reopens int, contacts int, extended boolean, respond_by timestamptz,
        responded_at timestamptz, outcome text, called_back text, satisfaction smallint, mended boolean,
        working_minutes int, merged_into uuid
        """);

    private static final String NAMES = String.join(", ", COLUMNS.keySet());

    /** What was folded from a longer history stays. */
    private static final String KEEP = """
        insert into supervision.case_figure as known (county_code, case_id, %s)
        select :county, case_id, %s
        from jsonb_to_recordset(:rows::jsonb) as folded (case_id uuid, %s)
        on conflict (county_code, case_id) do update set %s
        where known.seq <= EXCLUDED.seq
        returning case_id
        """.formatted(
                    NAMES,
                    NAMES,
                    COLUMNS.entrySet().stream()
                            .map(column -> column.getKey() + " " + column.getValue())
                            .collect(Collectors.joining(", ")),
                    COLUMNS.keySet().stream()
                            .map(name -> name + " = EXCLUDED." + name)
                            .collect(Collectors.joining(", ", "", ", marks = null")));

    /** A closed case counts the same whenever it is counted; so it is worked out once, when it is kept. */
    private static final String MARK = """
        update supervision.case_figure f set marks = %s
        where f.county_code = :county and f.case_id in (:cases) and f.closed_at is not null
          and f.marks is distinct from %s
        """.formatted(Marks.SQL, Marks.SQL);

    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    private static Map<String, String> columns(String text) {
        return Stream.of(text.strip().split(",\\s*"))
                .map(column -> column.split(" "))
                .collect(Collectors.toMap(
                        column -> column[0], column -> column[1], (one, _) -> one, LinkedHashMap::new));
    }

    /** In one transaction with whatever else belongs to it. */
    void keep(CountyCode county, Collection<CaseFigure> figures) {
        Set<UUID> cases = sql.sql(KEEP)
                .param("rows", JSON.writeValueAsString(figures))
                .param("county", county.value())
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .set();
        if (!cases.isEmpty()) {
            mark(county, cases);
            turns(
                    county,
                    cases,
                    figures.stream()
                            .filter(figure -> cases.contains(figure.caseId()))
                            .flatMap(figure -> figure.turns().stream().map(turn -> turn(figure, turn)))
                            .toList());
        }
    }

    /** Of these cases there are no others. */
    private void turns(CountyCode county, Set<UUID> cases, List<Map<String, Object>> rows) {
        sql.sql("delete from supervision.turn where county_code = :county and case_id in (:cases)")
                .param("county", county.value())
                .param("cases", cases)
                .update();
        sql.sql("""
            insert into supervision.turn
              (county_code, case_id, seq, organization_id, dispatched_at, opened_at, objected, overruled)
            select :county, turn.case_id, turn.seq, turn.organization_id, turn.dispatched_at, turn.opened_at,
              turn.objected, turn.overruled
            from jsonb_to_recordset(:rows::jsonb) as turn (case_id uuid, seq int, organization_id uuid,
              dispatched_at timestamptz, opened_at timestamptz, objected boolean, overruled boolean)
            """)
                .param("county", county.value())
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private static Map<String, Object> turn(CaseFigure figure, Turn turn) {
        Map<String, Object> row = new HashMap<>();
        row.put("case_id", figure.caseId());
        row.put("opened_at", figure.openedAt());
        row.put("seq", turn.seq());
        row.put("organization_id", turn.organizationId());
        row.put("dispatched_at", turn.dispatchedAt());
        row.put("objected", turn.objected());
        row.put("overruled", turn.overruled());
        return row;
    }

    /** Also for what an earlier version of the program has kept and marked by its rules. */
    void mark(CountyCode county, Collection<UUID> cases) {
        sql.sql(MARK)
                .param("county", county.value())
                .param("cases", cases)
                .param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last history line that a case was folded with. */
    OptionalInt seq(CountyCode county, UUID id) {
        return sql.sql("select seq from supervision.case_figure where county_code = :county and case_id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> OptionalInt.of(row.getInt(1)))
                .optional()
                .orElse(OptionalInt.empty());
    }

    /** As they are kept, by case. */
    Map<UUID, CaseFigure> kept(CountyCode county, Collection<UUID> cases) {
        Map<UUID, List<Turn>> turns = turns(county, cases);
        Map<UUID, CaseFigure> kept = new HashMap<>();
        sql.sql("""
            select f.case_id, to_jsonb(f) as row from supervision.case_figure f
            where f.county_code = :county and f.case_id in (:cases)
            """).param("county", county.value()).param("cases", cases).query(row -> {
            UUID id = row.getObject("case_id", UUID.class);
            Map<String, Object> columns = JSON.readValue(row.getString("row"), new TypeReference<>() {});
            columns.put("turns", turns.getOrDefault(id, List.of()));
            kept.put(id, JSON.convertValue(columns, CaseFigure.class));
        });
        return kept;
    }

    private Map<UUID, List<Turn>> turns(CountyCode county, Collection<UUID> cases) {
        Map<UUID, List<Turn>> turns = new HashMap<>();
        sql.sql("""
            select t.case_id, jsonb_agg(to_jsonb(t) order by t.seq) as rows from supervision.turn t
            where t.county_code = :county and t.case_id in (:cases) group by t.case_id
            """).param("county", county.value()).param("cases", cases).query(row -> {
            turns.put(row.getObject("case_id", UUID.class), JSON.readValue(row.getString("rows"), TURNS));
        });
        return turns;
    }

    /** The cases that were merged into these. */
    List<UUID> followers(CountyCode county, Collection<UUID> cases) {
        return sql.sql("""
            select case_id from supervision.case_figure where county_code = :county and merged_into in (:cases)
            """)
                .param("county", county.value())
                .param("cases", cases)
                .query((row, _) -> row.getObject("case_id", UUID.class))
                .list();
    }
}
