package org.liuchi.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.flow.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Guards and effects that need nothing but the case itself: triage, objection, recusal. */
@Configuration(proxyBeanMethods = false)
class CaseRules {
    /** A body has this long to object (★ domain 3.2). */
    private static final Term OBJECTION = Term.workingDays(1);

    /** Recalled or given back, a case still remembers who handled it. */
    private static final Set<String> WITH_NOBODY = Set.of("REPORTED", "TAKEN_UP", "CONSENT");

    @Bean
    FlowParts caseRuleParts() {
        return new FlowParts(List.of(), Map.of(), guards(), effects());
    }

    private static Map<String, Guard> guards() {
        return Map.ofEntries(
                Map.entry(
                        "notComplainedAbout",
                        step -> Refusal.unless(
                                chosen(step).noneMatch(body -> remembers(step, CaseFacts.PROTECTED_FROM, body)),
                                "complained-about")),
                Map.entry(
                        "notHandledThere",
                        step -> Refusal.unless(
                                WITH_NOBODY.contains(step.item().state())
                                        || chosen(step).noneMatch(body -> remembers(step, CaseFacts.HANDLER, body)),
                                "handled-there")),
                Map.entry(
                        "otherBody",
                        step -> Refusal.unless(
                                chosen(step).noneMatch(body -> remembers(step, CaseFacts.HANDLER, body)), "same-body")),
                Map.entry(
                        "otherPost",
                        step -> Refusal.unless(
                                step.input().id("post").stream()
                                        .noneMatch(post -> remembers(step, CaseFacts.HANDLER_POST, post.toString())),
                                "same-post")),
                Map.entry(
                        "notEscalated",
                        step -> Refusal.unless(!step.item().facts().containsKey(CaseFacts.ESCALATED), "escalated")),
                // 重大情况 goes straight to whoever is on duty (TO-47)
                Map.entry(
                        "noDanger",
                        step -> Refusal.unless(
                                step.item().urgency() != Urgency.DANGER.level(), "danger-not-on-the-spot")),
                Map.entry("objectedInTime", step -> Refusal.unless(inTime(step), "objection-too-late")),
                Map.entry(
                        "notRecused",
                        step -> Refusal.unless(!step.item().names(CaseFacts.RECUSED, account(step)), "recused")),
                Map.entry(
                        "notExcludedBefore",
                        step -> Refusal.unless(
                                !step.item().facts().containsKey(CaseFacts.EXCLUDED), "excluded-before")));
    }

    private static Map<String, Effect> effects() {
        return Map.of(
                "classCommon", remember(MatterClass.FACT, MatterClass.COMMON.name()),
                "classFamily", remember(MatterClass.FACT, MatterClass.FAMILY.name()),
                "rememberEscalated", remember(CaseFacts.ESCALATED, true),
                "rememberContact",
                        (Effect.Remember) step -> step.input()
                                        .choice("reached")
                                        .filter("REACHED"::equals)
                                        .isPresent()
                                ? Changes.facts(Map.of(CaseFacts.RESPONDED_AT, CaseParts.responded(step)))
                                : Changes.NONE,
                "rememberRecused",
                        (Effect.Remember) step -> Changes.facts(Map.of(
                                CaseFacts.RECUSED,
                                Stream.concat(CaseParts.bodies(step, CaseFacts.RECUSED), Stream.of(account(step)))
                                        .distinct()
                                        .toList())),
                "rememberProtected",
                        (Effect.Remember) step -> Changes.facts(Map.of(
                                CaseFacts.PROTECTED_FROM,
                                Stream.concat(CaseParts.bodies(step, CaseFacts.PROTECTED_FROM), chosen(step))
                                        .distinct()
                                        .toList())),
                "rememberExcluded",
                        (Effect.Remember) step -> Changes.facts(Map.of(
                                CaseFacts.EXCLUDED,
                                step.input().choice("exclusion").orElseThrow())));
    }

    private static boolean inTime(Step step) {
        return step.item().clock("acceptance").stream()
                .noneMatch(clock -> step.calendar()
                        .deadline(clock.startedAt(), OBJECTION)
                        .dueAt()
                        .isBefore(step.now()));
    }

    private static Stream<String> chosen(Step step) {
        return step.input().id("organization").map(UUID::toString).stream();
    }

    private static boolean remembers(Step step, String fact, String value) {
        return step.item().names(fact, value);
    }

    private static String account(Step step) {
        return step.actor() instanceof Actor.Staff staff ? staff.account().toString() : "";
    }

    private static Effect.Remember remember(String fact, Object value) {
        return _ -> Changes.facts(Map.of(fact, value));
    }
}
