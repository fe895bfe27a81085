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
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** Joint handling, whole: city management leads the case, the water bureau helps. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class JointFlowTest implements WholeFlow {
    private static final String TABLE = """
        ASKED    accept   IN_HAND  water
        ASKED    object   OBJECTED water
        ASKED    release  RELEASED city city2 desk
        ASKED    lapse    RELEASED program
        ASKED    reassign ASKED    water water2
        ASKED    note     ASKED    water water2 city city2 desk
        ASKED    follow   ASKED    program

        OBJECTED uphold   RELEASED desk
        OBJECTED overrule ASKED    desk
        OBJECTED release  RELEASED city city2 desk
        OBJECTED lapse    RELEASED program
        OBJECTED note     OBJECTED city city2 desk
        OBJECTED follow   OBJECTED program

        IN_HAND  answer   ANSWERED water
        IN_HAND  release  RELEASED city city2 desk
        IN_HAND  lapse    RELEASED program
        IN_HAND  reassign IN_HAND  water water2
        IN_HAND  note     IN_HAND  water water2 city city2 desk
        IN_HAND  follow   IN_HAND  program

        ANSWERED rework   IN_HAND  city city2 desk
        ANSWERED follow   ANSWERED program
        """;

    private final TestCounty county;
    private final Items items;
    private final Walk walk;
    private final FlowTables table;

    JointFlowTest(
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
                flows.current(county.code(), "joint").flow(),
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
        walk.act(raised, "city", "callIn", walk.input("callIn"), now);
        Item child = items.children(county.code(), raised.id()).getFirst();
        switch (state) {
            case "OBJECTED" -> water(child, "object", now);
            case "IN_HAND" -> water(child, "accept", now);
            case "ANSWERED" -> {
                water(child, "accept", now);
                water(child, "answer", now);
            }
            default -> {}
        }
        return List.of(child.id());
    }

    private void water(Item child, String action, Instant now) {
        Actor water = county.staff("water", now);
        items.act(new Act(county.code(), child.id(), action, null, water, input(action), Walk.receipt(), now));
    }

    @Override
    public Map<String, ?> input(String action) {
        return switch (action) {
            case "object" -> Map.of("ground", "NOT_OURS", "note", "不在管网范围");
            case "answer" -> Map.of("result", "管网已查，没有破损");
            case "uphold", "overrule", "release", "rework", "note" -> Map.of("note", "请看附图");
            case "reassign" -> Map.of("post", county.postOf("water2").toString());
            case "follow" -> Map.of("lead", county.bodyId("西镇").toString());
            default -> Map.of();
        };
    }
}
