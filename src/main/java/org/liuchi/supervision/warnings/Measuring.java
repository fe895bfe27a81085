package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.figures.UnitFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what rules look at: last month's figures, or the open work of organisations as it stands. */
@Component
class Measuring {
    private static final int MOST = 200;

    /** Over its time is what its red light says; warnings themselves don't lead to warnings. */
    private static final String LATE = """
        i.county_code = :county and i.closed_at is null and i.due_at <= :now
        and i.kind not in ('warning', 'inspection')\
        """;

    /** A whistle that nobody answered has gone on to the county; whose silence it is, it remembers. */
    private static final String SILENT = """
        i.county_code = :county and i.closed_at is null and i.opened_at <= :now and i.kind = 'call'
        and i.state = 'SILENT'\
        """;

    /** A monthly report is the unit's that it is about, whichever of its posts has it. */
    private static final String UNSENT = """
        i.county_code = :county and i.closed_at is null and i.due_at <= :now and i.kind = 'monthlyReport'\
        """;

    private final JdbcClient sql;
    private final UnitFigures figures;

    Measuring(JdbcClient sql, UnitFigures figures) {
        this.sql = sql;
        this.figures = figures;
    }

    /** The whole month before. */
    static YearMonth month(Instant now) {
        return YearMonth.from(LocalDate.ofInstant(now, WorkCalendar.ZONE)).minusMonths(1);
    }

    /** Organisations of which nothing was counted are missing. */
    Map<UUID, Measured> of(CountyCode county, RuleMeasure measure, List<Organization> bodies, Instant now) {
        if (measure.figure == null) {
            return now(county, measure, now);
        }
        YearMonth month = month(now);
        return figures.of(county, measure.figure, month.atDay(1), month.atEndOfMonth(), bodies, now).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        share -> new Measured(
                                share.getValue().numerator(), share.getValue().denominator())));
    }

    private Map<UUID, Measured> now(CountyCode county, RuleMeasure measure, Instant now) {
        Map<UUID, Measured> all = new HashMap<>();
        sql.sql("select %s, count(*) from workflow.item i where %s group by 1"
                        .formatted(whose(measure), which(measure)))
                .param("county", county.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    all.put(row.getObject(1, UUID.class), new Measured(row.getLong(2), 0));
                });
        return all;
    }

    /** The items behind a number of now, those due first in front; of last month's figures their page shows the cases. */
    List<UUID> work(CountyCode county, RuleMeasure measure, UUID organization, Instant now) {
        return measure.figure != null
                ? List.of()
                : sql.sql("""
                    select i.id from workflow.item i where %s and %s = :organization
                    order by i.due_at, i.id limit :most
                    """.formatted(which(measure), whose(measure)))
                        .param("county", county.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("organization", organization)
                        .param("most", MOST)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
    }

    private static String which(RuleMeasure measure) {
        return switch (measure) {
            case UNANSWERED_CALLS -> SILENT;
            case MISSING_REPORTS -> UNSENT;
            case OVERDUE, SHIRKED, CLOSED_ON_TIME, REWORKED, UNMENDED -> LATE;
        };
    }

    private static String whose(RuleMeasure measure) {
        return switch (measure) {
            case UNANSWERED_CALLS -> "(i.facts ->> 'handler')::uuid";
            case MISSING_REPORTS -> "(i.facts ->> 'body')::uuid";
            case OVERDUE, SHIRKED, CLOSED_ON_TIME, REWORKED, UNMENDED -> "i.owner_organization";
        };
    }
}
