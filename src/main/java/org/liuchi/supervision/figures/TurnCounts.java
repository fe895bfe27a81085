package org.liuchi.supervision.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.liuchi.supervision.figures.Counting.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by who had a turn at a case: it counts once for a town, however many of its villages had it. */
@Component
class TurnCounts {
    private final JdbcClient sql;

    TurnCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param within each organisation with those that belong to it */
    Map<UUID, Count> of(Selection selection, Map<UUID, Set<UUID>> within) {
        Map<String, Object> params = selection.params();
        params.put("bodies", pairs(within, (body, _) -> body));
        params.put("members", pairs(within, (_, member) -> member));
        Map<UUID, Count> counts = new HashMap<>();
        sql.sql("""
            select w.body, count(distinct t.case_id) filter (where t.overruled), count(distinct t.case_id)
            from unnest(:bodies::uuid[], :members::uuid[]) as w (body, member)
            join supervision.turn t on t.organization_id = w.member
            join supervision.case_figure f on f.county_code = t.county_code and f.case_id = t.case_id
            where %s and not %s
            group by 1
            """.formatted(selection.whereOfTurns(), Measure.Sql.LEFT_OUT))
                .params(params)
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), new Count(row.getLong(2), row.getLong(3), Map.of()));
                });
        return counts;
    }

    private static String[] pairs(Map<UUID, Set<UUID>> within, BinaryOperator<UUID> which) {
        return within.entrySet().stream()
                .flatMap(body -> body.getValue().stream().map(member -> which.apply(body.getKey(), member)))
                .map(UUID::toString)
                .toArray(String[]::new);
    }
}
