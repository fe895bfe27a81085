package org.liuchi.cases;

import java.util.Map;
import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/**
 * When the result comes, or the case goes to another body or an end, urging and requests for more time have lost their
 * object: they end (TO-31: urges stop on the result). What was asked about a closed case goes on.
 */
@Component
class ChildrenEnd implements OutboxListener {
    private static final Set<String> KINDS = Set.of("urge", "approval");

    private final Items items;
    private final Histories histories;
    private final Followers followers;

    ChildrenEnd(Items items, Histories histories, Followers followers) {
        this.items = items;
        this.histories = histories;
        this.followers = followers;
    }

    @Override
    public String name() {
        return "case-children";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "case.answer",
                "case.withdraw",
                "case.recall",
                "case.dispatch",
                "case.escalate",
                "case.merge",
                "case.redirect",
                "case.refuse",
                "case.classify",
                "case.object");
    }

    @Override
    public void on(OutboxEvent event) {
        if (maybeKept(event)) {
            return;
        }
        Item parent = items.get(event.county(), event.subject());
        items.children(event.county(), event.subject()).stream()
                .filter(child -> child.open() && KINDS.contains(child.kind()))
                .filter(child -> child.openedAt().isBefore(event.occurredAt()))
                .forEach(child -> end(parent, child, event));
    }

    /** A body that objects and is overruled still has to answer; a village gives back for good. */
    private boolean maybeKept(OutboxEvent event) {
        return event.type().equals("case.object")
                && histories
                        .of(event.county(), event.subject())
                        .get((int) event.seq() - 1)
                        .to()
                        .equals("OBJECTED");
    }

    private void end(Item parent, Item child, OutboxEvent event) {
        try {
            followers.act(parent, event.seq(), child.id(), "lapse", Map.of(), event.occurredAt());
        } catch (Problem problem) {
            // somebody has decided it: it has ended then; of a step at the same moment the event is told again
            if (problem.kind() != Problem.Kind.NOT_NOW) {
                throw problem;
            }
        }
    }
}
