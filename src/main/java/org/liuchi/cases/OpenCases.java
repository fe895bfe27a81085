package org.liuchi.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.flow.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open cases by where they are, as far as an account may see them. Knows areas, never a point. */
@Component
public class OpenCases {
    private final JdbcClient sql;
    private final ItemLists lists;

    OpenCases(JdbcClient sql, ItemLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    /**
     * Which open cases count; empty and absent parts narrow nothing.
     *
     * @param within what the area code begins with
     */
    public record Which(
            String within, Set<Phase> phases, @Nullable String category, boolean overdue) {
        public Which {
            phases = Set.copyOf(phases);
        }
    }

    /**
     * How many there are in one area.
     *
     * @param prefix of the area code, as long as was asked for; of a case that is known only to a coarser area filled
     *     with zeros or shorter
     * @param overdue past the end of the present step
     * @param dueSoon within {@link Inbox#SOON}
     */
    public record Load(String prefix, int open, int overdue, int dueSoon) {}

    /** @param digits of the area code that tell two areas apart: 9 for towns, 12 for villages, 15 for grids */
    public List<Load> byArea(Actor.Staff staff, Which which, int digits, Instant now) {
        Map<String, Object> params = new HashMap<>();
        String where = where(staff, which, now, params);
        params.put("digits", digits);
        params.put("soon", now.plus(Inbox.SOON).atOffset(ZoneOffset.UTC));
        return sql.sql("""
            select left(i.area_code, :digits), count(*), count(*) filter (where i.due_at < :now),
              count(*) filter (where i.due_at >= :now and i.due_at < :soon)
            from workflow.item i
            where %s
            group by 1 order by 1
            """.formatted(where))
                .params(params)
                .query((row, _) -> new Load(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Those that are due first. */
    public List<Inbox.Entry> mostPressing(Actor.Staff staff, Which which, int size, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>();
        String where = where(staff, which, now, params);
        params.put("size", size);
        return sql.sql("""
            select i.* from workflow.item i
            where %s
            order by i.due_at, i.id limit :size
            """.formatted(where))
                .params(params)
                .query((row, _) -> lists.entry(row, locale, now))
                .list();
    }

    private static String where(Actor.Staff staff, Which which, Instant now, Map<String, Object> params) {
        params.put("county", staff.county().value());
        params.put("now", now.atOffset(ZoneOffset.UTC));
        StringBuilder where = new StringBuilder(
                        "i.county_code = :county and i.kind = 'case' and i.closed_at is null and ")
                .append(CaseScope.sql(staff, params));
        if (!which.within().isEmpty()) {
            where.append(" and i.area_code like :within");
            params.put("within", which.within() + "%");
        }
        if (!which.phases().isEmpty()) {
            where.append(" and i.phase in (:phases)");
            params.put("phases", which.phases().stream().map(Phase::name).toList());
        }
        if (which.category() != null) {
            where.append(" and (i.category = :category or i.category like :category || '.%')");
            params.put("category", which.category());
        }
        if (which.overdue()) {
            where.append(" and i.due_at < :now");
        }
        return where.toString();
    }
}
