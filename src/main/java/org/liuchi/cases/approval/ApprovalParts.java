package org.liuchi.cases.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.cases.Followers;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards and effects of {@link ApprovalFlow}, and how a case begins one. */
@Configuration(proxyBeanMethods = false)
class ApprovalParts {
    private static final String ASKER = "askedBy";
    private static final String ENDORSER = "endorsedBy";
    private static final String ASKED = "asked";
    private static final String TWO = "two";

    private final Followers followers;

    ApprovalParts(Followers followers) {
        this.followers = followers;
    }

    @Bean
    FlowParts approvalFlowParts() {
        return new FlowParts(List.of(ApprovalFlow.flow()), Map.of(), guards(), effects());
    }

    private static Map<String, Guard> guards() {
        return Map.of(
                "oneNeeded", step -> Refusal.unless(!two(step), "two-persons"),
                "twoNeeded", step -> Refusal.unless(two(step), "one-person"),
                "otherPerson",
                        step -> Refusal.unless(
                                !account(step).equals(step.item().facts().get(ASKER))
                                        && !account(step)
                                                .equals(step.item().facts().get(ENDORSER)),
                                "same-person"));
    }

    private Map<String, Effect> effects() {
        return Map.of(
                "rememberAsker", (Effect.Remember) step -> Changes.facts(asked(step)),
                "needTwo", (Effect.Remember) _ -> Changes.facts(Map.of(TWO, true)),
                "rememberEndorser", (Effect.Remember) step -> Changes.facts(Map.of(ENDORSER, account(step))),
                "carryOut", (Effect.Write) this::carryOut,
                "requestExtension", (Effect.Write) (step, after) -> request(step, after, "askExtension"),
                "requestSuspension", (Effect.Write) (step, after) -> request(step, after, "askSuspension"),
                "requestExclusion",
                        (Effect.Write) (step, after) ->
                                request(step, after, atDesk(step) ? "proposeExclusion" : "askExclusion"));
    }

    /** What was asked, so that granting it can carry it out. */
    private static Map<String, Object> asked(Step step) {
        Map<String, Object> facts = new HashMap<>(step.input().facts());
        facts.put(ASKER, account(step));
        facts.put(ASKED, step.row().action());
        return facts;
    }

    private void request(Step step, Item parent, String action) {
        Map<String, Object> input = new HashMap<>(step.input().facts());
        input.putAll(step.input().texts());
        followers.start(step, parent, ApprovalFlow.KIND, action, input);
    }

    private void carryOut(Step step, Item request) {
        Item before = step.item();
        Map<String, Object> input = new HashMap<>();
        for (String name : List.of("amount", "cause", "review", "exclusion")) {
            Object value = before.facts().get(name);
            if (value != null) {
                input.put(name, value);
            }
        }
        followers.text(before, "message").ifPresent(text -> input.put("message", text));
        followers.onParent(request, carriedOutBy(String.valueOf(before.facts().get(ASKED))), input, step.now());
    }

    private static String carriedOutBy(String asked) {
        return switch (asked) {
            case "askExtension" -> "extend";
            case "askSuspension" -> "suspend";
            default -> "exclude";
        };
    }

    private static boolean two(Step step) {
        return Boolean.TRUE.equals(step.item().facts().get(TWO));
    }

    private static boolean atDesk(Step step) {
        return step.actor() instanceof Actor.Staff staff && staff.has(Role.COUNTY_DESK);
    }

    private static String account(Step step) {
        return step.actor() instanceof Actor.Staff staff ? staff.account().toString() : "";
    }
}
