package org.liuchi.demo.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.shared.Actor;
import org.liuchi.tasks.NewTask;
import org.liuchi.tasks.Tasks;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** A handful of tasks of the county, each as far as its line says. */
@Component
public class DemoTasks {
    private static final Duration STEP = Duration.ofHours(20);

    private final Tasks tasks;
    private final TaskScenes scenes;

    DemoTasks(Tasks tasks, TaskScenes scenes) {
        this.tasks = tasks;
        this.scenes = scenes;
    }

    /** @param today when they end */
    public void play(Roster roster, Instant today) {
        List<Map<String, String>> rows = Sheet.rows("tasks.csv");
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            scenes.attempt(() -> play(roster, today, number, rows.get(number)));
        }
    }

    private void play(Roster roster, Instant today, int number, Map<String, String> row) {
        Instant opened = today.minus(Duration.ofDays(Long.parseLong(text(row, "ago"))));
        LocalDate deadline = day(opened).plusDays(Long.parseLong(text(row, "term")));
        Body body = roster.department(text(row, "body"));
        boolean shared = !text(row, "helpers").isEmpty();
        Seat responsible = body.seats().get(shared ? 2 : 1);
        Seat guarantor = body.seats().get(shared ? 1 : 2);
        Seat raiser = roster.centre().intake();
        Seat supervisor = roster.offices().getFirst().intake();
        NewTask task = task(roster, row, deadline, responsible, guarantor, shared ? supervisor : null);
        List<String> steps = Stream.of(text(row, "steps").split(" ", -1))
                .filter(step -> !step.isEmpty())
                .toList();
        Actor lister = scenes.at(roster, raiser);
        if (steps.contains("draft")) {
            tasks.draft(lister, task, null, scenes.receipt("task-" + number), opened);
            return;
        }
        Item item = tasks.open(lister, task, null, scenes.receipt("task-" + number), opened)
                .item();
        Seat decider = shared ? supervisor : raiser;
        Instant at = opened;
        for (String step : steps) {
            // after the longest holidays that may stand between
            at = step.equals("miss") ? noon(deadline.plusDays(10)) : at.plus(STEP);
            Actor by = switch (step) {
                case "miss" -> new Actor.Program(roster.county(), "task");
                case "account" -> scenes.at(roster, guarantor);
                case "finish" -> scenes.at(roster, decider);
                default -> scenes.at(roster, responsible);
            };
            scenes.act(item, by, step, input(step, text(row, "text"), deadline), at);
        }
    }

    private static NewTask task(
            Roster roster,
            Map<String, String> row,
            LocalDate deadline,
            Seat responsible,
            Seat guarantor,
            @Nullable Seat supervisor) {
        List<UUID> helpers = Stream.of(text(row, "helpers").split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> roster.department(name).organization().id().value())
                .toList();
        return new NewTask(
                text(row, "title"),
                text(row, "what"),
                text(row, "success"),
                deadline,
                responsible.post().id().value(),
                guarantor.post().id().value(),
                helpers,
                supervisor == null ? null : supervisor.post().id().value(),
                text(row, "heading"),
                !text(row, "shown").isEmpty(),
                null);
    }

    private static Map<String, Object> input(String step, String text, LocalDate deadline) {
        return switch (step) {
            case "report" -> Map.of("result", text);
            case "account" -> Map.of("account", text);
            case "progress" -> Map.of("note", text);
            case "askExtension" -> Map.of("deadline", deadline.plusDays(20).toString(), "note", text);
            default -> Map.of();
        };
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
