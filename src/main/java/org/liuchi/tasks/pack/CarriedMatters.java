package org.liuchi.tasks.pack;

import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.tasks.Elapsing;
import org.springframework.stereotype.Component;

/** What no month has decided comes up in the next one. */
@Component
class CarriedMatters implements OutboxListener {
    private final Elapsing elapsing;

    CarriedMatters(Elapsing elapsing) {
        this.elapsing = elapsing;
    }

    @Override
    public String name() {
        return "county-matters";
    }

    @Override
    public Set<String> types() {
        return Set.of(MatterFlow.KIND + ".clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        elapsing.follow(event, "RAISED", "carryOver");
    }
}
