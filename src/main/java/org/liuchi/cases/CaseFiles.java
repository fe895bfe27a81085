package org.liuchi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CaseFile.Line;
import org.liuchi.cases.CaseFile.Proof;
import org.liuchi.cases.CaseFile.Reader;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Chain;
import org.liuchi.workflow.ExplainedClocks;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** Puts the file of a case together, for whoever may read the case now. */
@Component
class CaseFiles {
    private final Reports reports;
    private final CaseViews views;
    private final Timeline timeline;
    private final Histories histories;
    private final Flows flows;
    private final ExplainedClocks clocks;
    private final FileRows rows;
    private final Words words;

    CaseFiles(
            Reports reports,
            CaseViews views,
            Timeline timeline,
            Histories histories,
            Flows flows,
            ExplainedClocks clocks,
            FileRows rows,
            Words words) {
        this.reports = reports;
        this.views = views;
        this.timeline = timeline;
        this.histories = histories;
        this.flows = flows;
        this.clocks = clocks;
        this.rows = rows;
        this.words = words;
    }

    /**
     * @param reader what is meant for the reporter leaves out what is internal, whoever prints it
     * @throws org.liuchi.shared.Problem NOT_FOUND as for the case itself
     */
    CaseFile of(Actor.Staff staff, UUID id, Reader reader, Locale locale, Instant now) {
        CaseView.ForStaff one = views.forStaff(staff, id, locale, now);
        Item item = views.visible(staff, id);
        List<HistoryEntry> history = histories.of(item.county(), id);
        boolean inside = reader == Reader.STAFF;
        return new CaseFile(
                now,
                reader,
                one.number(),
                TextMask.of(one.title()),
                one.categoryText(),
                one.place(),
                words.find(locale, "choice.channel." + one.channel(), Map.of())
                        .orElse(one.channel().name()),
                one.stateText(),
                one.openedAt(),
                inside ? one.dueAt() : null,
                one.promisedAt(),
                one.closedAt(),
                inside ? one.owner() : null,
                views.handler(item),
                one.reporter(),
                masked(one.description()),
                masked(one.result()),
                lines(item, history, inside, locale),
                clocks.of(item, locale, now).stream()
                        .filter(clock -> inside || isPromise(item, clock.name()))
                        .toList(),
                rows.photos(item),
                inside ? rows.children(item, locale, now) : List.of(),
                rows.ratings(item, reader, locale),
                inside ? new Proof(Chain.verifies(id, history), history.size(), item.chain()) : null);
    }

    private boolean isPromise(Item item, String clock) {
        return flows.of(item).clock(clock).promise();
    }

    private List<Line> lines(Item item, List<HistoryEntry> history, boolean inside, Locale locale) {
        UUID first = reports.ofCase(item.county(), item.id()).orElseThrow().id();
        List<Timeline.Line> told = (inside
                        ? timeline.forStaff(item, locale, false)
                        : timeline.forReporter(item, first, true, locale))
                .lines();
        Flow flow = flows.of(item);
        List<HistoryEntry> entries = history.stream()
                .filter(entry -> inside || Timeline.toldOutside(flow, entry))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            Timeline.Line line = told.get(i);
            lines.add(new Line(
                    entry.seq(),
                    entry.at(),
                    line.text(),
                    by(line.by(), locale),
                    said(item, entry, line, locale),
                    inside ? entry.dueAt() : null,
                    entry.promisedAt(),
                    inside ? entry.hash() : null));
        }
        return lines;
    }

    private String by(String who, Locale locale) {
        return words.find(locale, "file.by." + who, Map.of()).orElse(who);
    }

    /** What was chosen and what was written, each under the words of the form that asked for it; no address. */
    private List<Timeline.Chosen> said(Item item, HistoryEntry entry, Timeline.Line line, Locale locale) {
        List<Timeline.Chosen> said = new ArrayList<>(line.chosen().stream()
                .map(chosen -> new Timeline.Chosen(chosen.label(), TextMask.of(chosen.text())))
                .toList());
        List<Input> asked = flows.of(item)
                .row(entry.from(), entry.action())
                .map(Row::inputs)
                .orElse(List.of());
        line.words().forEach((name, text) -> {
            if (!name.equals("address")) {
                String label = asked.stream()
                        .filter(input -> input.name().equals(name))
                        .map(input -> input.label().in(locale))
                        .findFirst()
                        .orElse(name);
                said.add(new Timeline.Chosen(label, Objects.requireNonNull(masked(text))));
            }
        });
        return said;
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : TextMask.of(text);
    }
}
