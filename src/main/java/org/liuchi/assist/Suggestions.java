package org.liuchi.assist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.assist.Learned.Subject;
import org.liuchi.assist.SuggestionView.From;
import org.liuchi.assist.SuggestionView.Reason;
import org.liuchi.assist.learning.TextModel;
import org.liuchi.cases.CaseViews;
import org.liuchi.cases.Categories;
import org.liuchi.cases.CategoryRules;
import org.liuchi.cases.Neighbours;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.people.TextMask;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PlainText;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** What the desk is offered for a case: learned from closed cases, or from the rules as long as there are too few. */
@Component
class Suggestions {
    private static final int MOST = 3;
    private static final int WORDS = 5;
    private static final int LONGEST = 20_000;

    private final CaseViews views;
    private final Categories categories;
    private final Organizations organizations;
    private final Histories histories;
    private final Learned learned;
    private final SimilarCases similar;

    Suggestions(
            CaseViews views,
            Categories categories,
            Organizations organizations,
            Histories histories,
            Learned learned,
            SimilarCases similar) {
        this.views = views;
        this.categories = categories;
        this.organizations = organizations;
        this.histories = histories;
        this.learned = learned;
        this.similar = similar;
    }

    /** @throws org.liuchi.shared.Problem NOT_FOUND as for the case itself */
    SuggestionView.All of(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = views.visible(staff, id);
        String text = TextMask.blanked(
                histories.firstTexts(staff.county(), List.of(id), "description").getOrDefault(id, ""));
        return new SuggestionView.All(
                categories(item, text, locale), bodies(item, text), similar.to(staff, item, text, locale, now));
    }

    List<SuggestionView.Similar> similar(Actor.Staff staff, SuggestionView.Said said, Locale locale, Instant now) {
        String text = PlainText.optional("description", said.description(), LONGEST);
        return similar.open(
                staff,
                new SimilarCases.Told(
                        Ids.next(now),
                        text,
                        Neighbours.pairs(text),
                        Objects.requireNonNullElse(said.areaCode(), ""),
                        said.longitude(),
                        said.latitude(),
                        now),
                locale,
                now);
    }

    private List<SuggestionView.Category> categories(Item item, String text, Locale locale) {
        if (text.isEmpty()) {
            return List.of();
        }
        CountyCode county = item.county();
        return learned.model(county, Subject.CATEGORY)
                .map(model -> model.rank(text).stream()
                        .flatMap(ranked -> categories.find(county, ranked.label()).stream()
                                .map(category -> new SuggestionView.Category(
                                        category.code(),
                                        category.name().in(locale),
                                        ranked.share(),
                                        reason(model, text, ranked.label()))))
                        .limit(MOST)
                        .toList())
                .orElseGet(() -> rule(county, text).stream()
                        .map(rule -> new SuggestionView.Category(
                                rule.category().code(), rule.category().name().in(locale), null, rule.reason()))
                        .toList());
    }

    private List<SuggestionView.Body> bodies(Item item, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        CountyCode county = item.county();
        return learned.model(county, Subject.ORGANIZATION)
                .map(model -> bodies(item, model, text))
                .orElseGet(() -> rule(county, text).stream()
                        .flatMap(rule -> Optional.ofNullable(rule.category().organization()).stream()
                                .flatMap(id -> takingWork(county, id))
                                .map(body ->
                                        new SuggestionView.Body(body.id().value(), body.name(), null, rule.reason())))
                        .toList());
    }

    /** Those that exist, take work and look after the place; their shares make one again. */
    private List<SuggestionView.Body> bodies(Item item, TextModel model, String text) {
        record Possible(Organization body, TextModel.Ranked ranked) {}
        List<Possible> possible = model.rank(text).stream()
                .flatMap(ranked -> takingWork(item.county(), new OrganizationId(UUID.fromString(ranked.label())))
                        .filter(body -> covers(body, item.area()))
                        .map(body -> new Possible(body, ranked)))
                .toList();
        double sum = possible.stream().mapToDouble(one -> one.ranked().share()).sum();
        return possible.stream()
                .limit(MOST)
                .map(one -> new SuggestionView.Body(
                        one.body().id().value(),
                        one.body().name(),
                        one.ranked().share() / sum,
                        reason(model, text, one.ranked().label())))
                .toList();
    }

    private Stream<Organization> takingWork(CountyCode county, OrganizationId id) {
        return organizations.intakePost(county, id).flatMap(_ -> organizations.byId(county, id)).stream();
    }

    /** The area codes' trailing zeros stand for all that lies in it; a matter of the whole county is everybody's. */
    private static boolean covers(Organization body, String area) {
        return area.startsWith(body.areaCode().replaceFirst("(000)+$", "")) || area.endsWith("000000");
    }

    private static Reason reason(TextModel model, String text, String label) {
        return new Reason(model.words(text, label, WORDS), From.CASES);
    }

    private record Rule(Categories.Category category, Reason reason) {}

    private Optional<Rule> rule(CountyCode county, String text) {
        CategoryRules.Proposal proposal = CategoryRules.shipped().propose(text);
        return proposal.words().isEmpty()
                ? Optional.empty()
                : categories
                        .find(county, proposal.category())
                        .map(category -> new Rule(category, new Reason(proposal.words(), From.RULES)));
    }
}
