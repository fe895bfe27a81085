package org.liuchi.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.cases.whistle.Whistles;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** One department's part in a whistle, whole: the western town has called city management. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CallFlowTest implements WholeFlow {
    private static final String TABLE = """
        CALLED   accept   ACCEPTED city city2
        CALLED   refuse   REFUSING city city2
        CALLED   escalate SILENT   program
        CALLED   release  RELEASED town desk
        CALLED   lapse    RELEASED program
        CALLED   note     CALLED   city city2 town desk

        SILENT   accept   ACCEPTED city city2
        SILENT   refuse   REFUSING city city2
        SILENT   absent   ABSENT   desk
        SILENT   lapse    RELEASED program
        SILENT   note     SILENT   city city2 town desk

        REFUSING uphold   REFUSED  desk
        REFUSING overrule CALLED   desk
        REFUSING lapse    RELEASED program
        REFUSING note     REFUSING city city2 town desk

        ACCEPTED arrive   ARRIVED  city city2
        ACCEPTED absent   ABSENT   desk
        ACCEPTED release  RELEASED town desk
        ACCEPTED lapse    RELEASED program
        ACCEPTED note     ACCEPTED city city2 town desk

        ARRIVED  confirm  ARRIVED  town desk
        ARRIVED  notThere ACCEPTED town
        ARRIVED  finish   DONE     city city2
        ARRIVED  leave    DONE     city city2
        ARRIVED  lapse    RELEASED program
        ARRIVED  note     ARRIVED  city city2 town desk

        DONE     rate     DONE     town
        """;

    private final WhistleWalk walk;
    private final FlowTables table;

    CallFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Whistles whistles,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        TestCounty county = counties.tinyCounty();
        walk = new WhistleWalk(county, whistles, items);
        table = new FlowTables(
                county,
                items,
                this,
                flows.current(county.code(), "call").flow(),
                TABLE,
                TestClock.START,
                TestClock.START.plus(Duration.ofDays(7)));
    }

    @Override
    public FlowTables table() {
        return table;
    }

    /** While the work goes on, and when the town has said that it is done: leaving is another thing then. */
    @Override
    public List<UUID> in(String state, Instant now) {
        UUID going = walk.call(walk.blown(now), state, now);
        UUID whistle = walk.blown(now);
        UUID done = walk.call(whistle, state, now);
        walk.act(whistle, "town", "workDone", now);
        return List.of(going, done);
    }

    @Override
    public Map<String, ?> input(String action) {
        return walk.input(action);
    }
}
