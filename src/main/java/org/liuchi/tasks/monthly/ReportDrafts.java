package org.liuchi.tasks.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Words;
import org.liuchi.shared.OrganizationId;
import org.liuchi.tasks.TaskLists;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.tasks.TaskView;
import org.liuchi.tasks.TaskViews;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** Makes a report from the tasks of its unit as they are now. */
@Component
class ReportDrafts {
    private final TaskLists lists;
    private final TaskViews views;
    private final TaskPosts posts;
    private final Words words;

    ReportDrafts(TaskLists lists, TaskViews views, TaskPosts posts, Words words) {
        this.lists = lists;
        this.views = views;
        this.posts = posts;
        this.words = words;
    }

    /** @param report the item of a monthly report */
    ReportContent of(Item report, Instant now) {
        ReportKind kind = ReportKind.of(report.category()).orElseThrow();
        YearMonth month = month(report);
        Instant begin = month.atDay(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        List<TaskView.Sheet> tasks = views
                .sheets(
                        report.county(),
                        lists.ofBody(report.county(), new OrganizationId(ReportParts.body(report)), begin),
                        Locale.CHINESE,
                        now)
                .stream()
                .filter(task -> belongs(kind, task, month))
                .sorted(Comparator.comparing((TaskView.Sheet task) -> !task.overdue())
                        .thenComparing(TaskView.Sheet::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return content(report, month, tasks);
    }

    static YearMonth month(Item report) {
        return YearMonth.from(LocalDate.parse(String.valueOf(report.facts().get(ReportFlow.MONTH))));
    }

    /** The plan is of what ends in the month or should have before; list and bulletin are of all that went on in it. */
    private static boolean belongs(ReportKind kind, TaskView.Sheet task, YearMonth month) {
        return switch (kind) {
            case PLAN ->
                task.open() && task.deadline() != null && !task.deadline().isAfter(month.atEndOfMonth());
            case LIST, BULLETIN ->
                !YearMonth.from(task.openedAt().atZone(WorkCalendar.ZONE)).isAfter(month);
        };
    }

    private ReportContent content(Item report, YearMonth month, List<TaskView.Sheet> tasks) {
        int done = count(tasks, "DONE");
        int inTime = (int) tasks.stream()
                .filter(task -> task.state().equals("DONE") && task.missed() == 0)
                .count();
        int undone = count(tasks, "UNDONE");
        int open = (int) tasks.stream().filter(TaskView.Sheet::open).count();
        int overdue = (int) tasks.stream().filter(TaskView.Sheet::overdue).count();
        String text = words.of(
                Locale.CHINESE,
                "tasks.bulletin",
                Map.of(
                        "month",
                        month.getYear() + "年" + month.getMonthValue() + "月",
                        "body",
                        posts.bodyName(report.county(), ReportParts.body(report)),
                        "tasks",
                        tasks.size(),
                        "done",
                        done,
                        "inTime",
                        inTime,
                        "undone",
                        undone,
                        "open",
                        open,
                        "overdue",
                        overdue));
        return new ReportContent(
                text,
                tasks.size(),
                done,
                inTime,
                undone,
                open,
                overdue,
                tasks.stream().map(ReportDrafts::line).toList());
    }

    private static int count(List<TaskView.Sheet> tasks, String state) {
        return (int) tasks.stream().filter(task -> task.state().equals(state)).count();
    }

    private static ReportContent.Line line(TaskView.Sheet task) {
        TaskView.Seat seat = task.responsible();
        return new ReportContent.Line(
                task.number(),
                task.title(),
                task.stateText(),
                task.deadline(),
                task.overdue(),
                seat == null ? null : seat.bodyName(),
                seat == null ? null : seat.postName(),
                task.result());
    }
}
