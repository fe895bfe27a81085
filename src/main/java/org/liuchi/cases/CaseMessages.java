package org.liuchi.cases;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.notifications.Notifications;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactId;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Words;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the reporter what has become of the matter (with the text of the result: TC-41), and the post that owns it that
 * it has come in or that its time has run out.
 */
@Component
class CaseMessages implements OutboxListener {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final int LONGEST = 300;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", LANGUAGE);

    private final Items items;
    private final Histories histories;
    private final Reports reports;
    private final Notifications notifications;
    private final Words words;
    private final JsonMapper json;

    CaseMessages(
            Items items,
            Histories histories,
            Reports reports,
            Notifications notifications,
            Words words,
            JsonMapper json) {
        this.items = items;
        this.histories = histories;
        this.reports = reports;
        this.notifications = notifications;
        this.words = words;
        this.json = json;
    }

    @Override
    public String name() {
        return "case-messages";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "case.report",
                "case.redirect",
                "case.refuse",
                "case.answer",
                "case.merge",
                "case.unmerge",
                "case.close",
                "case.dispatch",
                "case.overrule",
                "case.reassign",
                "case.rework",
                "case.reopen",
                "case.take_up",
                "case.recount",
                "case.extend",
                "case.suspend",
                "case.resume",
                "case.other",
                "case.recall",
                "case.escalate",
                "case.accept",
                "case.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        switch (event.type()) {
            case "case.report" -> tell(opening(event), event, item, "case-reported", "");
            case "case.merge" -> tellMerged(event, item);
            case "case.unmerge" -> tell(opening(event), event, item, "case-unmerged", written(event, "message"));
            case "case.redirect", "case.refuse" -> tellReporter(event, item, "case-ended", written(event, "message"));
            case "case.answer" -> tellReporter(event, item, "case-answered", written(event, "result"));
            case "case.close" -> tellReporter(event, item, "case-closed", "");
            case "case.clock-elapsed" -> tellOwner(event, item, "case-overdue");
            case "case.extend" -> tellReporter(event, item, "case-extended", written(event, "message"));
            case "case.suspend" -> tellSuspended(event, item);
            case "case.other", "case.recall", "case.accept" -> tellClass(event, item);
            case "case.resume" -> tellOwner(event, item, "case-resumed");
            case "case.take_up", "case.recount" -> tellNewPromise(event, item);
            case "case.dispatch", "case.escalate" -> {
                tellOwner(event, item, "case-arrived");
                tellClass(event, item);
                tellNewPromise(event, item);
            }
            default -> tellOwner(event, item, "case-arrived");
        }
    }

    /** Asked to say more, or put on the ledger: either way the clock stands, and the person is told why. */
    private void tellSuspended(OutboxEvent event, Item item) {
        boolean asks = action(event).equals("askReporter");
        tellReporter(event, item, asks ? "case-asks" : "case-suspended", written(event, "message"));
    }

    /** Class and reason of a common or a family matter (TC-30); and who has it when the class was changed. */
    private void tellClass(OutboxEvent event, Item item) {
        switch (action(event)) {
            case "asCommon" -> tellReporter(event, item, "case-common", written(event, "message"));
            case "asFamily" -> tellReporter(event, item, "case-family", written(event, "message"));
            case "askReclass", "agree", "recordConsent" -> tellOwner(event, item, "case-arrived");
            default -> {}
        }
    }

    private String action(OutboxEvent event) {
        return json.readTree(event.payload()).path("action").asString("");
    }

    /** Sorted otherwise, or counted anew: what the reporter was told before no longer holds. */
    private void tellNewPromise(OutboxEvent event, Item item) {
        JsonNode promised = json.readTree(event.payload()).path("promisedAt");
        if (promised.isString()) {
            String day =
                    Instant.parse(promised.asString()).atZone(WorkCalendar.ZONE).format(MOMENT);
            tellReporter(event, item, "case-promised", day);
        }
    }

    /** Whoever joins a case that is answered already learns the answer with it. */
    private void tellMerged(OutboxEvent event, Item item) {
        Item leading = items.get(event.county(), Merging.leadingOf(item));
        String answer = leading.facts().get(CaseFacts.ANSWER) instanceof Integer seq && seq < joined(item, leading)
                ? text(event.county(), leading.id(), seq, "result")
                : "";
        tell(opening(event), event, item, "case-merged", written(event, "message"));
        if (!answer.isEmpty()) {
            tell(opening(event), event, item, "case-answered", answer);
        }
    }

    /** The line in the leading case's history; what is answered after it, is told to all who follow. */
    private int joined(Item item, Item leading) {
        return histories.of(leading.county(), leading.id()).stream()
                .filter(entry -> entry.action().equals("takeIn")
                        && item.reference().equals(entry.input().get("case")))
                .mapToInt(HistoryEntry::seq)
                .max()
                .orElse(0);
    }

    private List<Reports.Told> opening(OutboxEvent event) {
        return reports.opening(event.county(), event.subject());
    }

    /** Everybody who follows the case, each under the number that he or she knows. */
    private void tellReporter(OutboxEvent event, Item item, String kind, String text) {
        tell(reports.following(event.county(), event.subject()), event, item, kind, text);
    }

    private void tell(List<Reports.Told> whom, OutboxEvent event, Item item, String kind, String text) {
        for (Reports.Told one : whom) {
            notifications.toResident(
                    about(event, item, kind),
                    new ContactId(one.details()),
                    sentence(kind, one.number(), item.title(), text));
        }
    }

    private void tellOwner(OutboxEvent event, Item item, String kind) {
        JsonNode post = json.readTree(event.payload()).path("post");
        if (post.isString()) {
            notifications.toPost(
                    about(event, item, kind),
                    new PostId(UUID.fromString(post.asString())),
                    sentence(kind, item.reference(), item.title(), ""));
        }
    }

    private String sentence(String kind, String number, String title, String text) {
        return words.of(LANGUAGE, "message." + kind, Map.of("number", number, "title", title, "text", text));
    }

    /** A text of the step that the event tells of, masked and shortened; whoever wants it whole looks under the code. */
    private String written(OutboxEvent event, String name) {
        return text(event.county(), event.subject(), (int) event.seq(), name);
    }

    private String text(CountyCode county, UUID item, int seq, String name) {
        String text = histories.texts(county, item).getOrDefault(seq, Map.of()).getOrDefault(name, "");
        return shortened(TextMask.of(text));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "……";
    }

    private static About about(OutboxEvent event, Item item, String kind) {
        return new About(event.county(), event.id(), kind, item.id(), item.reference(), event.occurredAt());
    }
}
