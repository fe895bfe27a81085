package org.liuchi.notifications;

import org.liuchi.people.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For trials without a gateway: says in the log that a message would have gone out, never to whom or what it said. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TrialLog implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(TrialLog.class);

    private final MessageSettings settings;

    TrialLog(MessageSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "trial-log";
    }

    @Override
    public boolean carries(Wish.Way way) {
        return settings.trialLog() && way != Wish.Way.NOTHING;
    }

    @Override
    public Handed send(Outgoing message, String address) {
        LOG.info("trial: message {} ({}) about {} went out", message.id(), message.kind(), message.number());
        return new Handed(Result.TAKEN, message.id().toString(), null, null);
    }
}
