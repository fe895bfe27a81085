package org.liuchi.tasks.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.tasks.LastDay;
import org.liuchi.tasks.Routines;
import org.liuchi.tasks.TaskNumbers;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Opens the monthly reports of the units that the county names, a week before the first of them is due. */
@Component
public class MonthlyReports {
    private static final int AHEAD_DAYS = 7;

    private final Items items;
    private final ReportStore store;
    private final TaskPosts posts;
    private final TaskNumbers numbers;
    private final Routines routines;

    MonthlyReports(Items items, ReportStore store, TaskPosts posts, TaskNumbers numbers, Routines routines) {
        this.items = items;
        this.store = store;
        this.posts = posts;
        this.numbers = numbers;
        this.routines = routines;
    }

    /** Those of this month, and of the next once its plan is near; what is past when a unit is named is not asked for. */
    public void openDue(CountyCode county, Instant now) {
        Routines.Routine routine = routines.of(county);
        LocalDate today = LastDay.day(now);
        YearMonth month = YearMonth.from(today);
        openOf(county, routine, month, now);
        if (!today.isBefore(routine.planDue(month.plusMonths(1)).minusDays(AHEAD_DAYS))) {
            openOf(county, routine, month.plusMonths(1), now);
        }
    }

    private void openOf(CountyCode county, Routines.Routine routine, YearMonth month, Instant now) {
        for (UUID unit : routine.reporting()) {
            for (ReportKind kind : ReportKind.values()) {
                LocalDate due = kind.due(routine, month);
                if (!due.isBefore(LastDay.day(now))
                        && posts.exists(county, new OrganizationId(unit))
                        && !store.has(county, unit, month, kind)) {
                    open(county, posts.body(county, new OrganizationId(unit)), month, kind, due, now);
                }
            }
        }
    }

    private void open(
            CountyCode county, Organization unit, YearMonth month, ReportKind kind, LocalDate due, Instant now) {
        UUID id = Ids.next(now);
        items.start(
                new Start(
                        county,
                        id,
                        ReportFlow.KIND,
                        numbers.next(county, ReportFlow.KIND, now),
                        "open",
                        kind.name(),
                        "%s %d年%d月%s"
                                .formatted(
                                        unit.shortName(),
                                        month.getYear(),
                                        month.getMonthValue(),
                                        kind.label().zh()),
                        unit.areaCode(),
                        0,
                        null,
                        false,
                        new Actor.Program(county, ReportFlow.KIND),
                        Map.of(
                                ReportFlow.BODY,
                                unit.id().toString(),
                                ReportFlow.MONTH,
                                month.atDay(1).toString(),
                                ReportFlow.DUE,
                                due.toString()),
                        Receipts.following(unit.id().value(), month.atDay(1).toEpochDay(), kind.name()),
                        now),
                item -> store.add(county, id, unit.id().value(), month, kind, Objects.requireNonNull(item.dueAt())));
    }

    /** What a unit owes for a month and has not sent, due by then. */
    public List<Item> owed(CountyCode county, UUID unit, YearMonth month, Instant by) {
        return store.ofMonth(county, month).stream()
                .filter(row -> row.organization().equals(unit)
                        && row.state().equals("DUE")
                        && !row.dueAt().isAfter(by))
                .map(row -> items.get(county, row.id()))
                .toList();
    }
}
