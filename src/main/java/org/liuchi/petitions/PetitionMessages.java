package org.liuchi.petitions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Tells the person that there is something to read under the code (never what it says: a phone lies about), and the post
 * that owns the petition that it has come in or that its time has run out.
 */
@Component
class PetitionMessages implements OutboxListener {
    /** Who has it, which procedure, not accepted, longer, answered: what must be told (信访工作条例22, 23, 34–36). */
    private static final Set<String> TOLD = Set.of(
            "petition.report",
            "petition.dispatch",
            "petition.accept",
            "petition.redirect",
            "petition.refuse",
            "petition.approve",
            "petition.close");

    private static final Set<String> ARRIVING = Set.of(
            "petition.report",
            "petition.dispatch",
            "petition.recall",
            "petition.object",
            "petition.overrule",
            "petition.escalate",
            "petition.reassign",
            "petition.hand_over",
            "petition.reopen",
            "petition.rework",
            "petition.extend");

    private static final String ELAPSED = "petition.clock-elapsed";

    private final Items items;
    private final PetitionStore matters;
    private final Notifications notifications;
    private final JsonMapper json;

    PetitionMessages(Items items, PetitionStore matters, Notifications notifications, JsonMapper json) {
        this.items = items;
        this.matters = matters;
        this.notifications = notifications;
        this.json = json;
    }

    @Override
    public String name() {
        return "petition-messages";
    }

    @Override
    public Set<String> types() {
        return Stream.of(TOLD, ARRIVING, Set.of(ELAPSED)).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        if (TOLD.contains(event.type())) {
            tellPerson(event, item, event.type().equals("petition.report") ? "petition-received" : "petition-news");
        }
        if (ARRIVING.contains(event.type())) {
            tellOwner(event, item, "petition-arrived");
        }
        if (event.type().equals(ELAPSED)) {
            tellOwner(event, item, "petition-overdue");
        }
    }

    private void tellPerson(OutboxEvent event, Item item, String kind) {
        matters.byId(event.county(), event.subject())
                .flatMap(matter -> Optional.ofNullable(matter.contact()))
                .ifPresent(contact -> notifications.toReporter(about(event, item, kind), new ContactId(contact)));
    }

    private void tellOwner(OutboxEvent event, Item item, String kind) {
        JsonNode post = json.readTree(event.payload()).path("post");
        if (post.isString()) {
            notifications.toPost(about(event, item, kind), new PostId(UUID.fromString(post.asString())));
        }
    }

    private static About about(OutboxEvent event, Item item, String kind) {
        return new About(
                event.county(),
                event.id(),
                kind,
                item.id(),
                item.reference(),
                item.title(),
                item.dueAt(),
                Map.of(),
                event.occurredAt());
    }
}
