package org.liuchi.supervision.lights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.supervision.lights.LightPeriods.Period;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down when a clock that ran out lit an organisation, and which step put it out (ZL-18: lights lift by themselves
 * when the ground is gone). Work that is handed over while it is late lights the next organisation from then on.
 */
@Component
class LightListener implements OutboxListener {
    private final LightPeriods periods;
    private final Items items;
    private final Flows flows;
    private final JsonMapper json;

    LightListener(LightPeriods periods, Items items, Flows flows, JsonMapper json) {
        this.periods = periods;
        this.items = items;
        this.flows = flows;
        this.json = json;
    }

    @Override
    public String name() {
        return "light-periods";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(OutboxEvent event) {
        JsonNode told = json.readTree(event.payload());
        if (event.type().endsWith(".clock-elapsed")) {
            if (told.path("organization").isString()) {
                told.path("clocks")
                        .forEach(clock -> periods.lit(
                                event.county(),
                                event.subject(),
                                clock.asString(),
                                organization(told),
                                event.occurredAt()));
            }
        } else if (told.path("meaning").isString()) {
            stepped(event, told);
        }
    }

    private void stepped(OutboxEvent event, JsonNode told) {
        List<Period> burning = periods.burning(event.county(), event.subject(), event.occurredAt());
        if (burning.isEmpty()) {
            return;
        }
        String action = told.path("action").asString();
        for (Period period : burning) {
            boolean late = late(event, told, period.clock());
            boolean elsewhere = late && !organization(told).equals(period.organization());
            if (elsewhere) {
                // before the other goes out: told again after a failure in between, nothing would burn any more
                periods.lit(event.county(), event.subject(), period.clock(), organization(told), event.occurredAt());
            }
            if (!late || elsewhere) {
                periods.out(event.county(), period, event.occurredAt(), action);
            }
        }
    }

    /** Whether after the step a clock that runs is over, and this one runs. */
    private boolean late(OutboxEvent event, JsonNode told, String clock) {
        JsonNode due = told.path("dueAt");
        return due.isString()
                && !Instant.parse(due.asString()).isAfter(event.occurredAt())
                && flows.of(items.get(event.county(), event.subject()))
                        .find(told.path("to").asString())
                        .map(state -> state.runs().contains(clock))
                        .orElse(false);
    }

    private static UUID organization(JsonNode told) {
        return UUID.fromString(told.path("organization").asString());
    }
}
