package org.liuchi.petitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.KeptFrom;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.OwnerRule;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The owner rules and effects that {@code flows/petition.yaml} names; its guards are {@link PetitionGuards}. */
@Configuration(proxyBeanMethods = false)
class PetitionParts {
    private final PetitionBodies bodies;
    private final PetitionGuards guards;
    private final PetitionStore matters;

    PetitionParts(PetitionBodies bodies, PetitionGuards guards, PetitionStore matters) {
        this.bodies = bodies;
        this.guards = guards;
        this.matters = matters;
    }

    @Bean
    FlowParts petitionFlowParts() {
        return new FlowParts(List.of(PetitionFlow.flow()), owners(), guards.all(), effects());
    }

    @Bean
    KeptFrom petitionedAbout() {
        return new KeptFrom(PetitionFacts.CONCERNED);
    }

    @Bean
    CategoryNames petitionKinds() {
        return new CategoryNames(
                Set.of(PetitionFlow.KIND), (_, code) -> PetitionKind.of(code).map(PetitionKind::label));
    }

    @Bean
    Readers petitionReaders() {
        return new Readers(PetitionFlow.KIND, (staff, item, _) -> PetitionScope.covers(staff, item));
    }

    private Map<String, OwnerRule> owners() {
        return Map.of(
                "petitionOffice",
                bodies::office,
                "petitionBody",
                bodies::chosen,
                "petitionHandler",
                bodies::handler,
                "petitionPost",
                bodies::post);
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new HashMap<>();
        effects.put("petitionReceived", (Effect.Remember) step -> {
            Map<String, Object> facts = concern(step);
            facts.put("channel", step.input().choice("channel").orElseThrow());
            return Changes.facts(facts);
        });
        effects.put("petitionConcern", (Effect.Remember) step -> Changes.facts(concern(step)));
        effects.put("petitionForward", (Effect.Remember) this::forwarded);
        effects.put("petitionSinceReceived", (Effect.Remember) step -> Changes.NONE.timed(
                Map.of("registration", new Effect.Timing(null, step.item().openedAt()))));
        effects.put("petitionSettled", (Effect.Remember) _ -> Changes.facts(Map.of(PetitionFacts.SETTLED, true)));
        // the body's fifteen days go on from when it was forwarded, objection or not
        effects.put("petitionOverruled", (Effect.Remember) step -> Changes.facts(Map.of(PetitionFacts.SETTLED, true))
                .timed(Map.of("notice", new Effect.Timing(null, PetitionGuards.forwardedAt(step)))));
        effects.put("petitionObjected", (Effect.Remember) step -> Changes.facts(Map.of(
                PetitionFacts.OBJECTED,
                Stream.concat(
                                PetitionFacts.objected(step).stream(),
                                Stream.of(PetitionFacts.fact(step, PetitionFacts.HANDLER)))
                        .distinct()
                        .toList())));
        effects.put("petitionAccepted", (Effect.Remember) step -> Changes.facts(Map.of(
                PetitionFacts.PROCEDURE,
                step.input().choice(PetitionFacts.PROCEDURE).orElseThrow())));
        effects.put("petitionHandTo", (Effect.Remember) this::handedTo);
        effects.put("petitionExtensionAsked", (Effect.Remember) step -> Changes.facts(Map.of(
                PetitionFacts.DAYS,
                step.input().number("days").orElseThrow(),
                PetitionFacts.ASKED_BY,
                PetitionFacts.account(step))));
        effects.put("petitionExtended", (Effect.Remember) PetitionExtension::granted);
        effects.put("petitionOpined", remember("opined"));
        effects.put("petitionReviewed", (Effect.Remember) step -> Changes.facts(Map.of(
                "reviewed",
                step.item().version() + 1,
                PetitionFacts.REVIEWER,
                PetitionFacts.owner(step).organization().toString())));
        effects.put("petitionRechecked", remember("rechecked"));
        effects.put("petitionAnswered", (Effect.Write) matters::settled);
        effects.put("petitionAgain", (Effect.Write) matters::again);
        effects.put("petitionRated", (Effect.Write) matters::rated);
        return effects;
    }

    private static Map<String, Object> concern(Step step) {
        Map<String, Object> facts = new HashMap<>();
        step.input().id(PetitionFacts.CONCERNED).ifPresent(body -> facts.put(PetitionFacts.CONCERNED, body.toString()));
        return facts;
    }

    private Changes forwarded(Step step) {
        Owner owner = bodies.chosen(step);
        List<String> others = step.input().ids(PetitionFacts.OTHERS).stream()
                .map(UUID::toString)
                .toList();
        return Changes.facts(Map.of(
                PetitionFacts.HANDLER,
                owner.organization().toString(),
                PetitionFacts.HANDLER_POST,
                owner.post().toString(),
                PetitionFacts.OTHERS,
                others,
                PetitionFacts.FORWARDED_AT,
                step.now().toString(),
                PetitionFacts.SETTLED,
                false));
    }

    /** Under review another body has it; who handled it stays remembered. */
    private Changes handedTo(Step step) {
        Owner next = bodies.post(step);
        return next.organization().toString().equals(PetitionFacts.fact(step, PetitionFacts.HANDLER))
                ? Changes.facts(Map.of(PetitionFacts.HANDLER_POST, next.post().toString()))
                : Changes.NONE;
    }

    /** Remembers in which line of the history the text stands. */
    private static Effect.Remember remember(String fact) {
        return step -> Changes.facts(Map.of(fact, step.item().version() + 1));
    }
}
