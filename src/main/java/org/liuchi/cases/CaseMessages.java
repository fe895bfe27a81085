package org.liuchi.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.Notifications;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactId;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.PostId;
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
    private final Reports reports;
    private final Notifications notifications;
    private final JsonMapper json;

    CaseMessages(Items items, Reports reports, Notifications notifications, JsonMapper json) {
        this.items = items;
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
                "case.accept",
                "case.overrule",
                "case.reassign",
                "case.rework",
                "case.reopen",
                "case.take_up",
                "case.recount",
                "case.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        switch (event.type()) {
            case "case.report" -> tellReporter(event, item, "case-reported");
            case "case.redirect", "case.refuse" -> tellReporter(event, item, "case-ended");
            case "case.accept" -> tellReporter(event, item, "case-accepted");
            case "case.answer" -> tellReporter(event, item, "case-answered");
            case "case.close" -> tellReporter(event, item, "case-closed");
            case "case.clock-elapsed" -> tellOwner(event, item, "case-overdue");
            case "case.take_up", "case.recount" -> tellNewPromise(event, item);
            case "case.dispatch" -> {
                tellOwner(event, item, "case-arrived");
                tellReporter(event, item, "case-handed");
                tellNewPromise(event, item);
            }
            default -> tellOwner(event, item, "case-arrived");
        }
    }

    /** Sorted otherwise, or counted anew: what the reporter was told before no longer holds. */
    private void tellNewPromise(OutboxEvent event, Item item) {
        JsonNode promised = json.readTree(event.payload()).path("promisedAt");
        if (promised.isString()) {
            tellReporter(event, item, "case-promised", Instant.parse(promised.asString()));
        }
    }

    private void tellReporter(OutboxEvent event, Item item, String kind) {
        tellReporter(event, item, kind, item.promisedAt());
    }

    private void tellReporter(OutboxEvent event, Item item, String kind, @Nullable Instant due) {
        reports.ofCase(event.county(), event.subject())
                .flatMap(report -> Optional.ofNullable(report.details()))
                .ifPresent(details ->
                        notifications.toReporter(about(event, item, kind, due), new ContactId(details)));
    }

    private void tellOwner(OutboxEvent event, Item item, String kind) {
        JsonNode post = json.readTree(event.payload()).path("post");
        if (post.isString()) {
            notifications.toPost(
                    about(event, item, kind, item.dueAt()), new PostId(UUID.fromString(post.asString())));
        }
    }

    private static About about(OutboxEvent event, Item item, String kind, @Nullable Instant due) {
        return new About(
                event.county(), event.id(), kind, item.id(), item.reference(), item.title(), due, event.occurredAt());
    }
}
