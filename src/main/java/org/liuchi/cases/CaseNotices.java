package org.liuchi.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CaseNotice.Kind;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.SpokenActions;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** Writes the notice of a matter that was redirected or refused: procedure, place, reason, remedy, date, body. */
@Component
public class CaseNotices {
    private final Cases cases;
    private final Items items;
    private final Histories histories;
    private final Flows flows;
    private final Timeline timeline;
    private final Categories categories;
    private final SpokenActions spoken;
    private final Words words;

    CaseNotices(
            Cases cases,
            Items items,
            Histories histories,
            Flows flows,
            Timeline timeline,
            Categories categories,
            SpokenActions spoken,
            Words words) {
        this.cases = cases;
        this.items = items;
        this.histories = histories;
        this.flows = flows;
        this.timeline = timeline;
        this.categories = categories;
        this.spoken = spoken;
        this.words = words;
    }

    /** @param item that it happened to */
    private record Told(Item item, HistoryEntry entry) {}

    /**
     * The latest one.
     *
     * @throws Problem NOT_FOUND when the reporter was never told so
     */
    CaseNotice of(Item item, Locale locale) {
        return notice(item, told(item, Instant.MIN), locale);
    }

    /**
     * The latest one to whoever has this code, under the own number: of the own case, and of the one it is merged into
     * since then.
     *
     * @throws Problem NOT_FOUND when the reporter was never told so
     */
    public CaseNotice of(CountyCode county, String publicCode, Locale locale) {
        Reports.Report report = cases.report(county, publicCode);
        Item own = items.get(county, report.own());
        Instant merged = own.closedAt();
        Stream<Told> since = report.caseId().equals(own.id()) || merged == null
                ? Stream.of()
                : told(items.get(county, report.caseId()), merged);
        return notice(own, Stream.concat(told(own, Instant.MIN), since), locale);
    }

    /** Not every end of that meaning was one: who needs no mediation is told no channel. */
    private Stream<Told> told(Item item, Instant since) {
        return histories.of(item.county(), item.id()).stream()
                .filter(entry -> entry.meaning() == Meaning.REDIRECT || entry.meaning() == Meaning.REFUSE)
                .filter(entry -> entry.input().containsKey(choice(kind(entry))))
                .filter(entry -> !entry.at().isBefore(since))
                .map(entry -> new Told(item, entry));
    }

    private static Kind kind(HistoryEntry told) {
        return told.meaning() == Meaning.REDIRECT ? Kind.REDIRECT : Kind.REFUSE;
    }

    private static String choice(Kind kind) {
        return switch (kind) {
            case REDIRECT -> "channel";
            case REFUSE -> "ground";
        };
    }

    /** @param own the case that the reader knows */
    private CaseNotice notice(Item own, Stream<Told> all, Locale locale) {
        Told told = all.reduce((_, last) -> last).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Item item = told.item();
        HistoryEntry entry = told.entry();
        Kind kind = kind(entry);
        String input = choice(kind);
        String value = Objects.toString(entry.input().get(input), "");
        return new CaseNotice(
                kind,
                own.reference(),
                entry.at(),
                own.openedAt(),
                categories
                        .find(item.county(), item.category())
                        .map(category -> category.name().in(locale))
                        .orElse(item.category()),
                timeline.by(item.county(), entry),
                spoken.choice(input, value, locale),
                words.find(locale, "notice.%s.%s".formatted(input, value), Map.of())
                        .orElse(null),
                text(item, entry, "where"),
                text(item, entry, "message"),
                remedy(item, entry, locale));
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
