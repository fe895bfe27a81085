package org.liuchi.cases.whistle;

import java.util.Map;
import java.util.Set;
import org.liuchi.cases.Followers;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Who doesn't answer a whistle in time is the county's matter: the desk calls the department's leader (ZL-07). */
@Component
class Silence implements OutboxListener {
    private final Items items;
    private final Followers followers;

    Silence(Items items, Followers followers) {
        this.items = items;
        this.followers = followers;
    }

    @Override
    public String name() {
        return "whistle-silence";
    }

    @Override
    public Set<String> types() {
        return Set.of("call.clock-elapsed");
    }

    @Override
    public void on(OutboxEvent event) {
        Item call = items.get(event.county(), event.subject());
        if (call.state().equals("CALLED")) {
            try {
                followers.act(call, call.id(), "escalate", Map.of(), event.occurredAt());
            } catch (Problem problem) {
                // it has answered at the last moment, or was called anew
                if (problem.kind() != Problem.Kind.NOT_NOW && problem.kind() != Problem.Kind.REFUSED) {
                    throw problem;
                }
            }
        }
    }
}
