package org.liuchi.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.Notifications;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactId;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the reporter that something has become of the matter (what it says stands under the code: TC-41), and the post
 * that owns it that it has come in or that its time has run out.
 */
@Component
class CaseMessages implements OutboxListener {
    private final Items items;
    private final Histories histories;
    private final Reports reports;
    private final Notifications notifications;
    private final JsonMapper json;

    CaseMessages(Items items, Histories histories, Reports reports, Notifications notifications, JsonMapper json) {
        this.items = items;
        this.histories = histories;
        this.reports = reports;
        this.notifications = notifications;
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
                "case.close",
                "case.dispatch",
                "case.overrule",
                "case.reassign",
                "case.hand_over",
                "case.rework",
                "case.reopen",
                "case.take_up",
                "case.recount",
                "case.other",
                "case.extend",
                "case.merge",
                "case.unmerge",
                "case.suspend",
                "case.resume",
                "case.classify",
                "case.escalate",
                "case.accept",
                "case.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        switch (event.type()) {
            case "case.report" -> tell(opening(event), event, item, "case-reported", item.promisedAt());
            case "case.merge" -> tellMerged(event, item);
            case "case.unmerge" -> tell(opening(event), event, item, "case-unmerged", item.promisedAt());
            case "case.redirect", "case.refuse" -> tellReporter(event, item, "case-ended");
            case "case.answer" -> tellReporter(event, item, "case-answered");
            case "case.close" -> tellReporter(event, item, "case-closed");
            case "case.clock-elapsed" -> tellOwner(event, item, "case-overdue");
            case "case.extend" -> tellReporter(event, item, "case-extended");
            case "case.suspend" -> tellSuspended(event, item);
            case "case.classify" -> {
                tellClass(event, item);
                tellNewPromise(event, item);
            }
            case "case.accept" -> tellAccepted(event, item);
            case "case.resume" -> tellOwner(event, item, "case-resumed");
            case "case.take_up", "case.recount", "case.other" -> tellNewPromise(event, item);
            case "case.dispatch", "case.escalate" -> {
                tellOwner(event, item, "case-arrived");
                tellHanded(event, item);
                tellNewPromise(event, item);
            }
            default -> tellOwner(event, item, "case-arrived");
        }
    }

    /** Asked to say more, or put on the ledger: either way the clock stands, and the person is told why. */
    private void tellSuspended(OutboxEvent event, Item item) {
        boolean asks = action(event).equals("askReporter");
        tellReporter(event, item, asks ? "case-asks" : "case-suspended");
    }

    /** Class and reason of a common or a family matter (TC-30); and who has it, also when the reporter asks for another. */
    private void tellClass(OutboxEvent event, Item item) {
        switch (action(event)) {
            case "asCommon" -> {
                tellReporter(event, item, "case-common");
                tellOwner(event, item, "case-arrived");
            }
            case "asFamily" -> tellReporter(event, item, "case-family");
            default -> tellOwner(event, item, "case-arrived");
        }
    }

    /** Who asked for each step is told of the hand-over and of its acceptance; with a class it is told above. */
    private void tellHanded(OutboxEvent event, Item item) {
        if (action(event).equals("dispatch")) {
            tellReporter(event, item, "case-handed");
        }
    }

    /** By the body; or by the person, and then the village learns that it may begin. */
    private void tellAccepted(OutboxEvent event, Item item) {
        if (action(event).equals("accept")) {
            tellReporter(event, item, "case-accepted");
        } else {
            tellOwner(event, item, "case-arrived");
        }
    }

    private String action(OutboxEvent event) {
        return json.readTree(event.payload()).path("action").asString("");
    }

    /** Sorted otherwise, counted anew, joined by an earlier one: what the reporter was told before no longer holds. */
    private void tellNewPromise(OutboxEvent event, Item item) {
        JsonNode promised = json.readTree(event.payload()).path("promisedAt");
        if (promised.isString()) {
            tellReporter(event, item, "case-promised", Instant.parse(promised.asString()));
        }
    }

    private void tellReporter(OutboxEvent event, Item item, String kind) {
        tellReporter(event, item, kind, item.promisedAt());
    }

    /** Everybody who follows the case, each under the number that he or she knows. */
    private void tellReporter(OutboxEvent event, Item item, String kind, @Nullable Instant due) {
        tell(reports.following(event.county(), event.subject()), event, item, kind, due);
    }

    private void tell(List<Reports.Told> whom, OutboxEvent event, Item item, String kind, @Nullable Instant due) {
        for (Reports.Told one : whom) {
            notifications.toReporter(about(event, item, one.number(), kind, due), new ContactId(one.details()));
        }
    }

    private List<Reports.Told> opening(OutboxEvent event) {
        return reports.opening(event.county(), event.subject());
    }

    /** Whoever joins a case that is answered already learns with it that there is an answer. */
    private void tellMerged(OutboxEvent event, Item item) {
        Item leading = items.get(event.county(), Merging.leadingOf(item));
        tell(opening(event), event, item, "case-merged", leading.promisedAt());
        if (leading.facts().get(CaseFacts.ANSWER) instanceof Integer seq && seq < joined(item, leading)) {
            tell(opening(event), event, item, "case-answered", leading.promisedAt());
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

    private void tellOwner(OutboxEvent event, Item item, String kind) {
        JsonNode post = json.readTree(event.payload()).path("post");
        if (post.isString()) {
            notifications.toPost(
                    about(event, item, item.reference(), kind, item.dueAt()),
                    new PostId(UUID.fromString(post.asString())));
        }
    }

    private static About about(OutboxEvent event, Item item, String number, String kind, @Nullable Instant due) {
        return new About(
                event.county(), event.id(), kind, item.id(), number, item.title(), due, Map.of(), event.occurredAt());
    }
}
