package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** One warning with its ground and its arithmetic, for who may read it. */
@Component
class WarningViews {
    private final Items items;
    private final ItemScope scope;
    private final Histories histories;
    private final Organizations organizations;
    private final WarningStore store;
    private final WarningRules rules;
    private final Measuring measuring;
    private final WarningTitles titles;
    private final WarningSettings settings;
    private final Words words;

    WarningViews(
            Items items,
            ItemScope scope,
            Histories histories,
            Organizations organizations,
            WarningStore store,
            WarningRules rules,
            Measuring measuring,
            WarningTitles titles,
            WarningSettings settings,
            Words words) {
        this.items = items;
        this.scope = scope;
        this.histories = histories;
        this.organizations = organizations;
        this.store = store;
        this.rules = rules;
        this.measuring = measuring;
        this.titles = titles;
        this.settings = settings;
        this.words = words;
    }

    WarningView of(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = scope.visible(staff, id);
        if (!item.kind().equals(WarningFlow.KIND)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        UUID unit = WarningFacts.unit(item);
        Colour colour = Colour.valueOf(item.category());
        return new WarningView(
                id,
                unit,
                titles.name(item.county(), unit),
                Addressee.valueOf(
                        WarningFacts.text(item, WarningFacts.ADDRESSEE).orElseThrow()),
                colour,
                settings.called(item.county(), colour).in(locale),
                cause(item),
                histories.texts(item.county(), id).getOrDefault(1, Map.of()).getOrDefault("ground", ""),
                inspection(staff, item),
                WarningFacts.text(item, WarningFacts.MEASURE)
                        .map(measure -> arithmetic(staff, item, RuleMeasure.valueOf(measure), locale, now))
                        .orElse(null));
    }

    private static WarningView.Cause cause(Item item) {
        if (item.facts().containsKey(WarningFacts.RULE)) {
            return WarningView.Cause.RULE;
        }
        return item.parent() == null ? WarningView.Cause.HAND : WarningView.Cause.INSPECTION;
    }

    private @Nullable UUID inspection(Actor.Staff staff, Item item) {
        return Optional.ofNullable(item.parent())
                .map(parent -> items.get(item.county(), parent))
                .filter(parent -> scope.covers(staff, parent))
                .map(Item::id)
                .orElse(null);
    }

    private WarningArithmetic arithmetic(
            Actor.Staff staff, Item item, RuleMeasure measure, Locale locale, Instant now) {
        String code = WarningFacts.text(item, WarningFacts.RULE).orElse("");
        Optional<WarningRule> rule = rules.of(item.county(), locale).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        List<UUID> counted = store.work(item.county(), item.id());
        List<WarningArithmetic.Work> work = scope.readable(staff, items.all(item.county(), counted)).stream()
                .sorted((one, other) -> one.openedAt().compareTo(other.openedAt()))
                .map(one -> new WarningArithmetic.Work(one.id(), one.kind(), one.reference(), one.title(), one.open()))
                .toList();
        return new WarningArithmetic(
                rule.map(WarningRule::name).orElse(code),
                WarningFacts.text(item, WarningFacts.EDITION)
                        .map(Integer::valueOf)
                        .orElse(0),
                words.of(locale, "choice.measure." + measure, Map.of()),
                WarningFacts.text(item, WarningFacts.FIGURE).orElse(""),
                item.open() ? now(item, measure, now) : null,
                words.of(
                        locale,
                        "warning.limit." + measure.sense,
                        Map.of(
                                "n",
                                WarningFacts.text(item, WarningFacts.THRESHOLD).orElse(""))),
                day(item, WarningFacts.FROM),
                day(item, WarningFacts.TO),
                measure.figure,
                work,
                counted.size() - work.size());
    }

    private String now(Item item, RuleMeasure measure, Instant now) {
        UUID unit = WarningFacts.unit(item);
        List<Organization> body = organizations.byId(item.county(), new OrganizationId(unit)).stream()
                .toList();
        return measuring
                .of(item.county(), measure, body, now)
                .getOrDefault(unit, Measured.NONE)
                .text(measure);
    }

    private static @Nullable LocalDate day(Item item, String fact) {
        return WarningFacts.text(item, fact).map(LocalDate::parse).orElse(null);
    }
}
