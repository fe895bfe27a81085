package org.liuchi.tasks.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.OrganizationId;
import org.liuchi.tasks.LastDay;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards, owners and effects of {@link MeetingFlow}. */
@Configuration(proxyBeanMethods = false)
class MeetingParts {
    /** How far a weekly meeting can be put off and still be one. */
    private static final int NEAR = 6;

    private final TaskPosts posts;

    MeetingParts(TaskPosts posts) {
        this.posts = posts;
    }

    @Bean
    FlowParts meetingFlowParts() {
        return new FlowParts(
                List.of(MeetingFlow.flow()),
                Map.of("meetingPost", step -> posts.receiving(step.item().county(), body(step))),
                Map.of(
                        "meetingAhead",
                                step -> Refusal.unless(
                                        step.input()
                                                .date(MeetingFlow.DAY)
                                                .filter(day -> day.isBefore(LastDay.day(step.now())))
                                                .isEmpty(),
                                        "meeting-day-past"),
                        "meetingNear", MeetingParts::near,
                        "meetingDayCome",
                                step -> Refusal.unless(
                                        !LastDay.day(step.now()).isBefore(day(step.item())), "meeting-not-yet")),
                Map.of(
                        "meetingPlanned", (Effect.Remember) this::planned,
                        "meetingMoved", (Effect.Remember) step -> on(step, Map.of()),
                        "meetingHeld",
                                (Effect.Remember) step ->
                                        Changes.facts(Map.of("held", step.item().version() + 1))));
    }

    @Bean
    Readers meetingReaders() {
        return new Readers(MeetingFlow.KIND, (staff, item, _) -> MeetingScope.covers(staff, item));
    }

    private static OrganizationId body(Step step) {
        return new OrganizationId(step.input().id(MeetingFlow.BODY).orElseGet(() -> body(step.item())));
    }

    static UUID body(Item item) {
        return UUID.fromString(String.valueOf(item.facts().get(MeetingFlow.BODY)));
    }

    static LocalDate day(Item item) {
        return LocalDate.parse(String.valueOf(item.facts().get(MeetingFlow.DAY)));
    }

    private static Optional<Refusal> near(Step step) {
        return Refusal.unless(
                step.input()
                        .date(MeetingFlow.DAY)
                        .filter(day -> day.isAfter(day(step.item()).plusDays(NEAR)))
                        .isEmpty(),
                "meeting-too-far");
    }

    private Changes planned(Step step) {
        Organization body = posts.require(step.item().county(), MeetingFlow.BODY, body(step));
        Changes changes = on(step, Map.of(MeetingFlow.BODY, body.id().toString()));
        return new Changes(changes.facts(), null, null, body.areaCode(), null, changes.timings());
    }

    private static Changes on(Step step, Map<String, Object> facts) {
        LocalDate day = step.input().date(MeetingFlow.DAY).orElseThrow();
        Map<String, Object> all = new java.util.HashMap<>(facts);
        all.put(MeetingFlow.DAY, day.toString());
        return Changes.facts(all)
                .timed(Map.of(MeetingFlow.DAY, LastDay.of(day, step.now()).timing()));
    }
}
