package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.Seeds;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several desks merge and un-merge at once, and reporters leave meanwhile: no report is ever lost or counted twice. */
@IntegrationTest
class MergeRaceTest {
    private static final int CASES = 8;
    private static final int THREADS = 4;
    private static final int STEPS = 25;
    private static final Instant NOW = TestClock.START;

    @Autowired
    private TestCounty.Doors counties;

    @Autowired
    private Cases cases;

    @Autowired
    private Items items;

    @Autowired
    private Histories histories;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private LooseItems loose;

    static LongStream seeds() {
        return Seeds.knownAndDrawn(200);
    }

    @Test
    void ofTwoMergesInOppositeDirectionsOneWins() throws Exception {
        TestCounty county = counties.tinyCounty();
        Walk walk = new Walk(county, cases, items);
        for (int round = 0; round < 20; round++) {
            Walk.Raised one = walk.report(NOW);
            Walk.Raised other = walk.report(NOW);
            CyclicBarrier both = new CyclicBarrier(2);
            List<Future<Boolean>> done = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                done.add(pool.submit(() -> merged(county, one, other, both)));
                done.add(pool.submit(() -> merged(county, other, one, both)));
            }

            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(List.of(state(county, one), state(county, other)))
                    .containsExactlyInAnyOrder("MERGED", "REPORTED");
        }
        holds(county);
    }

    private boolean merged(TestCounty county, Walk.Raised one, Walk.Raised leading, CyclicBarrier both)
            throws Exception {
        Actor.Staff desk = county.staff("desk", NOW);
        both.await();
        try {
            cases.act(desk, one.id(), "merge", 1, Map.of("leading", leading.id().toString()), Walk.receipt(), NOW);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private String state(TestCounty county, Walk.Raised raised) {
        return items.get(county.code(), raised.id()).state();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReportFollowsExactlyOneLiveCaseAndAllIsCounted(long seed) throws Exception {
        TestCounty county = counties.tinyCounty();
        Walk walk = new Walk(county, cases, items);
        List<Walk.Raised> raised = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            raised.add(walk.report(NOW));
        }
        List<Future<?>> threads = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 31 + thread);
                threads.add(pool.submit(() -> steps(county, raised, random)));
            }
        }
        for (Future<?> thread : threads) {
            thread.get();
        }
        holds(county);
        for (Walk.Raised one : raised) {
            Item item = items.get(county.code(), one.id());
            assertThat(Replay.of(histories.of(county.code(), one.id())).agreesWith(item))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private void steps(TestCounty county, List<Walk.Raised> raised, Random random) {
        Actor.Staff desk = county.staff("desk", NOW);
        for (int i = 0; i < STEPS; i++) {
            Walk.Raised one = raised.get(random.nextInt(raised.size()));
            Walk.Raised other = raised.get(random.nextInt(raised.size()));
            try {
                int version = items.get(county.code(), one.id()).version();
                switch (random.nextInt(10)) {
                    case 0 -> cases.act(county.code(), one.code(), "leave", null, Map.of(), Walk.receipt(), NOW);
                    case 1, 2, 3 ->
                        cases.act(desk, one.id(), "unmerge", version, Map.of("message", "分开"), Walk.receipt(), NOW);
                    default ->
                        cases.act(
                                desk,
                                one.id(),
                                "merge",
                                version,
                                Map.of("leading", other.id().toString()),
                                Walk.receipt(),
                                NOW);
                }
            } catch (Problem refused) {
                // most random steps are refused; what matters is what is true afterwards
                assertThat(refused.kind()).isIn(Problem.Kind.REFUSED, Problem.Kind.NOT_NOW, Problem.Kind.STALE_VERSION);
            }
        }
    }

    private void holds(TestCounty county) {
        loose.none(county.code());
        assertThat(wrong(county, """
            select r.id from cases.report r
            join workflow.item own on own.county_code = r.county_code and own.id = r.own_case_id
            join workflow.item i on i.county_code = r.county_code and i.id = r.case_id
            where r.county_code = :county
              and (i.state = 'MERGED' or (own.state = 'MERGED') <> (r.own_case_id <> r.case_id)
                or (own.state = 'MERGED' and own.facts ->> 'leading' <> r.case_id::text))
            """)).as("reports that follow no live case").isEmpty();
        assertThat(wrong(county, """
            select i.id from workflow.item i
            join cases.report r on r.county_code = i.county_code and r.case_id = i.id
            where i.county_code = :county and i.state <> 'WITHDRAWN'
            group by i.id, i.facts
            having coalesce((i.facts ->> 'reports')::int, 1) <> count(*) filter (where r.withdrawn_at is null)
              or coalesce((i.facts ->> 'others')::int, 0) <> count(*) filter (where r.own_case_id <> i.id)
              or count(*) filter (where r.withdrawn_at is null) = 0
            """))
                .as("cases that count their reports wrongly")
                .isEmpty();
    }

    private List<Map<String, @Nullable Object>> wrong(TestCounty county, String query) {
        return sql.sql(query).param("county", county.code().value()).query().listOfRows();
    }
}
