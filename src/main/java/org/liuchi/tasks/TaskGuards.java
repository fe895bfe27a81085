package org.liuchi.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Step;
import org.springframework.stereotype.Component;

/** When a task may begin, and when it may end. */
@Component
class TaskGuards {
    /** Nobody plans further than that, and a slip of the hand in the year is found. */
    private static final int YEARS_AHEAD = 5;

    private final TaskPosts posts;

    TaskGuards(TaskPosts posts) {
        this.posts = posts;
    }

    Map<String, Guard> all() {
        return Map.of(
                "taskKnown", this::known,
                "taskComplete", step -> incomplete(step).or(() -> pastDeadline(step)),
                "taskStillComplete", this::incomplete,
                "taskInReach", this::inReach,
                "taskLater", TaskGuards::later,
                "taskBeforeDeadline", TaskGuards::inTime,
                "taskPostsHeld", this::held);
    }

    /** What a form names is there. */
    private Optional<Refusal> known(Step step) {
        CountyCode county = step.item().county();
        for (String name : Set.of(Sheets.POST, Sheets.GUARANTOR, Sheets.SUPERVISOR)) {
            step.input().id(name).ifPresent(id -> posts.require(county, name, new PostId(id)));
        }
        step.input().ids(Sheets.HELPERS).forEach(id -> posts.require(county, Sheets.HELPERS, new OrganizationId(id)));
        return Optional.empty();
    }

    private Optional<Refusal> incomplete(Step step) {
        return missing(step.item().county(), Sheets.of(step)).stream()
                .findFirst()
                .map(reason -> new Refusal(reason, Map.of()));
    }

    /** What the four sheets lack (ZL-16), and who leads and supervises what crosses departments (ZL-17); as reasons. */
    List<String> missing(CountyCode county, Sheets sheets) {
        List<String> missing = new ArrayList<>();
        need(sheets.measured(), "task-without-success", missing);
        need(sheets.deadline() != null, "task-without-deadline", missing);
        need(sheets.post() != null, "task-without-responsible", missing);
        need(sheets.guarantor() != null, "task-without-guarantor", missing);
        need(sheets.post() == null || !sheets.post().equals(sheets.guarantor()), "task-guarantor-same", missing);
        if (posts.crosses(county, sheets)) {
            need(sheets.post() == null || posts.leads(county, sheets.post()), "task-lead-not-head", missing);
            need(sheets.supervisor() != null, "task-without-supervisor", missing);
        }
        need(
                sheets.supervisor() == null || posts.supervises(county, sheets.supervisor()),
                "task-supervisor-not-leader",
                missing);
        return missing;
    }

    private static void need(boolean holds, String reason, List<String> missing) {
        if (!holds) {
            missing.add(reason);
        }
    }

    private static Optional<Refusal> pastDeadline(Step step) {
        return soundDay(step, Sheets.of(step).deadline());
    }

    private Optional<Refusal> inReach(Step step) {
        PostId post = Sheets.of(step).post();
        return Refusal.unless(
                post == null
                        || posts.post(step.item().county(), post)
                                .filter(found -> posts.reaches(step.actor(), found.organization()))
                                .isPresent(),
                "task-out-of-reach");
    }

    private static Optional<Refusal> inTime(Step step) {
        LocalDate last = Sheets.of(step.item()).deadline();
        return Refusal.unless(
                last != null && !LastDay.of(last, step.now()).over(step.calendar(), step.now()), "task-deadline-over");
    }

    /** A new day is later than the one that was set, and than today. */
    private static Optional<Refusal> later(Step step) {
        Optional<LocalDate> day = step.input().date(Sheets.DEADLINE);
        LocalDate set = Sheets.of(step.item()).deadline();
        if (day.isPresent() && set != null && !day.get().isAfter(set)) {
            throw Problem.invalid(Sheets.DEADLINE, "task-not-later");
        }
        return day.flatMap(one -> soundDay(step, one));
    }

    private static Optional<Refusal> soundDay(Step step, @Nullable LocalDate day) {
        if (day == null || !day.isAfter(today(step))) {
            return Refusal.because("task-deadline-past");
        }
        return Refusal.unless(day.isBefore(today(step).plusYears(YEARS_AHEAD)), "task-deadline-far");
    }

    /** A task whose posts nobody holds hangs in the air: it stays open until somebody does. */
    private Optional<Refusal> held(Step step) {
        CountyCode county = step.item().county();
        Set<PostId> gaps = posts.gaps(county, Sheets.of(step.item()).answering(), step.now());
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "task-post-vacant",
                        Map.of(
                                "posts",
                                gaps.stream()
                                        .map(post -> posts.name(county, post))
                                        .sorted()
                                        .collect(Collectors.joining("、")))));
    }

    private static LocalDate today(Step step) {
        return LastDay.day(step.now());
    }
}
