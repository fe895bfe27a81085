package org.liuchi.tasks.meeting;

import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.tasks.Elapsing;
import org.springframework.stereotype.Component;

/** A meeting whose day is over without it shows as not held, and asks nobody why. */
@Component
class MissedMeetings implements OutboxListener {
    private final Elapsing elapsing;

    MissedMeetings(Elapsing elapsing) {
        this.elapsing = elapsing;
    }

    @Override
    public String name() {
        return "meeting-days";
    }

    @Override
    public Set<String> types() {
        return Set.of(MeetingFlow.KIND + ".clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        elapsing.follow(event, "PLANNED", "lapse");
    }
}
