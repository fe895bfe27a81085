package org.liuchi.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CaseNotice.Kind;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.SpokenActions;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** Writes the notice of a matter that was redirected or refused: procedure, place, reason, remedy, date, body. */
@Component
public class CaseNotices {
    private final Histories histories;
    private final Flows flows;
    private final Timeline timeline;
    private final Categories categories;
    private final SpokenActions spoken;
    private final Words words;

    CaseNotices(
            Histories histories,
            Flows flows,
            Timeline timeline,
            Categories categories,
            SpokenActions spoken,
            Words words) {
        this.histories = histories;
        this.flows = flows;
        this.timeline = timeline;
        this.categories = categories;
        this.spoken = spoken;
        this.words = words;
    }

    /**
     * The latest one.
     *
     * @throws Problem NOT_FOUND when the reporter was never told so
     */
    public CaseNotice of(Item item, Locale locale) {
        HistoryEntry told = histories.of(item.county(), item.id()).stream()
                .filter(entry -> entry.meaning() == Meaning.REDIRECT || entry.meaning() == Meaning.REFUSE)
                .reduce((_, last) -> last)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Kind kind = told.meaning() == Meaning.REDIRECT ? Kind.REDIRECT : Kind.REFUSE;
        String input = kind == Kind.REDIRECT ? "channel" : "ground";
        String value = Objects.toString(told.input().get(input), "");
        return new CaseNotice(
                kind,
                item.reference(),
                told.at(),
                item.openedAt(),
                categories
                        .find(item.county(), item.category())
                        .map(category -> category.name().in(locale))
                        .orElse(item.category()),
                timeline.by(item.county(), told),
                spoken.choice(input, value, locale),
                words.find(locale, "notice.%s.%s".formatted(input, value), Map.of())
                        .orElse(null),
                text(item, told, "where"),
                text(item, told, "message"),
                remedy(item, told, locale));
    }

    private @Nullable String text(Item item, HistoryEntry told, String name) {
        return histories
                .texts(item.county(), item.id())
                .getOrDefault(told.seq(), Map.of())
                .get(name);
    }

    /** How long it can be asked to look again stands in the flow that the case follows. */
    private String remedy(Item item, HistoryEntry told, Locale locale) {
        List<Row> reopening = flows.of(item)
                .from(told.to())
                .filter(row -> row.meaning() == Meaning.REOPEN)
                .toList();
        return reopening.stream()
                .flatMap(row -> Optional.ofNullable(row.within()).stream())
                .findFirst()
                .map(within -> words.of(
                        locale,
                        "notice.remedy",
                        Map.of("within", words.of(locale, "term." + within.unit(), Map.of("amount", within.amount())))))
                .orElseGet(() -> words.of(locale, "notice.remedy-any", Map.of()));
    }
}
