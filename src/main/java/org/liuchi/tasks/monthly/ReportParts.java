package org.liuchi.tasks.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.calendar.Term;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.tasks.LastDay;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Owners and effects of {@link ReportFlow}. */
@Configuration(proxyBeanMethods = false)
class ReportParts {
    /** A report that was sent back is there again after that. */
    private static final Term MENDED = Term.workingDays(2);

    private final TaskPosts posts;
    private final ReportStore store;
    private final ObjectProvider<ReportDrafts> drafts;

    ReportParts(TaskPosts posts, ReportStore store, ObjectProvider<ReportDrafts> drafts) {
        this.posts = posts;
        this.store = store;
        this.drafts = drafts;
    }

    @Bean
    FlowParts reportFlowParts() {
        return new FlowParts(
                List.of(ReportFlow.flow()),
                Map.of("reportPost", step -> posts.receiving(step.item().county(), body(step))),
                Map.of(),
                Map.of(
                        "reportOpened", (Effect.Remember) this::opened,
                        "reportSent", (Effect.Write) this::sent,
                        "reportBack",
                                (Effect.Remember)
                                        step -> Changes.NONE.timed(Map.of(ReportFlow.DUE, Effect.Timing.term(MENDED))),
                        "reportTakenBack",
                                (Effect.Write) (step, after) -> store.takenBack(after.county(), after.id())));
    }

    @Bean
    Readers reportReaders() {
        return new Readers(ReportFlow.KIND, (staff, item, _) -> covers(staff, item));
    }

    @Bean
    CategoryNames reportKinds() {
        return new CategoryNames(
                Set.of(ReportFlow.KIND), (_, code) -> ReportKind.of(code).map(ReportKind::label));
    }

    private static boolean covers(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream().anyMatch(ours -> item.names(ReportFlow.BODY, ours.toString()))
                || staff.grants().stream()
                        .anyMatch(grant -> (grant.role() == Role.LEADER || grant.role() == Role.COUNTY_DESK)
                                && item.area().startsWith(grant.area()));
    }

    private static OrganizationId body(Step step) {
        return new OrganizationId(step.input().id(ReportFlow.BODY).orElseGet(() -> body(step.item())));
    }

    static UUID body(Item item) {
        return UUID.fromString(String.valueOf(item.facts().get(ReportFlow.BODY)));
    }

    private Changes opened(Step step) {
        Organization body = posts.require(step.item().county(), ReportFlow.BODY, body(step));
        LocalDate due = step.input().date(ReportFlow.DUE).orElseThrow();
        return new Changes(
                Map.of(
                        ReportFlow.BODY,
                        body.id().toString(),
                        ReportFlow.MONTH,
                        step.input().date(ReportFlow.MONTH).orElseThrow().toString()),
                null,
                null,
                body.areaCode(),
                null,
                Map.of(ReportFlow.DUE, LastDay.of(due, step.now()).timing()));
    }

    /** What it says is read from the tasks in this moment, so that it stays as it was sent. */
    private void sent(Step step, Item after) {
        ReportContent content = drafts.getObject().of(step.item(), step.now());
        store.sent(after.county(), after.id(), content, step.now());
    }
}
