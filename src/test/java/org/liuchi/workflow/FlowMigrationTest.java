package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Meaning;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FlowMigrationTest {
    private static final Instant NOW = TestClock.START;

    /** The county's errands in two versions; the second has another name for one state. */
    private static final String FIRST = """
        flow: shopping
        label: [代购, Shopping]
        clocks:
          - {name: all, label: [全程, All], term: 3 days, promise: true}
        states:
          - {name: ASKED, label: [已提出, Asked], phase: REPORTED, owner: testDesk, runs: [all]}
          - {name: WALKING, label: [在路上, On the way], phase: IN_HAND, owner: testHand, runs: [all]}
          - {name: DONE, label: [送到, Done], kind: CLOSED}
        rows:
          - {from: '', action: ask, label: [提出, Ask], meaning: REPORT, to: ASKED, by: [reporter]}
          - {from: ASKED, action: go, label: [出发, Go], meaning: ACCEPT, to: WALKING, by: [owner]}
          - {from: WALKING, action: bring, label: [送到, Bring], meaning: ANSWER, to: DONE, by: [owner]}
        """;

    private static final String SECOND =
            FIRST.replace("WALKING", "RIDING").replace("[在路上, On the way]", "[骑车中, Riding]");

    private final FlowMigration migration;
    private final Flows flows;
    private final Items items;
    private final Histories histories;
    private final TestClock clock;
    private final CountyCode county;
    private final Errands people;

    FlowMigrationTest(
            @Autowired FlowMigration migration,
            @Autowired Flows flows,
            @Autowired Items items,
            @Autowired Histories histories,
            @Autowired TestClock clock,
            @Autowired Browsers browsers) {
        this.migration = migration;
        this.flows = flows;
        this.items = items;
        this.histories = histories;
        this.clock = clock;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @BeforeEach
    void theFirstVersionRuns() {
        clock.set(NOW);
        flows.adopt(county, FIRST, "shopping.yaml");
    }

    @Test
    void anItemGoesOnByTheFlowItBeganWith() {
        Item old = walking();
        flows.adopt(county, SECOND, "shopping.yaml");

        assertThat(flows.of(old).find("WALKING")).isPresent();
        assertThat(after(old, "bring", people.hand()).state()).isEqualTo("DONE");
        assertThat(asked().flow()).isNotEqualTo(old.flow());
    }

    @Test
    void aNamedMigrationMovesOpenItemsAndWritesItIntoTheirHistory() {
        Item old = walking();
        String current = flows.adopt(county, SECOND, "shopping.yaml").hash();

        assertThat(migration.run(county, "shopping", "bicycles", Map.of("WALKING", "RIDING")))
                .isEqualTo(1);

        Item moved = items.get(county, old.id());
        assertThat(moved.flow()).isEqualTo(current);
        assertThat(moved.state()).isEqualTo("RIDING");
        assertThat(moved.owner()).isEqualTo(old.owner());
        assertThat(moved.promisedAt()).isEqualTo(old.promisedAt());
        assertThat(moved.clocks()).isEqualTo(old.clocks());
        List<HistoryEntry> history = histories.of(county, old.id());
        HistoryEntry last = history.getLast();
        assertThat(last.meaning()).isEqualTo(Meaning.MIGRATE);
        assertThat(last.from()).isEqualTo("WALKING");
        assertThat(last.to()).isEqualTo("RIDING");
        assertThat(last.input()).containsEntry("migration", "bicycles");
        assertThat(Chain.verifies(old.id(), history)).isTrue();
        assertThat(Replay.of(history).agreesWith(moved)).isTrue();
        assertThat(after(old, "bring", people.hand()).state()).isEqualTo("DONE");
    }

    @Test
    void aMigrationThatIsRunAgainMovesNothingTwice() {
        Item old = walking();
        flows.adopt(county, SECOND, "shopping.yaml");
        migration.run(county, "shopping", "bicycles", Map.of("WALKING", "RIDING"));
        int version = items.get(county, old.id()).version();

        assertThat(migration.run(county, "shopping", "bicycles", Map.of("WALKING", "RIDING")))
                .isZero();
        assertThat(items.get(county, old.id()).version()).isEqualTo(version);
    }

    @Test
    void aStateWithoutACounterpartStopsItBeforeAnythingMoves() {
        Item waiting = asked();
        Item old = walking();
        flows.adopt(county, SECOND, "shopping.yaml");

        assertThatThrownBy(() -> migration.run(county, "shopping", "bicycles", Map.of()))
                .isInstanceOf(DefinitionError.class)
                .hasMessage("migration bicycles: the flow has no open state WALKING");
        assertThat(items.get(county, old.id())).isEqualTo(old);
        assertThat(items.get(county, waiting.id())).isEqualTo(waiting);
    }

    @Test
    void whatIsClosedStaysWithItsFlow() {
        Item done = after(walking(), "bring", people.hand());
        flows.adopt(county, SECOND, "shopping.yaml");

        assertThat(migration.run(county, "shopping", "bicycles", Map.of("WALKING", "RIDING")))
                .isZero();
        assertThat(items.get(county, done.id())).isEqualTo(done);
    }

    private Item asked() {
        return items.get(
                county,
                people.start("shopping", "ask", null, people.reporter(), Map.of(), NOW)
                        .id());
    }

    private Item walking() {
        return after(asked(), "go", people.desk());
    }

    private Item after(Item item, String action, Actor actor) {
        people.act(item.id(), action, actor, Map.of(), NOW);
        return items.get(county, item.id());
    }
}
