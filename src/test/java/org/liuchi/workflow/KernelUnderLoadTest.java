package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.Seeds;
import org.liuchi.TestClock;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowJson;
import org.liuchi.workflow.flow.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random flows, random steps, several threads at once: the promises of the kernel hold at every moment. */
@IntegrationTest
class KernelUnderLoadTest {
    private static final int THREADS = 4;
    private static final int ITEMS = 6;
    private static final int STEPS = 40;

    @Autowired
    private Items items;

    @Autowired
    private Flows flows;

    @Autowired
    private Histories histories;

    @Autowired
    private Browsers browsers;

    @Autowired
    private JdbcClient sql;

    static LongStream seeds() {
        return Seeds.knownAndDrawn(1_500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOpenItemIsEverWithoutOwnerAndClockAndHistoryTellsAll(long seed) throws Exception {
        CountyCode county = browsers.newCounty();
        Random random = new Random(seed);
        Flow flow = RandomFlow.of("random" + seed, random);
        flows.adopt(county, FlowJson.write(flow), "random" + seed + ".yaml");
        Errands people = new Errands(county, items);
        Row first = flow.rows().getFirst();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            ids.add(people.start(flow.name(), first.action(), null, people.reporter(), Map.of(), TestClock.START)
                    .id());
        }

        Map<UUID, Integer> steps = new ConcurrentHashMap<>();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger loose = new AtomicInteger();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> watch = pool.submit(() -> {
                while (running.get()) {
                    loose.addAndGet(looseItems(county));
                }
            });
            List<Future<?>> actors = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random own = new Random(seed * 31 + thread);
                actors.add(pool.submit(() -> stepsOf(own, flow, people, ids, steps)));
            }
            for (Future<?> actor : actors) {
                actor.get();
            }
            running.set(false);
            watch.get();
        }

        assertThat(loose).as("seed %d", seed).hasValue(0);
        for (UUID id : ids) {
            Item item = items.get(county, id);
            List<HistoryEntry> history = histories.of(county, id);
            assertThat(item.version())
                    .as("seed %d: steps that were accepted", seed)
                    .isEqualTo(1 + steps.getOrDefault(id, 0));
            assertThat(history).hasSize(item.version());
            assertThat(Replay.of(history).agreesWith(item))
                    .as("seed %d: %s", seed, item)
                    .isTrue();
            assertThat(Chain.verifies(id, history)).as("seed %d", seed).isTrue();
        }
    }

    private void stepsOf(Random random, Flow flow, Errands people, List<UUID> ids, Map<UUID, Integer> steps) {
        List<String> actions = flow.rows().stream().map(Row::action).toList();
        Actor[] actors = {people.reporter(), people.desk(), people.hand(), people.outsider()};
        Instant now = TestClock.START;
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            UUID id = ids.get(random.nextInt(ids.size()));
            Map<String, Object> input = new HashMap<>();
            if (random.nextBoolean()) {
                input.put("words", "第" + i + "步");
            }
            if (random.nextInt(5) == 0) {
                input.put("n", random.nextInt(12));
            }
            Receipt receipt = Errands.receipt();
            Integer version = random.nextInt(3) == 0 ? (Integer) random.nextInt(8) : null;
            Commands.Act act = new Commands.Act(
                    people.county(),
                    id,
                    actions.get(random.nextInt(actions.size())),
                    version,
                    actors[random.nextInt(actors.length)],
                    input,
                    receipt,
                    now);
            for (int twice = random.nextInt(2); twice >= 0; twice--) {
                Commands.Outcome outcome = tried(act);
                if (outcome != null && !outcome.repeated()) {
                    steps.merge(id, 1, Integer::sum);
                }
            }
        }
    }

    private Commands.@Nullable Outcome tried(Commands.Act act) {
        try {
            return items.act(act);
        } catch (Problem refused) {
            assertThat(refused.kind())
                    .isIn(
                            Problem.Kind.FORBIDDEN,
                            Problem.Kind.INVALID,
                            Problem.Kind.NOT_NOW,
                            Problem.Kind.REFUSED,
                            Problem.Kind.STALE_VERSION);
            return null;
        }
    }

    private int looseItems(CountyCode county) {
        return sql.sql("""
            select count(*) from workflow.item
            where county_code = :county and closed_at is null
              and (owner_post is null or due_at is null or jsonb_array_length(clocks) = 0)
            """).param("county", county.value()).query(Integer.class).single();
    }
}
