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

/** The whistle itself, whole: blown by the western town, city management is called. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class WhistleFlowTest implements WholeFlow {
    private static final String TABLE = """
        BLOWN     workDone WORK_DONE  town desk
        BLOWN     callOff  CALLED_OFF town desk
        BLOWN     note     BLOWN      town desk city city2

        WORK_DONE goOn     BLOWN      town desk
        WORK_DONE close    CLOSED     town desk
        WORK_DONE note     WORK_DONE  town desk city city2
        """;

    private final WhistleWalk walk;
    private final FlowTables table;

    WhistleFlowTest(
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
                flows.current(county.code(), "whistle").flow(),
                TABLE,
                TestClock.START,
                TestClock.START.plus(Duration.ofHours(1)));
    }

    @Override
    public FlowTables table() {
        return table;
    }

    /** With the department still called, and with an outcome for it. */
    @Override
    public List<UUID> in(String state, Instant now) {
        UUID open = walk.blown(now);
        UUID answered = walk.blown(now);
        walk.call(answered, "RELEASED", now);
        if (state.equals("WORK_DONE")) {
            walk.act(open, "town", "workDone", now);
            walk.act(answered, "town", "workDone", now);
        }
        return List.of(open, answered);
    }

    @Override
    public Map<String, ?> input(String action) {
        return walk.input(action);
    }
}
