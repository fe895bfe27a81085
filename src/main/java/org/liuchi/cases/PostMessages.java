package org.liuchi.cases;

import java.util.Map;
import org.liuchi.notifications.Notifications;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** Tells a post what has happened to an item beside a case. */
@Component
class PostMessages {
    private final Flows flows;
    private final Notifications notifications;

    PostMessages(Flows flows, Notifications notifications) {
        this.flows = flows;
        this.notifications = notifications;
    }

    void tell(OutboxEvent event, Item item, PostId post, String kind) {
        notifications.toPost(
                new Notifications.About(
                        event.county(),
                        event.id(),
                        kind,
                        item.id(),
                        item.reference(),
                        item.title(),
                        item.dueAt(),
                        Map.of(
                                "kind", flows.of(item).label(),
                                "state", flows.of(item).state(item.state()).label()),
                        event.occurredAt()),
                post);
    }
}
