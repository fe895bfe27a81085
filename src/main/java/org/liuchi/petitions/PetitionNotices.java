package org.liuchi.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.petitions.Notice.Kind;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.SpokenActions;
import org.springframework.stereotype.Component;

/** The notices of a petition, made from its history; nothing is stored twice. */
@Component
class PetitionNotices {
    /** What stays inside, and what the complained-about body is called, which the person knows. */
    private static final Set<String> INSIDE = Set.of("note", PetitionFacts.CONCERNED, "service");

    private final Histories histories;
    private final Flows flows;
    private final PetitionBodies bodies;
    private final SpokenActions spoken;

    PetitionNotices(Histories histories, Flows flows, PetitionBodies bodies, SpokenActions spoken) {
        this.histories = histories;
        this.flows = flows;
        this.bodies = bodies;
        this.spoken = spoken;
    }

    List<Notice> of(Item item, Locale locale) {
        Flow flow = flows.of(item);
        Map<Integer, Map<String, String>> texts = histories.texts(item.county(), item.id());
        List<Notice> notices = new ArrayList<>();
        List<HistoryEntry> history = histories.of(item.county(), item.id());
        String procedure = "";
        for (HistoryEntry entry : history) {
            if (entry.input().get(PetitionFacts.PROCEDURE) instanceof String chosen) {
                procedure = chosen;
            }
            Kind kind = kind(entry, procedure);
            if (kind != null) {
                HistoryEntry content = content(entry, kind, history);
                Row row = flow.row(content.from(), content.action()).orElseThrow();
                notices.add(new Notice(
                        entry.seq(),
                        kind,
                        item.reference(),
                        by(item, entry),
                        entry.at(),
                        row.law(),
                        lines(item, row, content, texts.getOrDefault(content.seq(), Map.of()), locale)));
            }
        }
        return notices;
    }

    private static @Nullable Kind kind(HistoryEntry entry, String procedure) {
        return switch (entry.action()) {
            case "forward", "designate" -> Kind.TRANSFER;
            case "accept" -> Kind.ACCEPTANCE;
            case "direct" -> Kind.DIRECTION;
            case "refuse" -> Kind.REFUSAL;
            case "approveExtension" -> Kind.EXTENSION;
            case "serve" ->
                switch (entry.from()) {
                    case "OPINED" -> procedure.equals("PETITION") ? Kind.OPINION : Kind.REPLY;
                    case "REVIEW_GIVEN" -> Kind.REVIEW;
                    default -> Kind.RECHECK;
                };
            default -> null;
        };
    }

    /** What is served or approved was written in an earlier step. */
    private static HistoryEntry content(HistoryEntry entry, Kind kind, List<HistoryEntry> history) {
        String written = switch (kind) {
            case OPINION, REPLY -> "opine";
            case REVIEW -> "giveReview";
            case RECHECK -> "giveRecheck";
            case EXTENSION -> "askExtension";
            case TRANSFER, ACCEPTANCE, DIRECTION, REFUSAL -> entry.action();
        };
        return history.stream()
                .filter(one -> one.seq() <= entry.seq() && one.action().equals(written))
                .reduce((_, later) -> later)
                .orElse(entry);
    }

    private String by(Item item, HistoryEntry entry) {
        UUID post = entry.actorPost();
        return post == null ? "" : bodies.nameOfPost(item.county(), post);
    }

    private List<Notice.Line> lines(
            Item item, Row row, HistoryEntry content, Map<String, String> texts, Locale locale) {
        return row.inputs().stream()
                .filter(input -> !INSIDE.contains(input.name()))
                .flatMap(input -> said(item, input, content, texts, locale).stream()
                        .map(text -> new Notice.Line(input.label().in(locale), text)))
                .toList();
    }

    private Optional<String> said(
            Item item, Input input, HistoryEntry content, Map<String, String> texts, Locale locale) {
        Object fact = content.input().get(input.name());
        return switch (input.kind()) {
            case TEXT -> Optional.ofNullable(texts.get(input.name()));
            case CHOICE -> Optional.ofNullable(fact).map(one -> spoken.choice(input.name(), one.toString(), locale));
            case ORGANIZATION ->
                Optional.ofNullable(fact).map(id -> bodies.name(item.county(), UUID.fromString(id.toString())));
            case NUMBER, DATE, CODE -> Optional.ofNullable(fact).map(Object::toString);
            case YES_NO, ORGANIZATIONS, POST, ITEM, CATEGORY, AREA, FILES -> Optional.empty();
        };
    }
}
