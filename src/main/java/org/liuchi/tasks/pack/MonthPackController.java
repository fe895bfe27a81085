package org.liuchi.tasks.pack;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.tasks.MonthFigures;
import org.liuchi.tasks.TaskLists;
import org.liuchi.tasks.TaskView;
import org.liuchi.tasks.TaskViews;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The month pack for the standing committee; deciding on a matter is {@code /api/items}. */
@RestController
@RequestMapping("/api/tasks")
class MonthPackController {
    private final List<MonthFigures> figures;
    private final CountyMatters matters;
    private final TaskLists lists;
    private final TaskViews views;
    private final Receipts receipts;
    private final Clock clock;

    MonthPackController(
            List<MonthFigures> figures,
            CountyMatters matters,
            TaskLists lists,
            TaskViews views,
            Receipts receipts,
            Clock clock) {
        this.figures = List.copyOf(figures);
        this.matters = matters;
        this.lists = lists;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Schema(name = "RaisedMatter")
    record Raised(UUID id) {}

    @Operation(summary = "Put a matter before the county: it is decided, or carried over from month to month")
    @PostMapping("/matters")
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(Actor.Staff staff, IdempotencyKey key, @RequestBody CountyMatters.NewMatter body) {
        return new Raised(
                matters.raise(staff, body, receipts.of("county-matter " + staff.account(), key, body), clock.instant())
                        .id());
    }

    @Operation(summary = "CountyMatters of a month that the account may read")
    @GetMapping("/matters")
    List<MonthPack.Matter> matters(Actor.Staff staff, @RequestParam YearMonth month, Locale locale) {
        return matters.of(staff, month, locale, clock.instant());
    }

    @Operation(summary = "The month pack, made of live data: figures, tasks, and matters to be decided")
    @GetMapping("/pack")
    MonthPack pack(Actor.Staff staff, @RequestParam YearMonth month, Locale locale) {
        if (!MatterParts.ofCounty(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Instant now = clock.instant();
        Instant begin = month.atDay(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        Instant end =
                month.plusMonths(1).atDay(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        List<TaskView.Sheet> tasks =
                views.sheets(staff.county(), lists.since(staff.county(), begin), locale, now).stream()
                        .filter(task -> task.openedAt().isBefore(end))
                        .toList();
        return new MonthPack(
                month,
                now,
                figures.stream()
                        .flatMap(module -> module.of(staff, month, locale, now).stream())
                        .toList(),
                sums(tasks),
                tasks.stream()
                        .filter(task -> List.of("UNMET", "ACCOUNTED", "UNDONE").contains(task.state()))
                        .toList(),
                matters.of(staff, month, locale, now));
    }

    private static MonthPack.Sums sums(List<TaskView.Sheet> tasks) {
        List<TaskView.Sheet> done =
                tasks.stream().filter(task -> task.state().equals("DONE")).toList();
        return new MonthPack.Sums(
                tasks.size(),
                done.size(),
                (int) done.stream().filter(task -> task.missed() == 0).count(),
                (int) tasks.stream()
                        .filter(task -> task.state().equals("UNDONE"))
                        .count(),
                (int) tasks.stream().filter(TaskView.Sheet::open).count(),
                (int) tasks.stream().filter(TaskView.Sheet::overdue).count());
    }
}
