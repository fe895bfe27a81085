package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Errands have 60 working minutes for a step and five working days in all; they are raised on a Monday at 09:00. */
@IntegrationTest
class SweepTest {
    private static final Instant NOW = TestClock.START;
    private static final Instant STEP_OVER = NOW.plus(Duration.ofMinutes(60));
    private static final Instant ALL_OVER = NOW.plus(Duration.ofDays(14));

    private final Sweep sweep;
    private final Items items;
    private final JdbcClient sql;
    private final CountyCode county;
    private final Errands people;

    SweepTest(@Autowired Sweep sweep, @Autowired Items items, @Autowired JdbcClient sql, @Autowired Browsers browsers) {
        this.sweep = sweep;
        this.items = items;
        this.sql = sql;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @BeforeEach
    void nothingIsDueYet() {
        assertThat(sweep.run(county, NOW)).isZero();
    }

    @Test
    void aClockThatRanOutIsAnnouncedOnce() {
        UUID item = people.raise(NOW).id();

        assertThat(sweep.run(county, STEP_OVER.minusMillis(1))).isZero();
        assertThat(sweep.run(county, STEP_OVER)).isEqualTo(1);
        assertThat(sweep.run(county, STEP_OVER)).isZero();

        assertThat(announced(item)).containsExactly("step");
        assertThat(items.get(county, item).clock("step").orElseThrow().told()).isTrue();
    }

    @Test
    void theNextClockIsAnnouncedInItsTurn() {
        UUID item = people.raise(NOW).id();

        sweep.run(county, STEP_OVER);
        assertThat(items.get(county, item).nextTickAt())
                .isEqualTo(
                        items.get(county, item).clock("promise").orElseThrow().dueAt());
        sweep.run(county, ALL_OVER);

        assertThat(announced(item)).containsExactly("step", "promise");
        assertThat(items.get(county, item).nextTickAt()).isNull();
    }

    @Test
    void clocksThatRanOutTogetherAreAnnouncedTogether() {
        UUID item = people.raise(NOW).id();

        sweep.run(county, ALL_OVER);

        assertThat(announced(item)).containsExactlyInAnyOrder("step", "promise");
        assertThat(events(item)).hasSize(1);
    }

    /** Whoever has the item open on a screen must be able to send the form. */
    @Test
    void anAnnouncementLeavesTheVersionAndTheHistoryAlone() {
        Item before = items.get(county, people.raise(NOW).id());

        sweep.run(county, STEP_OVER);

        Item after = items.get(county, before.id());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.chain()).isEqualTo(before.chain());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(items.act(new Commands.Act(
                                county,
                                before.id(),
                                "take",
                                before.version(),
                                people.desk(),
                                Map.of(),
                                Errands.receipt(),
                                STEP_OVER))
                        .item()
                        .state())
                .isEqualTo("TAKEN");
    }

    @Test
    void whatWasAnnouncedStaysAnnouncedThroughTheNextSteps() {
        UUID item = people.raise(NOW).id();
        sweep.run(county, ALL_OVER);

        people.act(item, "say", people.desk(), Map.of("words", "在办"), ALL_OVER);

        assertThat(sweep.run(county, ALL_OVER)).isZero();
    }

    @Test
    void theEventSaysWhoOwesTheStep() {
        UUID item = people.raise(NOW).id();
        sweep.run(county, STEP_OVER);

        JsonNode event = events(item).getFirst();
        assertThat(event.at("/post").asString())
                .isEqualTo(ErrandFlow.DESK.post().toString());
        assertThat(event.at("/organization").asString())
                .isEqualTo(ErrandFlow.DESK.organization().toString());
        assertThat(event.at("/state").asString()).isEqualTo("RAISED");
    }

    @Test
    void aPausedClockDoesNotRunOut() {
        UUID item = people.raise(NOW).id();
        people.act(item, "take", people.desk(), Map.of(), NOW);
        people.act(item, "wait", people.hand(), Map.of(), NOW);

        sweep.run(county, ALL_OVER);

        assertThat(announced(item)).containsExactly("step");
    }

    @Test
    void anotherCountysClocksAreNotLookedAt() {
        people.raise(NOW);

        assertThat(sweep.run(new CountyCode("999999"), ALL_OVER)).isZero();
        assertThat(sweep.run(county, ALL_OVER)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void twoSweepsAtTheSameTimeAnnounceEachClockOnce() throws Exception {
        List<UUID> raised = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            raised.add(people.raise(NOW).id());
        }
        CyclicBarrier line = new CyclicBarrier(2);
        Callable<Integer> sweeper = () -> {
            line.await();
            return sweep.run(county, STEP_OVER);
        };
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> swept : pool.invokeAll(List.of(sweeper, sweeper))) {
                swept.get();
            }
        }

        assertThat(raised).allSatisfy(item -> assertThat(announced(item)).containsExactly("step"));
    }

    private List<String> announced(UUID item) {
        return events(item).stream()
                .flatMap(event -> event.at("/clocks").valueStream().map(JsonNode::asString))
                .toList();
    }

    private List<JsonNode> events(UUID item) {
        return sql.sql("""
            select payload from platform.outbox
            where county_code = :county and subject = :item and type = 'errand.clock-elapsed'
            order by id
            """).param("county", county.value()).param("item", item).query(String.class).list().stream()
                .map(ItemRows.JSON::readTree)
                .toList();
    }
}
