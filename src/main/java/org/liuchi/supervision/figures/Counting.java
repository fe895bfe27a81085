package org.liuchi.supervision.figures;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.supervision.figures.Measure.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the folded cases; one pass for all figures of a selection. */
@Component
class Counting {
    private static final List<Measure> OF_CASES =
            Stream.of(Measure.values()).filter(measure -> !measure.ofTurns()).toList();

    private final JdbcClient sql;

    Counting(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param numerator cases; of the handling time its minutes
     * @param grounds of what was left out, with how many
     */
    record Count(long numerator, long denominator, Map<String, Long> grounds) {
        static final Count NONE = new Count(0, 0, Map.of());

        Count plus(Count other) {
            return new Count(numerator + other.numerator, denominator + other.denominator, grounds);
        }
    }

    Map<Measure, Count> all(Selection selection) {
        Map<Measure, Map<String, Long>> grounds = grounds(selection);
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        sql.sql("select %s from supervision.case_figure f where %s"
                        .formatted(
                                OF_CASES.stream()
                                        .map(one -> columns(selection, one))
                                        .collect(joining(", ")),
                                selection.where(false)))
                .params(selection.params())
                .query(row -> {
                    for (int i = 0; i < OF_CASES.size(); i++) {
                        Measure measure = OF_CASES.get(i);
                        counts.put(measure, count(row, 2 * i, grounds.getOrDefault(measure, Map.of())));
                    }
                });
        Measure turns = Measure.ZERO_SHIRKING;
        counts.put(
                turns,
                sql.sql("select %s from supervision.case_figure f where %s"
                                .formatted(columns(selection, turns), selection.where(true)))
                        .params(selection.params())
                        .query((row, _) -> count(row, 0, grounds.getOrDefault(turns, Map.of())))
                        .single());
        return counts;
    }

    /** All that were raised, whatever became of them. */
    long matters(Selection selection) {
        return sql.sql("select count(*) from supervision.case_figure f where " + selection.where(false))
                .params(selection.params())
                .query(Long.class)
                .single();
    }

    /** Whether the county notes contacts at all in this time, whoever the selection is about. */
    boolean anyContact(Selection selection) {
        return sql.sql("""
            select exists (select 1 from supervision.case_figure f
              where f.county_code = :county and f.opened_at >= :from and f.opened_at < :to and f.contacts > 0)
            """).params(selection.params()).query(Boolean.class).single();
    }

    private static Count count(ResultSet row, int before, Map<String, Long> grounds) throws SQLException {
        return new Count(row.getLong(before + 1), row.getLong(before + 2), grounds);
    }

    private static String columns(Selection selection, Measure measure) {
        String counted = measure == Measure.HANDLING_TIME ? "coalesce(sum(f.working_minutes)" : "coalesce(count(*)";
        return "%s filter (where %s), 0), count(*) filter (where %s)"
                .formatted(
                        counted,
                        selection.condition(measure, Part.NUMERATOR),
                        selection.condition(measure, Part.DENOMINATOR));
    }

    private Map<Measure, Map<String, Long>> grounds(Selection selection) {
        Map<Measure, Map<String, Long>> grounds = new EnumMap<>(Measure.class);
        String each = Stream.of(Measure.values())
                .map(measure -> "count(*) filter (where " + selection.condition(measure, Part.EXCLUDED) + ")")
                .collect(joining(", "));
        sql.sql("""
            select case when f.excluded is not null then f.excluded when f.closed_at is null then 'STANDING_STILL'
                else f.ending end as ground, %s
            from supervision.case_figure f
            where %s and (f.excluded is not null or f.standing_still
              or f.ending in ('MERGE', 'REDIRECT', 'REFUSE', 'WITHDRAW'))
            group by 1
            """.formatted(each, selection.where(false)))
                .params(selection.params())
                .query(row -> {
                    int column = 1;
                    for (Measure measure : Measure.values()) {
                        long many = row.getLong(++column);
                        if (many > 0) {
                            grounds.computeIfAbsent(measure, _ -> new TreeMap<>())
                                    .put(row.getString("ground"), many);
                        }
                    }
                });
        return grounds;
    }

    /** One figure for each organisation that has a case of the selection. */
    Map<UUID, Count> byOrganization(Selection selection, Measure measure) {
        Map<UUID, Count> counts = new HashMap<>();
        String statement = measure.ofTurns()
                ? """
                select t.organization_id, count(distinct f.case_id) filter (where t.overruled and not %s),
                  count(distinct f.case_id) filter (where not %s)
                from supervision.case_figure f
                join supervision.turn t on t.county_code = f.county_code and t.case_id = f.case_id
                where %s group by 1
                """.formatted(Measure.Sql.LEFT_OUT, Measure.Sql.LEFT_OUT, selection.where(true))
                : "select f.lead_organization, %s from supervision.case_figure f where %s and f.lead_organization is not null group by 1"
                        .formatted(columns(selection, measure), selection.where(false));
        sql.sql(statement).params(selection.params()).query(row -> {
            counts.put(row.getObject(1, UUID.class), count(row, 1, Map.of()));
        });
        return counts;
    }
}
