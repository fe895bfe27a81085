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

/** A call-back, whole: the desk asks somebody who left a phone number. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CallbackFlowTest implements WholeFlow {
    private static final String TABLE = """
        TO_CALL attempt      TO_CALL   desk
        TO_CALL sendCode     TO_CALL   desk
        TO_CALL record       ASKED     desk
        TO_CALL answerByCode ASKED     reporter
        TO_CALL unreached    UNREACHED desk
        TO_CALL lapse        LAPSED    program
        """;

    private final AfterClosing after;
    private final FlowTables table;

    CallbackFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Cases cases,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        TestCounty county = counties.tinyCounty();
        after = new AfterClosing(county, cases, items);
        table = new FlowTables(
                county,
                items,
                this,
                flows.current(county.code(), "callback").flow(),
                TABLE,
                TestClock.START,
                TestClock.START.plus(Duration.ofHours(1)));
    }

    @Override
    public FlowTables table() {
        return table;
    }

    /** One that nobody has tried, and one where nobody answered twice. */
    @Override
    public List<UUID> in(String state, Instant now) {
        UUID planned = planned(now);
        UUID tried = planned(now);
        after.act(tried, "desk", "attempt", Map.of(), now);
        after.act(tried, "desk", "attempt", Map.of(), now);
        return List.of(planned, tried);
    }

    private UUID planned(Instant now) {
        return after.begun("callback", "plan", Map.of("cause", "SAMPLE"), now);
    }

    @Override
    public Map<String, ?> input(String action) {
        return switch (action) {
            case "record", "answerByCode" -> Map.of("outcome", "SOLVED");
            default -> Map.of();
        };
    }
}
