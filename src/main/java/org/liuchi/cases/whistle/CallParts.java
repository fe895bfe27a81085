package org.liuchi.cases.whistle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liuchi.cases.Bodies;
import org.liuchi.cases.CaseFacts;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards and effects of {@link CallFlow}: times are remembered for the figures, ratings for the closing. */
@Configuration(proxyBeanMethods = false)
class CallParts {
    static final String ACCEPTED_IN_TIME = "acceptedInTime";
    static final String ARRIVED_IN_TIME = "arrivedInTime";
    static final String DEPARTMENT_RATING = "departmentRating";
    private static final String WHISTLE_RATING = "whistleRating";
    private static final String ARRIVE_BY = "arriveBy";

    private final Bodies bodies;
    private final ObjectProvider<Items> items;

    CallParts(Bodies bodies, ObjectProvider<Items> items) {
        this.bodies = bodies;
        this.items = items;
    }

    @Bean
    FlowParts callFlowParts() {
        return new FlowParts(
                List.of(CallFlow.flow()),
                Map.of(),
                Map.of(
                        "townSaysDone", step -> Refusal.unless(done(step), "work-not-done"),
                        "townNotDone", step -> Refusal.unless(!done(step), "work-is-done")),
                Map.of(
                        "rememberCall", (Effect.Remember) this::called,
                        "rememberAcceptedCall", (Effect.Remember) CallParts::accepted,
                        "rememberArrival",
                                (Effect.Remember) step -> Changes.facts(Map.of(
                                        "arrivedAt", step.now().toString(), ARRIVED_IN_TIME, runs(step, "arrive"))),
                        "forgetArrival", (Effect.Remember) _ -> Changes.facts(Map.of(ARRIVED_IN_TIME, false)),
                        "rememberWhistleRating", rating(WHISTLE_RATING),
                        "rememberDepartmentRating", rating(DEPARTMENT_RATING)));
    }

    private Changes called(Step step) {
        Owner department = bodies.chosen(step);
        Map<String, Object> facts = new HashMap<>();
        facts.put(CaseFacts.HANDLER, department.organization().toString());
        facts.put(CaseFacts.HANDLER_POST, department.post().toString());
        facts.put(CallFlow.TOWN, step.input().id(CallFlow.TOWN).orElseThrow().toString());
        facts.put(WhistleFlow.GROUND, step.input().choice("ground").orElseThrow());
        step.input()
                .date(ARRIVE_BY)
                .ifPresent(day -> facts.put(ARRIVE_BY, ArriveBy.end(step, day).toString()));
        return Changes.facts(facts);
    }

    private static Changes accepted(Step step) {
        Changes changes =
                Changes.facts(Map.of("acceptedAt", step.now().toString(), ACCEPTED_IN_TIME, runs(step, "accept")));
        Object named = step.item().facts().get(ARRIVE_BY);
        Instant end = named == null ? step.now() : Instant.parse(named.toString());
        return end.isAfter(step.now())
                ? changes.timed(Map.of("arrive", Timing.term(ArriveBy.until(step.now(), end))))
                : changes;
    }

    private static boolean runs(Step step, String clock) {
        return step.item().clock(clock).filter(one -> !one.elapsed(step.now())).isPresent();
    }

    private boolean done(Step step) {
        return items.getObject()
                .get(step.item().county(), Objects.requireNonNull(step.item().parent()))
                .state()
                .equals(WhistleFlow.WORK_DONE);
    }

    private static Effect.Remember rating(String name) {
        return step -> Changes.facts(Map.of(name, step.input().number(name).orElseThrow()));
    }
}
