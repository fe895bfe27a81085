package org.liuchi.tasks;

import java.util.Map;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** The step of the program that follows when a clock has run out; once, however often it is told. */
@Component
public class Elapsing {
    private final Items items;

    Elapsing(Items items) {
        this.items = items;
    }

    /** @param state in which the item has to be for it */
    public void follow(OutboxEvent event, String state, String action) {
        Item item = items.get(event.county(), event.subject());
        if (!item.state().equals(state)) {
            return;
        }
        try {
            items.act(new Act(
                    event.county(),
                    item.id(),
                    action,
                    null,
                    new Actor.Program(event.county(), item.kind()),
                    Map.of(),
                    Receipts.following(item.id(), event.seq(), action),
                    event.occurredAt()));
        } catch (Problem problem) {
            // somebody was faster at the last moment, or the day was put off
            if (problem.kind() != Problem.Kind.NOT_NOW && problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
        }
    }
}
