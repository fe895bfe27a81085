package org.liuchi.workflow.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.HandOver;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Recount;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** The history of an item in words: who (a body, never a person's name) did what, when, and what was written. */
@Component
public class Timeline {
    /** Texts that are meant for both sides; everything else stays inside. */
    private static final Set<String> FOR_BOTH = Set.of("description", "address", "where", "message", "result");

    /** What a reporter must be told: who has it, which channel is right, on which ground it is refused (接诉条例11, 12). */
    private static final Map<String, String> FACT_FOR_BOTH = Map.of(
            "dispatch", "organization",
            "callIn", "organizations",
            "redirect", "channel",
            "refuse", "ground");

    private final Histories histories;
    private final Flows flows;
    private final BodyNames bodies;
    private final SpokenFacts spoken;

    Timeline(Histories histories, Flows flows, BodyNames bodies, SpokenFacts spoken) {
        this.histories = histories;
        this.flows = flows;
        this.bodies = bodies;
        this.spoken = spoken;
    }

    /**
     * @param text what was done, in the reader's language
     * @param by {@code REPORTER}, {@code PROGRAM} or the name of the body
     * @param words what was written, by name of the input
     * @param facts what was chosen, by name of the input; for the reporter only what is meant for both sides
     * @param chosen the same in the reader's language
     */
    @Schema(name = "TimelineLine")
    public record Line(
            Instant at,
            String action,
            String text,
            String by,
            Map<String, String> words,
            Map<String, Object> facts,
            List<Chosen> chosen) {}

    /** One fact under the words of the form that asked for it. */
    @Schema(name = "TimelineFact")
    public record Chosen(String label, String text) {}

    /** An item's texts and lines, read once. */
    public record Told(List<Line> lines, Map<Integer, Map<String, String>> texts) {
        public @Nullable String text(int seq, String name) {
            return texts.getOrDefault(seq, Map.of()).get(name);
        }
    }

    /**
     * What a reporter may read: no internal notes, of internal steps only that they happened, and not a word of what
     * another reporter of the same thing has written.
     *
     * @param opened whether it was this reporter's report that began the item
     */
    public Told forReporter(Item item, UUID report, boolean opened, Locale locale) {
        return outside(item, locale, entry -> writes(entry, report, opened));
    }

    /**
     * The same of an item that only one person can have written to from outside.
     *
     * @param whole lines of which the words may be read too
     */
    public Told forReporter(Item item, Predicate<HistoryEntry> whole, Locale locale) {
        return outside(item, locale, whole);
    }

    private Told outside(Item item, Locale locale, Predicate<HistoryEntry> whole) {
        Map<Integer, Map<String, String>> texts = histories.texts(item.county(), item.id());
        return tell(item, texts, locale, false, whole, true);
    }

    private static boolean writes(HistoryEntry entry, UUID report, boolean opened) {
        return entry.seq() == 1 ? opened : entry.by() != HistoryEntry.By.REPORTER || report.equals(entry.actor());
    }

    /**
     * Masked (R6).
     *
     * @param mayAct who may not act on the item is not told the address either
     */
    public Told forStaff(Item item, Locale locale, boolean mayAct) {
        Map<Integer, Map<String, String>> texts = histories.texts(item.county(), item.id());
        texts.values().forEach(line -> line.replaceAll(Timeline::masked));
        return tell(item, texts, locale, true, _ -> true, mayAct);
    }

    /** As it was written: for whoever has given a purpose and is shown to the reporter for it. */
    public Told unmasked(Item item, Locale locale) {
        return tell(item, histories.texts(item.county(), item.id()), locale, true, _ -> true, true);
    }

    private static String masked(String name, String text) {
        return name.equals("address") ? TextMask.address(text) : TextMask.of(text);
    }

    /** @param inside whether staff read it, who read all of it */
    private Told tell(
            Item item,
            Map<Integer, Map<String, String>> texts,
            Locale locale,
            boolean inside,
            Predicate<HistoryEntry> whole,
            boolean address) {
        Flow flow = flows.of(item);
        List<Line> lines = histories.of(item.county(), item.id()).stream()
                .filter(entry -> inside || toldOutside(flow, entry))
                .map(entry -> {
                    Map<String, Object> facts = inside ? entry.input() : facts(entry);
                    Map<String, String> written =
                            whole.test(entry) ? texts.getOrDefault(entry.seq(), Map.of()) : Map.of();
                    return new Line(
                            entry.at(),
                            entry.action(),
                            label(flow, entry, locale),
                            by(item.county(), entry),
                            words(written, inside, address),
                            facts,
                            spoken.of(item, asked(flow, entry), facts, locale));
                })
                .toList();
        return new Told(lines, texts);
    }

    /** Whether the reporter is told of it at all. */
    public static boolean toldOutside(Flow flow, HistoryEntry entry) {
        return flow.row(entry.from(), entry.action()).filter(Row::inside).isEmpty();
    }

    private static List<Input> asked(Flow flow, HistoryEntry entry) {
        return flow.row(entry.from(), entry.action()).map(Row::inputs).orElse(List.of());
    }

    private static Map<String, Object> facts(HistoryEntry entry) {
        String told = FACT_FOR_BOTH.getOrDefault(entry.action(), "");
        return entry.input().entrySet().stream()
                .filter(fact -> fact.getKey().equals(told))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> words(Map<String, String> texts, boolean inside, boolean address) {
        return texts.entrySet().stream()
                .filter(text -> inside || FOR_BOTH.contains(text.getKey()))
                .filter(text -> address || !text.getKey().equals("address"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String label(Flow flow, HistoryEntry entry, Locale locale) {
        if (entry.meaning() == Meaning.RECOUNT) {
            return Recount.LABEL.in(locale);
        }
        if (HandOver.is(entry)) {
            return HandOver.label().in(locale);
        }
        return flow.row(entry.from(), entry.action())
                .map(Row::label)
                .orElse(flow.label())
                .in(locale);
    }

    /** {@code REPORTER}, {@code PROGRAM} or the name of the body. */
    public String by(CountyCode county, HistoryEntry entry) {
        UUID post = entry.actorPost();
        return switch (entry.by()) {
            case REPORTER, PROGRAM -> entry.by().name();
            case STAFF ->
                post == null
                        ? entry.by().name()
                        : bodies.ofPost(county, post).orElse(entry.by().name());
        };
    }
}
