package org.liuchi.supervision.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.supervision.figures.Measure.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the folded cases: closed ones by their marks, from an index alone; open ones, of which there are few, as they stand. */
@Component
class Counting {
    private static final UUID TOGETHER = new UUID(0, 0);

    private final JdbcClient sql;
    private final TurnCounts turns;

    Counting(JdbcClient sql, TurnCounts turns) {
        this.sql = sql;
        this.turns = turns;
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

    /** @param matters all that were raised, whatever became of them */
    record Tally(long matters, Map<Measure, Count> counts) {
        Count of(Measure measure) {
            return counts.getOrDefault(measure, Count.NONE);
        }
    }

    /** Cases of one kind: the same marks, the same ground. */
    private record Alike(long marks, String ground, long cases, long minutes) {}

    Tally all(Selection selection) {
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        long matters = add(selection, "f.marks", "is not", counts) + add(selection, Marks.SQL, "is", counts);
        if (!selection.organizations().isEmpty()) {
            Count left = counts.getOrDefault(Measure.ZERO_SHIRKING, Count.NONE);
            Count had = turns.of(selection, Map.of(TOGETHER, selection.organizations()))
                    .getOrDefault(TOGETHER, Count.NONE);
            counts.put(Measure.ZERO_SHIRKING, new Count(had.numerator(), had.denominator(), left.grounds()));
        }
        return new Tally(matters, counts);
    }

    /**
     * @param marks where they come from
     * @param kept "is not" for those that have them, "is" for open ones
     */
    private long add(Selection selection, String marks, String kept, Map<Measure, Count> counts) {
        return sql
                .sql("""
                    select %s as marks,
                      case when f.excluded is not null then f.excluded when f.ending = 'OPEN' then 'STANDING_STILL'
                        else f.ending end as ground,
                      count(*) as cases, coalesce(sum(f.working_minutes), 0) as minutes
                    from supervision.case_figure f
                    where %s and f.marks %s null
                    group by 1, 2
                    """.formatted(marks, selection.where(false), kept))
                .params(selection.params())
                .query((row, _) -> new Alike(
                        row.getLong("marks"), row.getString("ground"), row.getLong("cases"), row.getLong("minutes")))
                .list()
                .stream()
                .mapToLong(alike -> {
                    for (Measure measure : Measure.values()) {
                        counts.merge(measure, count(measure, alike), Counting::together);
                    }
                    return alike.cases();
                })
                .sum();
    }

    private static Count count(Measure measure, Alike alike) {
        long each = measure == Measure.HANDLING_TIME ? alike.minutes() : alike.cases();
        return new Count(
                Marks.has(alike.marks(), measure, Part.NUMERATOR) ? each : 0,
                Marks.has(alike.marks(), measure, Part.DENOMINATOR) ? alike.cases() : 0,
                Marks.has(alike.marks(), measure, Part.EXCLUDED) ? Map.of(alike.ground(), alike.cases()) : Map.of());
    }

    private static Count together(Count one, Count other) {
        Map<String, Long> grounds = new TreeMap<>(one.grounds());
        other.grounds().forEach((ground, cases) -> grounds.merge(ground, cases, Long::sum));
        return new Count(one.numerator() + other.numerator(), one.denominator() + other.denominator(), grounds);
    }

    /** Whether the county notes contacts at all in this time, whoever the selection is about. */
    boolean anyContact(Selection selection) {
        Map<String, Object> params = selection.params();
        params.put("answered", Marks.bit(Measure.ZERO_DISTANCE, Part.DENOMINATOR));
        params.put("without", Marks.bit(Measure.ZERO_DISTANCE, Part.NUMERATOR));
        return sql.sql("""
            select exists (select 1 from supervision.case_figure f
              where f.county_code = :county and f.opened_at >= :from and f.opened_at < :to
                and f.marks is not null and (f.marks & :answered) <> 0 and (f.marks & :without) = 0)
            or exists (select 1 from supervision.case_figure f
              where f.county_code = :county and f.opened_at >= :from and f.opened_at < :to
                and f.marks is null and f.contacts > 0)
            """).params(params).query(Boolean.class).single();
    }

    /** @param within each organisation with those that belong to it */
    Map<UUID, Count> byOrganization(Selection selection, Measure measure, Map<UUID, Set<UUID>> within) {
        if (measure.ofTurns()) {
            return turns.of(selection, within);
        }
        Map<UUID, Count> each = byLead(selection, measure);
        return within.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        body -> body.getValue().stream()
                                .map(one -> each.getOrDefault(one, Count.NONE))
                                .reduce(Count.NONE, Count::plus)));
    }

    private Map<UUID, Count> byLead(Selection selection, Measure measure) {
        Map<String, Object> params = selection.params();
        params.put("numerator", Marks.bit(measure, Part.NUMERATOR));
        params.put("denominator", Marks.bit(measure, Part.DENOMINATOR));
        String each = measure == Measure.HANDLING_TIME ? "coalesce(sum(f.working_minutes)" : "coalesce(count(*)";
        Map<UUID, Count> counts = new HashMap<>();
        sql.sql("""
            select f.lead_organization, %s filter (where
                case when f.marks is null then %s else (f.marks & :numerator) <> 0 end), 0),
              count(*) filter (where case when f.marks is null then %s else (f.marks & :denominator) <> 0 end)
            from supervision.case_figure f where %s and f.lead_organization is not null group by 1
            """.formatted(
                                each,
                                measure.condition(Part.NUMERATOR),
                                measure.condition(Part.DENOMINATOR),
                                selection.where(false)))
                .params(params)
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), new Count(row.getLong(2), row.getLong(3), Map.of()));
                });
        return counts;
    }
}
