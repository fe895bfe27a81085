package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.liuchi.Deep;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.build.Statements;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ChildrenTest {
    private static final CountyCode COUNTY = new CountyCode("990702");
    private static final Instant NOW = TestClock.START;

    @Autowired
    private Items items;

    @Autowired
    private Counties counties;

    @SuppressWarnings("NullAway.Init")
    private Errands people;

    @BeforeEach
    void county() {
        counties.register(new Counties.County(COUNTY, "小县", false));
        people = new Errands(COUNTY, items);
    }

    @Test
    void aParentCannotFinishWhileAHelperIsOpen() {
        Item parent = taken();
        Item child = people.ask(parent.id(), NOW);

        assertThatThrownBy(() -> finish(parent))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.facts()).containsEntry("reason", "open-children"));
        people.act(child.id(), "answer", people.hand(), Map.of(), NOW);
        assertThat(finish(parent).item().open()).isFalse();
    }

    @Test
    void aChildClosingTakesAtMostThreeStatements() throws Exception {
        Item child = people.ask(taken().id(), NOW);

        List<String> statements =
                Statements.count(() -> people.act(child.id(), "answer", people.hand(), Map.of(), NOW));

        assertThat(statements).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aClosedParentGetsNoNewHelperAndNoReopenedOne() {
        Item parent = taken();
        Item child = people.ask(parent.id(), NOW);
        people.act(child.id(), "answer", people.hand(), Map.of(), NOW);
        finish(parent);

        assertThatThrownBy(() -> people.ask(parent.id(), NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> people.act(child.id(), "askAgain", people.leader(), Map.of(), NOW))
                .isInstanceOf(Problem.class);
        assertThat(items.get(COUNTY, child.id()).open()).isFalse();
    }

    @Test
    void theLastAnswerAndTheParentsResultHaveOneOrderAndLoseNothing() throws Exception {
        for (int races = Deep.times(8, 1_000); races > 0; races--) {
            childrenAgainstTheirParent();
        }
    }

    private void childrenAgainstTheirParent() throws Exception {
        Item parent = taken();
        List<Item> children =
                List.of(people.ask(parent.id(), NOW), people.ask(parent.id(), NOW), people.ask(parent.id(), NOW));
        List<Callable<Boolean>> racers = new ArrayList<>();
        children.forEach(child ->
                racers.add(() -> succeeds(() -> people.act(child.id(), "answer", people.hand(), Map.of(), NOW))));
        racers.add(() -> succeeds(() -> finish(parent)));
        racers.add(() -> succeeds(() -> people.ask(parent.id(), NOW)));

        List<Boolean> done = race(racers);

        assertThat(done.subList(0, 3)).containsOnly(true);
        Item after = items.get(COUNTY, parent.id());
        boolean finished = done.get(3);
        boolean asked = done.get(4);
        assertThat(after.open()).isEqualTo(!finished);
        assertThat(after.openChildren()).isEqualTo(asked ? 1 : 0);
        assertThat(finished && asked).as("a result beside an open helper").isFalse();
        if (!finished && !asked) {
            assertThat(finish(parent).item().open()).isFalse();
        }
    }

    private static List<Boolean> race(List<Callable<Boolean>> racers) throws Exception {
        CyclicBarrier line = new CyclicBarrier(racers.size());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> racer : racers) {
                running.add(pool.submit(() -> {
                    line.await();
                    return racer.call();
                }));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static boolean succeeds(Callable<?> step) throws Exception {
        try {
            step.call();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private Item taken() {
        UUID id = people.raise(NOW).id();
        return people.act(id, "take", people.desk(), Map.of(), NOW).item();
    }

    private Commands.Outcome finish(Item parent) {
        return people.act(parent.id(), "finish", people.hand(), Map.of("result", "办好了"), NOW);
    }
}
