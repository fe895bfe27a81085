package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import org.liuchi.calendar.Calendars;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** Which rows of its flow somebody may take with an item now: by whom, how often, until when, and under which guards. */
@Component
class Offers {
    private final Flows flows;
    private final Registry registry;
    private final Calendars calendars;

    Offers(Flows flows, Registry registry, Calendars calendars) {
        this.flows = flows;
        this.registry = registry;
        this.calendars = calendars;
    }

    List<Offer> of(Item item, Actor actor, Instant now) {
        Flow flow = flows.of(item);
        return flow.from(item.state())
                .filter(row -> Permission.may(row, item, actor))
                .filter(row ->
                        offered(new Step(item, flow, row, actor, Filled.NOTHING, now, calendars.of(item.county()))))
                .map(row -> new Offer(row.action(), row.label(), row.meaning(), row.inputs()))
                .toList();
    }

    private boolean offered(Step step) {
        return Permission.hindrance(step).isEmpty()
                && step.row().guards().stream()
                        .allMatch(guard -> guard.equals(Row.NO_OPEN_CHILDREN)
                                ? step.item().openChildren() == 0
                                : registry.guard(guard).check(step).isEmpty());
    }
}
