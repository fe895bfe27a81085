package org.liuchi.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/**
 * Tells the other side of joint handling and whistles: the body that was asked, when it needn't go on or has not
 * answered; the caller, when somebody accepts, comes, or is late.
 */
@Component
class PartyMessages implements OutboxListener {
    private final Items items;
    private final PostMessages messages;

    PartyMessages(Items items, PostMessages messages) {
        this.items = items;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "case-party-messages";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "joint.release",
                "joint.clock-elapsed",
                "call.release",
                "call.approve",
                "call.escalate",
                "call.accept",
                "call.contact",
                "call.other",
                "call.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        switch (event.type()) {
            case "joint.release", "call.release", "call.approve", "call.escalate" ->
                asked(item).ifPresent(post -> messages.tell(event, item, post, "child-ended"));
            case "joint.clock-elapsed", "call.clock-elapsed" ->
                caller(item).ifPresent(post -> messages.tell(event, item, post, "child-overdue"));
            default -> caller(item).ifPresent(post -> messages.tell(event, item, post, "child-ended"));
        }
    }

    private static Optional<PostId> asked(Item item) {
        return Optional.ofNullable(item.facts().get(CaseFacts.HANDLER_POST))
                .map(post -> new PostId(UUID.fromString(post.toString())));
    }

    private Optional<PostId> caller(Item item) {
        return Optional.ofNullable(item.parent())
                .map(parent -> items.get(item.county(), parent).owner())
                .map(Owner::post);
    }
}
