package org.liuchi.supervision.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.Staffed;
import org.liuchi.supervision.lights.LightPeriods.Period;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is written down about lights when the program is cut off while it writes. */
@IntegrationTest
class LightListenerTest {
    private static final String CLOCK = "acceptance";

    private final LightPeriods periods;
    private final Items items;
    private final Flows flows;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final TestClock clock;
    private final TestCounty county;

    LightListenerTest(
            @Autowired LightPeriods periods,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired JdbcClient sql,
            @Autowired JsonMapper json,
            @Autowired TestClock clock,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.periods = periods;
        this.items = items;
        this.flows = flows;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        county = counties.tinyCounty();
    }

    @Test
    void whatIsHandedOverLateLightsTheNextOneAlsoWhenTheProgramIsCutOffInBetween() {
        UUID item = UUID.fromString(new Staffed(county).dispatched("路灯不亮"));
        UUID first = county.bodyId("城管局").value();
        UUID next = county.bodyId("水务局").value();
        Instant now = clock.instant();
        periods.lit(county.code(), item, CLOCK, first, now.minusSeconds(60));
        OutboxEvent handedOver = handedOver(item, next, now);

        LightListener cutOff = listener(new LightPeriods(sql) {
            @Override
            void out(CountyCode county, Period period, Instant at, String action) {
                throw new IllegalStateException("cut off");
            }
        });
        assertThatThrownBy(() -> cutOff.on(handedOver)).hasMessage("cut off");
        listener(periods).on(handedOver);
        listener(periods).on(handedOver);

        assertThat(periods.burning(county.code(), item, now))
                .containsExactly(new Period(item, CLOCK, next, now, null, null));
    }

    private LightListener listener(LightPeriods written) {
        return new LightListener(written, items, flows, json);
    }

    private OutboxEvent handedOver(UUID item, UUID organization, Instant at) {
        String told = json.writeValueAsString(Map.of(
                "meaning",
                "DISPATCH",
                "action",
                "dispatch",
                "to",
                "DISPATCHED",
                "dueAt",
                at.toString(),
                "organization",
                organization.toString()));
        return new OutboxEvent(county.code(), UUID.randomUUID(), item, 9, "case.dispatched", told, at, 9);
    }
}
