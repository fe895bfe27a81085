package org.liuchi.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.KeptFrom;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.OwnerRule;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.flow.SpecialTerm;
import org.liuchi.workflow.flow.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The named guards, owner rules and effects of {@link CaseFlow}; each one rule of the domain. */
@Configuration(proxyBeanMethods = false)
class CaseParts {
    /** A reporter is to be contacted within a working day of the dispatch (★ domain 3.3, 响应率). */
    private static final Term CONTACT = Term.workingDays(1);

    /** A case and what serves one have the same categories. */
    private static final Set<String> KINDS =
            Set.of(CaseFlow.KIND, "approval", "call", "callback", "joint", "mending", "urge", "whistle");

    private final Bodies bodies;
    private final Areas areas;
    private final Categories categories;
    private final Reports reports;
    private final Photos photos;

    CaseParts(Bodies bodies, Areas areas, Categories categories, Reports reports, Photos photos) {
        this.bodies = bodies;
        this.areas = areas;
        this.categories = categories;
        this.reports = reports;
        this.photos = photos;
    }

    @Bean
    FlowParts caseFlowParts() {
        return new FlowParts(List.of(CaseFlow.flow()), owners(), guards(), effects(), facts());
    }

    /** What time limits may depend on, beside category and urgency. */
    private static Map<String, Set<String>> facts() {
        return Map.of(
                Channel.FACT,
                names(Channel.values()),
                Nature.FACT,
                names(Nature.values()),
                MatterClass.FACT,
                names(MatterClass.values()));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    CategoryNames caseCategories() {
        return new CategoryNames(
                KINDS, (county, code) -> categories.find(county, code).map(Categories.Category::name));
    }

    @Bean
    KeptFrom complainedAbout() {
        return new KeptFrom(CaseFacts.PROTECTED_FROM);
    }

    private Map<String, OwnerRule> owners() {
        return Map.of(
                "desk", bodies::desk,
                "organization", bodies::chosen,
                "village", bodies::village,
                "post", bodies::post,
                "handler", bodies::handler);
    }

    private Map<String, Guard> guards() {
        return Map.of(
                "knownCategory",
                        step -> {
                            step.input()
                                    .choice("category")
                                    .ifPresent(code ->
                                            categories.require(step.item().county(), code));
                            return Optional.empty();
                        },
                "knownArea",
                        step -> {
                            step.input()
                                    .choice("areaCode")
                                    .ifPresent(code -> areas.require(step.item().county(), code, "areaCode"));
                            return Optional.empty();
                        },
                // 首接负责: a body objects once; then the desk's decision stands (domain 3.2)
                "notObjectedBefore",
                        step -> Refusal.unless(
                                bodies(step, CaseFacts.OBJECTED).noneMatch(fact(step, CaseFacts.HANDLER)::equals),
                                "objected-before"),
                "postOfSameOrganization",
                        step -> Refusal.unless(
                                step.input().id("post").isEmpty()
                                        || bodies.post(step)
                                                .organization()
                                                .toString()
                                                .equals(fact(step, CaseFacts.HANDLER)),
                                "post-elsewhere"),
                // 信访条例30: nor does the village get what complains about it
                "villageNotComplainedAbout",
                        step -> Refusal.unless(
                                step.item().named(CaseFacts.PROTECTED_FROM).noneMatch(bodies.isVillage(step)),
                                "complained-about"),
                "ownPhotos",
                        step -> Refusal.unless(
                                photos.all(
                                        step.item().county(),
                                        step.item().id(),
                                        step.input().ids("photos")),
                                "unknown-photo"),
                // TC-41: no closing without a result the reporter can read, on whatever way in
                "answered", step -> Refusal.unless(step.item().facts().containsKey(CaseFacts.ANSWER), "not-answered"),
                "notRated", step -> Refusal.unless(!hasRated(step), "rated-before"));
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new HashMap<>();
        effects.put("sort", (Effect.Remember) CaseParts::sorted);
        effects.put("rememberChannel", (Effect.Remember) step -> Changes.facts(
                Map.of(Channel.FACT, step.input().choice(Channel.FACT).orElseThrow())));
        effects.put("hand", (Effect.Remember) step -> {
            Owner owner = bodies.chosen(step);
            String body = owner.organization().toString();
            return Changes.facts(Map.of(
                    CaseFacts.HANDLER,
                    body,
                    CaseFacts.HANDLER_POST,
                    owner.post().toString(),
                    MatterClass.FACT,
                    MatterClass.GOVERNMENT.name(),
                    CaseFacts.DISPATCHES,
                    Stream.concat(bodies(step, CaseFacts.DISPATCHES), Stream.of(body))
                            .toList(),
                    CaseFacts.RESPOND_BY,
                    step.calendar().deadline(step.now(), CONTACT).dueAt().toString()));
        });
        effects.put("handToVillage", (Effect.Remember) step -> {
            Owner village = bodies.village(step);
            return Changes.facts(Map.of(
                    CaseFacts.HANDLER,
                    village.organization().toString(),
                    CaseFacts.HANDLER_POST,
                    village.post().toString()));
        });
        effects.put("handTo", (Effect.Remember) step -> Changes.facts(
                Map.of(CaseFacts.HANDLER_POST, bodies.post(step).post().toString())));
        effects.put("rememberObjection", (Effect.Remember) step -> Changes.facts(Map.of(
                CaseFacts.OBJECTED,
                Stream.concat(bodies(step, CaseFacts.OBJECTED), Stream.of(fact(step, CaseFacts.HANDLER)))
                        .toList())));
        effects.put("rememberAnswer", (Effect.Remember) step -> Changes.facts(
                Map.of(CaseFacts.ANSWER, step.item().version() + 1, CaseFacts.RESPONDED_AT, responded(step))));
        effects.put("rememberOutcome", (Effect.Remember) step -> Changes.facts(
                Map.of(CaseFacts.OUTCOME, step.input().choice("outcome").orElseThrow())));
        effects.put("rememberConfirmed", remember(CaseFacts.OUTCOME, "SOLVED"));
        effects.put("rememberUnreached", remember(CaseFacts.OUTCOME, "UNREACHED"));
        effects.put("rememberRating", (Effect.Remember) step -> Changes.facts(Map.of(
                CaseFacts.RATED, Stream.concat(rated(step), reporter(step)).toList())));
        effects.put("recordRating", (Effect.Write) (step, _) -> reports.rate(step));
        effects.put("forgetRating", remember(CaseFacts.RATED, List.of()));
        return effects;
    }

    /** A contact that is not the first changes nothing; an answer is one too. */
    static String responded(Step step) {
        return step.item()
                .facts()
                .getOrDefault(CaseFacts.RESPONDED_AT, step.now().toString())
                .toString();
    }

    /** Ids of bodies that a case remembers under a fact. */
    static Stream<String> bodies(Step step, String fact) {
        return step.item().named(fact);
    }

    private static Changes sorted(Step step) {
        Map<String, Object> facts = new HashMap<>();
        step.input().choice(Nature.FACT).ifPresent(nature -> facts.put(Nature.FACT, nature));
        return new Changes(
                facts,
                step.input().choice("category").orElse(null),
                step.input().text("title").orElse(null),
                step.input().choice("areaCode").orElse(null),
                step.input()
                        .choice(SpecialTerm.URGENCY)
                        .map(name -> Urgency.valueOf(name).level())
                        .orElse(null));
    }

    /** Each reporter rates once; before several could follow a case, it remembered only that it was rated. */
    private static boolean hasRated(Step step) {
        return Boolean.TRUE.equals(step.item().facts().get(CaseFacts.RATED))
                || reporter(step).anyMatch(report -> step.item().names(CaseFacts.RATED, report));
    }

    private static Stream<String> rated(Step step) {
        return step.item().facts().get(CaseFacts.RATED) instanceof List<?> all
                ? all.stream().map(Object::toString)
                : Stream.of();
    }

    private static Stream<String> reporter(Step step) {
        return step.actor() instanceof Actor.Reporter reporter
                ? Stream.of(reporter.report().toString())
                : Stream.of();
    }

    private static Effect.Remember remember(String fact, Object value) {
        return _ -> Changes.facts(Map.of(fact, value));
    }

    private static String fact(Step step, String name) {
        return step.item().facts().getOrDefault(name, "").toString();
    }
}
