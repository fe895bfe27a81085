package org.liuchi.cases.joint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.calendar.Term;
import org.liuchi.cases.Bodies;
import org.liuchi.cases.CaseFacts;
import org.liuchi.cases.Followers;
import org.liuchi.cases.catalogue.DutyLists;
import org.liuchi.cases.catalogue.Handing;
import org.liuchi.cases.catalogue.Part;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may be asked to help with a case, until when, and how it begins. */
@Configuration(proxyBeanMethods = false)
class JointParts {
    private static final String HANDLING = "handling";
    private static final int USUAL_DAYS = 3;

    /** However little time the case has left, nobody is asked for less. */
    private static final long LEAST_MINUTES = 60;

    private final Bodies bodies;
    private final DutyLists lists;
    private final Followers followers;
    private final ObjectProvider<Items> items;

    JointParts(Bodies bodies, DutyLists lists, Followers followers, ObjectProvider<Items> items) {
        this.bodies = bodies;
        this.lists = lists;
        this.followers = followers;
        this.items = items;
    }

    @Bean
    FlowParts jointFlowParts() {
        return new FlowParts(
                List.of(JointFlow.flow()),
                Map.of(),
                Map.of("helpersFit", this::fit),
                Map.of(
                        "rememberHelpers", (Effect.Remember) JointParts::helpers,
                        "callIn", (Effect.Write) this::callIn,
                        "rememberAsked", (Effect.Remember) this::asked,
                        "rememberLead",
                                (Effect.Remember) step -> Changes.facts(Map.of(
                                        JointFlow.LEAD,
                                        step.input()
                                                .id(JointFlow.LEAD)
                                                .orElseThrow()
                                                .toString()))));
    }

    private Optional<Refusal> fit(Step step) {
        return bodies.several(step).stream()
                .flatMap(body -> unfit(step, body).stream())
                .findFirst();
    }

    private Optional<Refusal> unfit(Step step, Organization body) {
        Item matter = step.item();
        String id = body.id().toString();
        if (matter.names(CaseFacts.HANDLER, id)) {
            return Refusal.because("leads-already");
        }
        if (matter.names(CaseFacts.PROTECTED_FROM, id)) {
            return Refusal.because("complained-about");
        }
        if (body.kind() == Organization.Kind.VILLAGE && byDepartment(step)) {
            return Refusal.because("village-by-department");
        }
        boolean helps = items.getObject().children(matter.county(), matter.id()).stream()
                .anyMatch(child ->
                        child.kind().equals(JointFlow.KIND) && child.open() && child.names(CaseFacts.HANDLER, id));
        return helps ? Refusal.because("helps-already") : unlisted(step, body);
    }

    /** What no list lets a town or a village do it isn't called in for either (TC-06, 国办函〔2025〕66号). */
    private Optional<Refusal> unlisted(Step step, Organization body) {
        Item matter = step.item();
        Handing handing = new Handing(
                matter.category(),
                matter.area(),
                body,
                Part.CO_HANDLER,
                lead(step).orElse(null));
        return lists.hindrance(matter.county(), handing, step.now());
    }

    /** A department gives no work to a village (接诉条例17, TC-06); the desk and the village's town may. */
    private boolean byDepartment(Step step) {
        boolean desk = step.actor() instanceof Actor.Staff staff && staff.has(Role.COUNTY_DESK);
        return !desk
                && lead(step)
                        .filter(lead -> lead.kind() == Organization.Kind.DEPARTMENT)
                        .isPresent();
    }

    private Optional<Organization> lead(Step step) {
        Item matter = step.item();
        return Optional.ofNullable(matter.facts().get(CaseFacts.HANDLER))
                .flatMap(handler -> bodies.find(matter.county(), handler.toString()));
    }

    private static Changes helpers(Step step) {
        List<?> before = step.item().facts().get(CaseFacts.HELPERS) instanceof List<?> known ? known : List.of();
        return Changes.facts(Map.of(
                CaseFacts.HELPERS,
                Stream.concat(before.stream(), step.input().ids("organizations").stream())
                        .map(Object::toString)
                        .distinct()
                        .toList()));
    }

    private void callIn(Step step, Item matter) {
        Owner lead = Objects.requireNonNull(matter.owner());
        for (Organization body : bodies.several(step)) {
            Map<String, Object> input = new HashMap<>(time(step));
            input.put("organization", body.id().toString());
            input.put(JointFlow.LEAD, lead.organization().toString());
            input.put("note", step.input().text("note").orElseThrow());
            followers.start(step, matter, JointFlow.KIND, "ask", true, body.shortName(), input);
        }
    }

    /** As many working days as are asked for; but help that comes after the promise to the reporter is none. */
    private static Map<String, Object> time(Step step) {
        int days = step.input().number("days").orElse(USUAL_DAYS);
        Instant end =
                step.calendar().deadline(step.now(), Term.workingDays(days)).dueAt();
        return step.item()
                .clock("promise")
                .map(RunningClock::dueAt)
                .filter(promised -> promised.isAfter(step.now()) && promised.isBefore(end))
                .<Map<String, Object>>map(promised -> Map.of("minutes", (int) Math.max(
                        LEAST_MINUTES,
                        step.calendar().workingTime(step.now(), promised).toMinutes())))
                .orElse(Map.of("days", days));
    }

    private Changes asked(Step step) {
        Owner helper = bodies.chosen(step);
        Term term = step.input()
                .number("minutes")
                .map(Term::workingMinutes)
                .orElseGet(() -> Term.workingDays(step.input().number("days").orElse(USUAL_DAYS)));
        return Changes.facts(Map.of(
                        CaseFacts.HANDLER, helper.organization().toString(),
                        CaseFacts.HANDLER_POST, helper.post().toString(),
                        JointFlow.LEAD,
                                step.input().id(JointFlow.LEAD).orElseThrow().toString()))
                .timed(Map.of(HANDLING, Timing.term(term)));
    }
}
