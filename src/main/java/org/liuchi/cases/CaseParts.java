package org.liuchi.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.areas.Areas;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
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
    /** Facts that a case remembers about itself. */
    static final String HANDLER = "handler";

    static final String HANDLER_POST = "handlerPost";
    static final String OBJECTED = "objected";
    static final String ANSWER = "answer";
    static final String OUTCOME = "outcome";
    static final String RATED = "rated";

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
        return Map.of(Channel.FACT, names(Channel.values()), Nature.FACT, names(Nature.values()));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    CategoryNames caseCategories() {
        return new CategoryNames(
                CaseFlow.KIND, (county, code) -> categories.find(county, code).map(Categories.Category::name));
    }

    private Map<String, OwnerRule> owners() {
        return Map.of(
                "desk", bodies::desk,
                "organization", bodies::chosen,
                "post", bodies::post,
                "handler",
                        step -> new Owner(
                                new PostId(UUID.fromString(fact(step, HANDLER_POST))),
                                new OrganizationId(UUID.fromString(fact(step, HANDLER)))));
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
                                Bodies.objected(step).noneMatch(fact(step, HANDLER)::equals), "objected-before"),
                "postOfSameOrganization",
                        step -> Refusal.unless(
                                step.input().id("post").isEmpty()
                                        || bodies.post(step)
                                                .organization()
                                                .toString()
                                                .equals(fact(step, HANDLER)),
                                "post-elsewhere"),
                "ownPhotos",
                        step -> Refusal.unless(
                                photos.all(
                                        step.item().county(),
                                        step.item().id(),
                                        step.input().ids("photos")),
                                "unknown-photo"),
                // TC-41: no closing without a result the reporter can read, on whatever way in
                "answered", step -> Refusal.unless(step.item().facts().containsKey(ANSWER), "not-answered"),
                "notRated",
                        step -> Refusal.unless(!hasRated(step), "rated-before"));
    }

    private Map<String, Effect> effects() {
        Map<String, Effect> effects = new HashMap<>();
        effects.put("sort", (Effect.Remember) CaseParts::sorted);
        effects.put("rememberChannel", (Effect.Remember) step -> Changes.facts(
                Map.of(Channel.FACT, step.input().choice(Channel.FACT).orElseThrow())));
        effects.put("hand", (Effect.Remember) step -> {
            Owner owner = bodies.chosen(step);
            String body = owner.organization().toString();
            return Changes.facts(
                    Map.of(HANDLER, body, HANDLER_POST, owner.post().toString()));
        });
        effects.put("handTo", (Effect.Remember) step ->
                Changes.facts(Map.of(HANDLER_POST, bodies.post(step).post().toString())));
        effects.put("rememberObjection", (Effect.Remember) step -> Changes.facts(Map.of(
                OBJECTED,
                Stream.concat(Bodies.objected(step), Stream.of(fact(step, HANDLER)))
                        .toList())));
        effects.put("rememberAnswer", (Effect.Remember)
                step -> Changes.facts(Map.of(ANSWER, step.item().version() + 1)));
        effects.put("rememberOutcome", (Effect.Remember) step ->
                Changes.facts(Map.of(OUTCOME, step.input().choice("outcome").orElseThrow())));
        effects.put("rememberConfirmed", remember(OUTCOME, "SOLVED"));
        effects.put("rememberUnreached", remember(OUTCOME, "UNREACHED"));
        effects.put("rememberRating", (Effect.Remember) step -> Changes.facts(
                Map.of(RATED, Stream.concat(rated(step), reporter(step)).toList())));
        effects.put("recordRating", (Effect.Write) (step, _) -> reports.rate(step));
        effects.put("forgetRating", remember(RATED, List.of()));
        return effects;
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
        return Boolean.TRUE.equals(step.item().facts().get(RATED))
                || reporter(step).anyMatch(report -> step.item().names(RATED, report));
    }

    private static Stream<String> rated(Step step) {
        return step.item().facts().get(RATED) instanceof List<?> all ? all.stream().map(Object::toString) : Stream.of();
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
