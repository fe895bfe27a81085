package org.liuchi.tasks;

import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.springframework.stereotype.Component;

/** A deadline that has passed is a fact: from then on the guarantor post owes an account (包保买单, ZL-16). */
@Component
class MissedDeadlines implements OutboxListener {
    private final Elapsing elapsing;

    MissedDeadlines(Elapsing elapsing) {
        this.elapsing = elapsing;
    }

    @Override
    public String name() {
        return "task-deadlines";
    }

    @Override
    public Set<String> types() {
        return Set.of(TaskFlow.KIND + ".clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        elapsing.follow(event, "IN_HAND", "miss");
    }
}
