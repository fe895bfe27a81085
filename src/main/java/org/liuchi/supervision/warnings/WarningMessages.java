package org.liuchi.supervision.warnings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.notifications.MessageKind;
import org.liuchi.notifications.Notifications;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/** Tells the post that has the next step that a warning has come to it, and the organisation how it or a visit has ended. */
@Component
class WarningMessages implements OutboxListener {
    static final String ARRIVED = "warning-arrived";
    static final String OVERDUE = "warning-overdue";
    static final String ENDED = "warning-ended";

    private static final String ELAPSED = ".clock-elapsed";
    private static final Set<String> MEANINGS =
            Set.of("report", "answer", "other", "approve", "deny", "close", "extend", "release", "hand_over");

    private final Items items;
    private final Flows flows;
    private final Organizations organizations;
    private final Notifications notifications;

    WarningMessages(Items items, Flows flows, Organizations organizations, Notifications notifications) {
        this.items = items;
        this.flows = flows;
        this.organizations = organizations;
        this.notifications = notifications;
    }

    static MessageKind.Some kinds() {
        return new MessageKind.Some(List.of(
                MessageKind.toPost(ARRIVED, "state"),
                MessageKind.toPost(OVERDUE, "state"),
                MessageKind.toPost(ENDED, "state")));
    }

    @Override
    public String name() {
        return "warning-messages";
    }

    @Override
    public Set<String> types() {
        return Stream.of(WarningFlow.KIND, WarningFlow.INSPECTION)
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind + ELAPSED), MEANINGS.stream().map(meaning -> kind + "." + meaning)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        if (event.type().endsWith(ELAPSED)) {
            owner(item).ifPresent(post -> tell(event, item, OVERDUE, post));
        } else if (item.open()) {
            owner(item).ifPresent(post -> tell(event, item, ARRIVED, post));
        } else {
            organizations
                    .intakePost(event.county(), new OrganizationId(WarningFacts.unit(item)))
                    .map(Post::id)
                    .ifPresent(post -> tell(event, item, ENDED, post));
        }
    }

    private static Optional<PostId> owner(Item item) {
        return Optional.ofNullable(item.owner()).map(Owner::post);
    }

    private void tell(OutboxEvent event, Item item, String kind, PostId post) {
        notifications.toPost(
                new About(
                        event.county(),
                        event.id(),
                        kind,
                        item.id(),
                        item.reference(),
                        item.title(),
                        item.dueAt(),
                        Map.of("state", flows.of(item).state(item.state()).label()),
                        event.occurredAt()),
                post);
    }
}
