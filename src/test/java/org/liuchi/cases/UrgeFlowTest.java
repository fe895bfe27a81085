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
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** Urging, whole: the desk asks city management why a case is stuck. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class UrgeFlowTest implements WholeFlow {
    private static final String TABLE = """
        URGED reply REPLIED city city2
        URGED lapse LAPSED  program
        """;

    private final TestCounty county;
    private final Items items;
    private final Walk walk;
    private final FlowTables table;

    UrgeFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Cases cases,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        this.items = items;
        walk = new Walk(county, cases, items);
        table = new FlowTables(
                county,
                items,
                this,
                flows.current(county.code(), "urge").flow(),
                TABLE,
                TestClock.START,
                TestClock.START.plus(Duration.ofHours(1)));
    }

    @Override
    public FlowTables table() {
        return table;
    }

    @Override
    public List<UUID> in(String state, Instant now) {
        Walk.Raised raised = walk.in("IN_HAND", now);
        walk.act(raised, "desk", "urge", walk.input("urge"), now);
        return List.of(items.children(county.code(), raised.id()).getFirst().id());
    }

    @Override
    public Map<String, ?> input(String action) {
        return action.equals("reply") ? Map.of("note", "明天上午清运") : Map.of();
    }
}
