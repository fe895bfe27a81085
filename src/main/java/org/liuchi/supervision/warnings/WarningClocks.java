package org.liuchi.supervision.warnings;

import java.util.Map;
import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** When the time for the reply or for the improvement is over, the warning goes to whoever decides; nothing is decided here. */
@Component
class WarningClocks implements OutboxListener {
    private static final Map<String, String> FOLLOWS = Map.of("NOTIFIED", "lapse", "IMPROVING", "fallDue");

    private final Items items;

    WarningClocks(Items items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "warning-clocks";
    }

    @Override
    public Set<String> types() {
        return Set.of("warning.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item item = items.get(event.county(), event.subject());
        String action = FOLLOWS.get(item.state());
        if (action != null) {
            try {
                items.act(new Act(
                        event.county(),
                        item.id(),
                        action,
                        null,
                        new Actor.Program(event.county(), WarningFlow.KIND),
                        Map.of(),
                        Receipts.following(item.id(), item.version(), action),
                        event.occurredAt()));
            } catch (Problem problem) {
                // it has moved at the last moment, or has another day meanwhile
                if (problem.kind() != Problem.Kind.NOT_NOW && problem.kind() != Problem.Kind.REFUSED) {
                    throw problem;
                }
            }
        }
    }
}
