package org.liuchi.demo.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Steps of the demo's tasks, each under a receipt, so that a loading that was broken off goes on. */
@Component
class TaskScenes {
    private final Items items;
    private final StaffDirectory directory;
    private final Receipts receipts;
    private final Clock clock;

    TaskScenes(Items items, StaffDirectory directory, Receipts receipts, Clock clock) {
        this.items = items;
        this.directory = directory;
        this.receipts = receipts;
        this.clock = clock;
    }

    Receipt receipt(String what) {
        return receipts.of("demo tasks", new IdempotencyKey(what), List.of());
    }

    Actor.Staff at(Roster roster, Seat seat) {
        return directory
                .find(roster.county(), seat.holder().id(), clock.instant())
                .orElseThrow();
    }

    Item act(Item item, Actor by, String action, Map<String, ?> input, Instant at) {
        Receipt receipt = receipt(item.kind() + item.id() + action);
        return items.act(new Act(item.county(), item.id(), action, null, by, input, receipt, at))
                .item();
    }

    /** Told again, or a day on which it can't be: the story stays where it is. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_NOW && problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
        }
    }
}
