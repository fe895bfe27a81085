package org.liuchi.tasks.monthly;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** Reads monthly reports; which of them are missing is a matter of units, never of people. */
@Component
class ReportViews {
    private final ReportStore store;
    private final ReportDrafts drafts;
    private final TaskPosts posts;
    private final ItemScope scope;

    ReportViews(ReportStore store, ReportDrafts drafts, TaskPosts posts, ItemScope scope) {
        this.store = store;
        this.drafts = drafts;
        this.posts = posts;
        this.scope = scope;
    }

    ReportView.OfMonth ofMonth(CountyCode county, YearMonth month, Locale locale, Instant now) {
        Map<UUID, List<ReportStore.Row>> byUnit =
                store.ofMonth(county, month).stream().collect(Collectors.groupingBy(ReportStore.Row::organization));
        Map<String, ReportView.Unit> units = new TreeMap<>();
        byUnit.forEach((unit, rows) -> {
            String name = posts.bodyName(county, unit);
            List<ReportView.Line> lines =
                    rows.stream().map(row -> row.line(locale, now)).toList();
            units.put(name, new ReportView.Unit(unit, name, lines));
        });
        List<String> missing = units.values().stream()
                .filter(unit -> unit.reports().stream().anyMatch(ReportView.Line::missing))
                .map(ReportView.Unit::name)
                .toList();
        return new ReportView.OfMonth(month, List.copyOf(units.values()), missing);
    }

    ReportView.Whole one(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = scope.visible(staff, id);
        ReportStore.Row row = store.byId(staff.county(), id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        String name = posts.bodyName(staff.county(), row.organization());
        ReportContent content = Objects.requireNonNullElseGet(row.content(), () -> drafts.of(item, now));
        return new ReportView.Whole(row.line(locale, now), row.organization(), name, row.month(), content);
    }
}
