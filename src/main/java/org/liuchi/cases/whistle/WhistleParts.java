package org.liuchi.cases.whistle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.cases.Bodies;
import org.liuchi.cases.CaseFacts;
import org.liuchi.cases.Followers;
import org.liuchi.cases.Together.Ground;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards and effects of {@link WhistleFlow}, and how a case begins one. */
@Configuration(proxyBeanMethods = false)
class WhistleParts {
    private final Bodies bodies;
    private final Followers followers;
    private final ObjectProvider<Items> items;

    WhistleParts(Bodies bodies, Followers followers, ObjectProvider<Items> items) {
        this.bodies = bodies;
        this.followers = followers;
        this.items = items;
    }

    @Bean
    FlowParts whistleFlowParts() {
        return new FlowParts(
                List.of(WhistleFlow.flow()),
                Map.of(),
                Map.of(
                        "whistleFits", this::fits,
                        "everybodyRated",
                                step -> Refusal.unless(
                                        calls(step.item()).noneMatch(WhistleParts::unrated), "not-everybody-rated"),
                        "nobodyCame",
                                step -> Refusal.unless(
                                        calls(step.item()).noneMatch(WhistleParts::came), "somebody-came")),
                Map.of(
                        "blowWhistle", (Effect.Write) this::blow,
                        "rememberWhistle", (Effect.Remember) this::blown,
                        "callDepartments", (Effect.Write) this::call,
                        "endCalls", (Effect.Write) this::end),
                Map.of(
                        WhistleFlow.GROUND,
                        Stream.of(Ground.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet())));
    }

    /** Departments are called, not towns and villages (接诉条例17), and nobody to a place where it is complained about. */
    private Optional<Refusal> fits(Step step) {
        step.input().choice("ground").ifPresent(ground -> ArriveBy.check(step, Ground.valueOf(ground)));
        return bodies.several(step).stream()
                .flatMap(body ->
                        step.item().names(CaseFacts.PROTECTED_FROM, body.id().toString())
                                ? Refusal.because("complained-about").stream()
                                : Refusal.unless(mayBeCalled(body), "only-departments").stream())
                .findFirst();
    }

    private static boolean mayBeCalled(Organization body) {
        return switch (body.kind()) {
            case DEPARTMENT, COUNTY_OFFICE -> true;
            case TOWN, VILLAGE, LINKAGE_CENTRE -> false;
        };
    }

    private void blow(Step step, Item matter) {
        followers.start(step, matter, WhistleFlow.KIND, "blow", given(step));
    }

    private Changes blown(Step step) {
        Owner town = bodies.intake(step.item().county(), caller(step), "organizations");
        return Changes.facts(Map.of(
                CaseFacts.HANDLER, town.organization().toString(),
                CaseFacts.HANDLER_POST, town.post().toString(),
                WhistleFlow.GROUND, step.input().choice("ground").orElseThrow(),
                WhistleFlow.CALLED,
                        step.input().ids("organizations").stream()
                                .map(UUID::toString)
                                .toList()));
    }

    /** The town in whose name the whistle is blown; the linkage centre where the desk does. */
    private static OrganizationId caller(Step step) {
        if (step.actor() instanceof Actor.Staff staff) {
            for (Role role : List.of(Role.TOWN_DISPATCHER, Role.COUNTY_DESK)) {
                Optional<Actor.Grant> grant = staff.grants().stream()
                        .filter(one -> one.role() == role && step.item().area().startsWith(one.area()))
                        .findFirst();
                if (grant.isPresent()) {
                    return grant.get().organization();
                }
            }
        }
        throw Problem.of(Problem.Kind.FORBIDDEN);
    }

    private void call(Step step, Item whistle) {
        for (Organization body : bodies.several(step)) {
            Map<String, Object> input = given(step);
            input.remove("organizations");
            input.put("organization", body.id().toString());
            input.put(CallFlow.TOWN, whistle.facts().get(CaseFacts.HANDLER));
            followers.start(step, whistle, CallFlow.KIND, "call", true, body.shortName(), input);
        }
    }

    private static Map<String, Object> given(Step step) {
        Map<String, Object> input = new HashMap<>(step.input().facts());
        input.putAll(step.input().texts());
        return input;
    }

    private void end(Step step, Item whistle) {
        calls(whistle)
                .filter(Item::open)
                .forEach(call -> followers.act(whistle, call.id(), "lapse", Map.of(), step.now()));
    }

    private Stream<Item> calls(Item whistle) {
        return items.getObject().children(whistle.county(), whistle.id()).stream()
                .filter(child -> child.kind().equals(CallFlow.KIND));
    }

    private static boolean came(Item call) {
        return Set.of("ARRIVED", "DONE").contains(call.state());
    }

    /** The department rates when it leaves; what is missing is the town's. */
    private static boolean unrated(Item call) {
        return call.state().equals("DONE") && !call.facts().containsKey(CallParts.DEPARTMENT_RATING);
    }
}
