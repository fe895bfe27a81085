package org.liuchi.cases;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Tells the post that an item beside a case has come to it or has run out of time, and the case's post how it ended. */
@Component
class ChildMessages implements OutboxListener {
    private static final Set<String> KINDS = Set.of("approval", "urge", "callback", "mending");
    private static final Set<String> MEANINGS =
            Set.of("report", "urge", "approve", "deny", "answer", "hand_over", "clock-elapsed");
    /** Those of other bodies, which come and go between them and the desk. */
    private static final Set<String> SHARED = Set.of("joint", "whistle", "call");

    private static final Set<String> STEPS =
            Set.of("object", "overrule", "refuse", "escalate", "rework", "reassign", "release");

    private final Items items;
    private final PostMessages messages;

    ChildMessages(Items items, PostMessages messages) {
        this.items = items;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "case-child-messages";
    }

    @Override
    public Set<String> types() {
        return Stream.concat(of(KINDS, MEANINGS), Stream.concat(of(SHARED, MEANINGS), of(SHARED, STEPS)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(Set<String> kinds, Set<String> meanings) {
        return kinds.stream().flatMap(kind -> meanings.stream().map(meaning -> kind + "." + meaning));
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        UUID parent = item.parent();
        if (event.type().endsWith("clock-elapsed")) {
            tell(event, item, item, "child-overdue");
        } else if (item.open()) {
            tell(event, item, item, "child-arrived");
        } else if (parent != null && !event.type().endsWith("hand_over")) {
            tell(event, item, items.get(event.county(), parent), "child-ended");
        }
    }

    private void tell(OutboxEvent event, Item item, Item owned, String kind) {
        if (owned.owner() != null) {
            messages.tell(event, item, owned.owner().post(), kind);
        }
    }
}
