package org.liuchi.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Owner rules and effects of {@link TaskFlow}; its guards are {@link TaskGuards}. */
@Configuration(proxyBeanMethods = false)
class TaskParts {
    private final TaskPosts posts;
    private final TaskGuards guards;
    private final TaskStore store;

    TaskParts(TaskPosts posts, TaskGuards guards, TaskStore store) {
        this.posts = posts;
        this.guards = guards;
        this.store = store;
    }

    @Bean
    FlowParts taskFlowParts() {
        return new FlowParts(
                List.of(TaskFlow.flow()),
                Map.of(
                        "taskRaiser", step -> owner(step, Sheets.RAISER),
                        "taskResponsible", step -> owner(step, Sheets.POST),
                        "taskGuarantor", step -> owner(step, Sheets.GUARANTOR),
                        "taskDecider", this::decider,
                        "taskHolder", this::holder),
                guards.all(),
                Map.ofEntries(
                        Map.entry("taskListed", (Effect.Remember) this::listed),
                        Map.entry("taskRevised", (Effect.Remember) this::revised),
                        Map.entry("taskWritten", (Effect.Write) store::revise),
                        Map.entry("taskClock", (Effect.Remember) TaskParts::clocked),
                        Map.entry("taskAsked", (Effect.Remember) step -> Changes.facts(Map.of(
                                Sheets.ASKED,
                                step.input().date(Sheets.DEADLINE).orElseThrow().toString()))),
                        Map.entry(
                                "taskExtended", (Effect.Remember) step -> day(Sheets.fact(step.item(), Sheets.ASKED))),
                        Map.entry("taskSet", (Effect.Remember)
                                step -> day(step.input().date(Sheets.DEADLINE).map(LocalDate::toString))),
                        Map.entry("taskMissed", (Effect.Remember)
                                step -> Changes.facts(Map.of(Sheets.MISSED, missed(step) + 1))),
                        Map.entry("taskResult", (Effect.Write) store::result),
                        Map.entry("taskDone", (Effect.Write) store::done),
                        Map.entry("taskAccounted", (Effect.Write) store::accounted),
                        Map.entry("taskShown", (Effect.Write) store::shown)));
    }

    @Bean
    Readers taskReaders() {
        return new Readers(TaskFlow.KIND, (staff, item, _) -> TaskScope.covers(staff, item));
    }

    @Bean
    CategoryNames taskHeadings() {
        return new CategoryNames(
                Set.of(TaskFlow.KIND), (_, code) -> Heading.of(code).map(Heading::label));
    }

    private Owner owner(Step step, String name) {
        return posts.owner(
                step.item().county(),
                new PostId(UUID.fromString(Sheets.fact(step.item(), name).orElseThrow())));
    }

    /** What crosses departments is decided on by its supervisor, all else by who handed it out. */
    private Owner decider(Step step) {
        return owner(step, Sheets.fact(step.item(), Sheets.SUPERVISOR).isPresent() ? Sheets.SUPERVISOR : Sheets.RAISER);
    }

    private Owner holder(Step step) {
        return switch (step.item().state()) {
            case "IN_HAND" -> owner(step, Sheets.POST);
            case "UNMET" -> owner(step, Sheets.GUARANTOR);
            default -> decider(step);
        };
    }

    private Changes listed(Step step) {
        Post raiser = posts.acting(step.actor(), step.input().id(Sheets.RAISER).map(PostId::new));
        Map<String, Object> facts = new HashMap<>(facts(step));
        facts.put(Sheets.RAISER, raiser.id().toString());
        facts.put(Sheets.RAISED_BY, raiser.organization().toString());
        CountyCode county = step.item().county();
        String area = responsible(step)
                .map(post -> posts.body(county, post.organization()).areaCode())
                .orElseGet(() -> posts.body(county, raiser.organization()).areaCode());
        return new Changes(facts, step.input().choice(Sheets.HEADING).orElse(null), null, area, null);
    }

    private Changes revised(Step step) {
        CountyCode county = step.item().county();
        return new Changes(
                facts(step),
                step.input().choice(Sheets.HEADING).orElse(null),
                step.input().text("title").orElse(null),
                responsible(step)
                        .map(post -> posts.body(county, post.organization()).areaCode())
                        .orElse(null),
                null);
    }

    private Optional<Post> responsible(Step step) {
        return step.input().id(Sheets.POST).flatMap(id -> posts.post(step.item().county(), new PostId(id)));
    }

    private Map<String, Object> facts(Step step) {
        Map<String, Object> facts = new HashMap<>();
        step.input().text(Sheets.SUCCESS).ifPresent(_ -> facts.put(Sheets.MEASURED, true));
        step.input().date(Sheets.DEADLINE).ifPresent(day -> facts.put(Sheets.DEADLINE, day.toString()));
        named(step, Sheets.POST, Sheets.BODY, facts);
        named(step, Sheets.GUARANTOR, Sheets.GUARANTEED_BY, facts);
        named(step, Sheets.SUPERVISOR, Sheets.SUPERVISED_BY, facts);
        if (step.input().facts().containsKey(Sheets.HELPERS)) {
            facts.put(
                    Sheets.HELPERS,
                    step.input().ids(Sheets.HELPERS).stream()
                            .map(UUID::toString)
                            .toList());
        }
        return facts;
    }

    private void named(Step step, String post, String body, Map<String, Object> facts) {
        step.input()
                .id(post)
                .flatMap(id -> posts.post(step.item().county(), new PostId(id)))
                .ifPresent(found -> {
                    facts.put(post, found.id().toString());
                    facts.put(body, found.organization().toString());
                });
    }

    private static Changes day(Optional<String> day) {
        return Changes.facts(Map.of(Sheets.DEADLINE, day.orElseThrow()));
    }

    private static int missed(Step step) {
        return step.item().facts().get(Sheets.MISSED) instanceof Number times ? times.intValue() : 0;
    }

    /** The task's own last day, when its offices close. */
    private static Changes clocked(Step step) {
        LocalDate last = step.row().action().equals("approveExtension")
                ? LocalDate.parse(Sheets.fact(step.item(), Sheets.ASKED).orElseThrow())
                : Objects.requireNonNull(Sheets.of(step).deadline());
        return Changes.NONE.timed(
                Map.of(TaskFlow.DEADLINE, LastDay.of(last, step.now()).timing()));
    }
}
