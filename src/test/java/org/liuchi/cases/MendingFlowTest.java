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

/** Mending, whole: somebody was dissatisfied with city management. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class MendingFlowTest implements WholeFlow {
    private static final String TABLE = """
        TO_CONTACT contact MENDING   city city2
        TO_CONTACT lapse   LAPSED    program

        MENDING    mend    MENDED    city city2
        MENDING    explain EXPLAINED city city2
        MENDING    lapse   LAPSED    program
        """;

    private final TestCounty county;
    private final AfterClosing after;
    private final FlowTables table;

    MendingFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Cases cases,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        after = new AfterClosing(county, cases, items);
        table = new FlowTables(
                county,
                items,
                this,
                flows.current(county.code(), "mending").flow(),
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
        UUID mending = after.begun(
                "mending", "open", Map.of("post", county.postOf("city").toString()), now);
        if (state.equals("MENDING")) {
            after.act(mending, "city", "contact", input("contact"), now);
        }
        return List.of(mending);
    }

    @Override
    public Map<String, ?> input(String action) {
        return switch (action) {
            case "contact" -> Map.of("way", "PHONE", "note", "希望每天清运");
            case "mend", "explain" -> Map.of("message", "已改为每天清运");
            default -> Map.of();
        };
    }
}
