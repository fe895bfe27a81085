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
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Requests, whole: city management asks for more time, which one person at the desk grants, and for the ledger, which
 * two do.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ApprovalFlowTest implements WholeFlow {
    private static final String TABLE = """
        ASKED    endorse ENDORSED desk
        ASKED    grant   GRANTED  desk
        ASKED    deny    DENIED   desk
        ASKED    lapse   LAPSED   program

        ENDORSED grant   GRANTED  desk
        ENDORSED deny    DENIED   desk
        ENDORSED lapse   LAPSED   program
        """;

    private final TestCounty county;
    private final Items items;
    private final Walk walk;
    private final FlowTables table;

    ApprovalFlowTest(
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
                flows.current(county.code(), "approval").flow(),
                TABLE,
                TestClock.START,
                TestClock.START.plus(Duration.ofHours(1)));
    }

    @Override
    public FlowTables table() {
        return table;
    }

    /** The other one at the desk has agreed first where a second person is waited for. */
    @Override
    public List<UUID> in(String state, Instant now) {
        if (state.equals("ASKED")) {
            return List.of(asked("askExtension", now), asked("askSuspension", now));
        }
        UUID request = asked("askSuspension", now);
        items.act(new Act(
                county.code(),
                request,
                "endorse",
                null,
                county.staff("desk2", now),
                input("endorse"),
                Walk.receipt(),
                now));
        return List.of(request);
    }

    private UUID asked(String action, Instant now) {
        Walk.Raised raised = walk.in("IN_HAND", now);
        walk.act(raised, "city", action, walk.input(action), now);
        return items.children(county.code(), raised.id()).getFirst().id();
    }

    @Override
    public Map<String, ?> input(String action) {
        return action.equals("deny") ? Map.of("note", "材料可以就近调拨") : Map.of();
    }
}
