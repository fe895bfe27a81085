package org.liuchi.cases.callback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.cases.Bodies;
import org.liuchi.cases.Followers;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards, owners and effects of {@link CallbackFlow} and {@link MendingFlow}. */
@Configuration(proxyBeanMethods = false)
class CallbackParts {
    static final String CAUSE = "cause";
    static final String REPORT = "report";
    static final String OUTCOME = "outcome";
    static final String SATISFACTION = "satisfaction";

    private final Followers followers;
    private final CallbackCodes codes;
    private final Bodies bodies;

    CallbackParts(Followers followers, CallbackCodes codes, Bodies bodies) {
        this.followers = followers;
        this.codes = codes;
        this.bodies = bodies;
    }

    @Bean
    FlowParts callbackFlowParts() {
        return new FlowParts(
                List.of(CallbackFlow.flow(), MendingFlow.flow()),
                Map.of("mender", step -> bodies.back(step, chosen(step, "post"))),
                Map.of(
                        "triedOften",
                        step -> Refusal.unless(
                                step.item().times("attempt") >= CallbackFlow.ATTEMPTS, "not-tried-often")),
                effects(),
                Map.of(CAUSE, Set.of(Cause.names())));
    }

    private Map<String, Effect> effects() {
        return Map.of(
                "rememberWhom",
                        (Effect.Remember)
                                step -> Changes.facts(Map.of(CAUSE, chosen(step, CAUSE), REPORT, chosen(step, REPORT))),
                "rememberMending", (Effect.Remember) step -> Changes.facts(Map.of(REPORT, chosen(step, REPORT))),
                "rememberCallBack", (Effect.Remember) CallbackParts::answered,
                "rememberNotReached", (Effect.Remember) _ -> Changes.facts(Map.of(OUTCOME, "UNREACHED")),
                "sendCallbackCode", (Effect.Write) codes::send,
                "followCallBack", (Effect.Write) this::follow);
    }

    private static Changes answered(Step step) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(OUTCOME, chosen(step, OUTCOME));
        step.input().number(SATISFACTION).ifPresent(stars -> facts.put(SATISFACTION, stars));
        return Changes.facts(facts);
    }

    /** Who says "not solved" sets it going again; unless it is going already. */
    private void follow(Step step, Item answered) {
        if (chosen(step, OUTCOME).equals("NOT_SOLVED")) {
            try {
                followers.onParent(answered, "reopenAfterCallBack", Map.of(), step.now());
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.NOT_NOW) {
                    throw problem;
                }
            }
        }
    }

    private static String chosen(Step step, String name) {
        return step.input().choice(name).orElseThrow();
    }
}
