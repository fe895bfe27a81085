package org.liuchi.tasks.monthly;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
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
import org.liuchi.shared.Problem;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three monthly reports; sending one is {@code /api/items}. */
@RestController
@RequestMapping("/api/tasks/reports")
class ReportController {
    private final ReportStore store;
    private final ReportDrafts drafts;
    private final TaskPosts posts;
    private final ItemScope scope;
    private final Clock clock;

    ReportController(ReportStore store, ReportDrafts drafts, TaskPosts posts, ItemScope scope, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.posts = posts;
        this.scope = scope;
        this.clock = clock;
    }

    @Operation(summary = "Reports of a month by unit, and the units of which one is missing")
    @GetMapping
    ReportView.OfMonth reports(Actor.Staff staff, @RequestParam YearMonth month, Locale locale) {
        Instant now = clock.instant();
        Map<String, List<ReportStore.Row>> byUnit = store.ofMonth(staff.county(), month).stream()
                .collect(Collectors.groupingBy(
                        row -> posts.bodyName(staff.county(), row.organization()), TreeMap::new, Collectors.toList()));
        List<ReportView.Unit> units = byUnit.entrySet().stream()
                .map(unit -> new ReportView.Unit(
                        unit.getValue().getFirst().organization(),
                        unit.getKey(),
                        unit.getValue().stream()
                                .map(row -> line(row, locale, now))
                                .toList()))
                .toList();
        return new ReportView.OfMonth(
                month,
                units,
                units.stream()
                        .filter(unit -> unit.reports().stream().anyMatch(ReportView.Line::missing))
                        .map(ReportView.Unit::name)
                        .toList());
    }

    @Operation(summary = "One report: as it was sent, or as the tasks would fill it now")
    @GetMapping("/{id}")
    ReportView.Whole report(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        Item item = scope.visible(staff, id);
        ReportStore.Row row = store.byId(staff.county(), id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Instant now = clock.instant();
        return new ReportView.Whole(
                line(row, locale, now),
                row.organization(),
                posts.bodyName(staff.county(), row.organization()),
                row.month(),
                Objects.requireNonNullElseGet(row.content(), () -> drafts.of(item, now)));
    }

    private static ReportView.Line line(ReportStore.Row row, Locale locale, Instant now) {
        boolean late = row.sentAt() != null && row.sentAt().isAfter(row.dueAt());
        return new ReportView.Line(
                row.id(),
                row.kind(),
                row.kind().label().in(locale),
                row.state(),
                row.dueAt(),
                row.sentAt(),
                row.state().equals("DUE") && !row.dueAt().isAfter(now),
                late);
    }
}
