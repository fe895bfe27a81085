package org.liuchi.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class DeliveryTest {
    private final Drains drains;
    private final TransactionOperations transactions;
    private final TestClock clock;
    private final CountyCode county;
    private final UUID road = UUID.randomUUID();
    private final UUID lamp = UUID.randomUUID();
    private final Recorder counter = new Recorder("counter");
    private final Recorder mailer = new Recorder("mailer");

    DeliveryTest(
            @Autowired Drains drains,
            @Autowired TransactionOperations transactions,
            @Autowired TestClock clock,
            @Autowired Browsers browsers) {
        this.drains = drains;
        this.transactions = transactions;
        this.clock = clock;
        clock.set(TestClock.START);
        county = browsers.newCounty();
    }

    @Test
    void everyListenerIsToldAndTheEventIsArchived() {
        drains.add(county, road, 1, "reported");

        assertThat(drain()).isEqualTo(1);

        OutboxEvent event = counter.told().getFirst();
        assertThat(event)
                .extracting(OutboxEvent::county, OutboxEvent::subject, OutboxEvent::seq, OutboxEvent::position)
                .containsExactly(county, road, 1L, 1L);
        assertThat(event.payload()).isEqualTo("{\"seq\": 1}");
        assertThat(event.occurredAt()).isEqualTo(TestClock.START);
        assertThat(mailer.told()).isEqualTo(counter.told());
        assertThat(drains.count(county, "outbox")).isZero();
        assertThat(drains.archivedPositions(county)).containsExactly(1L);
        assertThat(drain()).isZero();
    }

    @Test
    void aSubjectKeepsItsOrderThoughTheClocksOfTwoNodesDiffer() {
        drains.add(county, road, 3, "closed", TestClock.START);
        drains.add(county, road, 2, "answered", TestClock.START.plusSeconds(9));
        drains.add(county, lamp, 1, "reported", TestClock.START.plusSeconds(5));
        drains.add(county, road, 1, "reported", TestClock.START.plusSeconds(2));

        drain();

        assertThat(counter.types(road)).containsExactly("reported", "answered", "closed");
        assertThat(counter.told()).extracting(OutboxEvent::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(counter.told().get(1).subject()).isEqualTo(lamp);
    }

    @Test
    void whatCommitsLateIsNotSkipped() {
        transactions.executeWithoutResult(_ -> {
            drains.add(county, road, 1, "reported");
            Thread.ofVirtual().start(this::addAndDrainLamp);
            awaitTold(lamp);
        });

        drain();

        assertThat(counter.told()).extracting(OutboxEvent::subject).containsExactly(lamp, road);
        assertThat(drains.archivedPositions(county)).containsExactly(1L, 2L);
    }

    private void addAndDrainLamp() {
        clock.advance(Duration.ofSeconds(1));
        drains.add(county, lamp, 1, "reported");
        drain();
    }

    private void awaitTold(UUID subject) {
        while (counter.types(subject).isEmpty()
                || drains.archivedPositions(county).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aFailingListenerHoldsBackOnlyItsOwnSubject() {
        mailer.before(event -> {
            if (event.subject().equals(road)) {
                throw new IllegalStateException("王小明 13800001111");
            }
        });
        drains.add(county, road, 1, "reported");
        drains.add(county, lamp, 1, "reported");
        drains.add(county, road, 2, "answered");

        drain();
        drains.add(county, road, 3, "closed");
        drain();

        assertThat(counter.types(road)).containsExactly("reported", "answered", "closed");
        assertThat(mailer.types(lamp)).containsExactly("reported");
        assertThat(mailer.types(road)).isEmpty();
        assertThat(drains.count(county, "outbox")).isZero();
        assertThat(drains.count(county, "outbox_held")).isEqualTo(3);
        assertThat(drains.errors(county))
                .singleElement()
                .asString()
                .startsWith("java.lang.IllegalStateException at org.liuchi.platform.outbox.DeliveryTest")
                .doesNotContain("王小明");
    }

    @Test
    void whatWasHeldBackFollowsInOrderOnceItWorks() {
        AtomicInteger failures = new AtomicInteger();
        mailer.before(_ -> {
            if (failures.incrementAndGet() <= 2) {
                throw new IllegalStateException();
            }
        });
        for (int seq = 1; seq <= 20; seq++) {
            drains.add(county, road, seq, "step " + seq);
        }

        drain();
        assertThat(drain()).as("too early to try again").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(drain()).as("fails once more").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(drain()).as("the wait doubles").isZero();
        clock.advance(Duration.ofSeconds(1));
        drain();
        drain();
        drain();

        assertThat(mailer.types(road)).isEqualTo(counter.types(road)).hasSize(20);
        assertThat(drains.count(county, "outbox_held")).isZero();
        assertThat(drains.count(county, "outbox_block")).isZero();
    }

    @Test
    void aCrashBetweenDeliveryAndArchiveMeansDeliveryAgainUnderTheSamePosition() {
        drains.add(county, road, 1, "reported");
        drains.add(county, road, 2, "answered");
        CountyDrain crashing = drains.process("a", new PowerCut(transactions, 2), counter);
        assertThatIllegalStateException().isThrownBy(() -> crashing.drain(county, () -> true));
        drains.add(county, lamp, 1, "reported");
        assertThat(drains.count(county, "outbox")).isEqualTo(3);

        clock.advance(Drains.LEASE);
        drains.process("b", counter).drain(county, () -> true);

        assertThat(counter.types(road)).containsExactly("reported", "answered", "reported", "answered");
        assertThat(counter.types(lamp)).containsExactly("reported");
        assertThat(counter.told()).extracting(OutboxEvent::position).containsExactly(1L, 2L, 1L, 2L, 3L);
        assertThat(drains.archivedPositions(county)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCrashWhilePositionsAreGivenLeavesNoGap() {
        drains.add(county, road, 1, "reported");
        CountyDrain crashing = drains.process("a", new PowerCut(transactions, 1), counter);
        assertThatIllegalStateException().isThrownBy(() -> crashing.drain(county, () -> true));

        clock.advance(Drains.LEASE);
        drain();

        assertThat(drains.archivedPositions(county)).containsExactly(1L);
    }

    @Test
    void aProgramThatEndsFinishesTheEventInHandOnly() {
        AtomicInteger asked = new AtomicInteger();
        drains.add(county, road, 1, "reported");
        drains.add(county, road, 2, "answered");

        assertThat(process().drain(county, () -> asked.getAndIncrement() == 0)).isEqualTo(1);
        drain();

        assertThat(counter.types(road)).containsExactly("reported", "answered");
    }

    @Test
    void twoListenersMayNotHaveOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Listeners(List.of(new Recorder("same"), new Recorder("same"))));
    }

    private int drain() {
        return process().drain(county, () -> true);
    }

    private CountyDrain process() {
        return drains.process("one", counter, mailer);
    }

    /** Works like the real transactions, but the power goes before the given one commits. */
    private static final class PowerCut implements TransactionOperations {
        private final TransactionOperations real;
        private int left;

        private PowerCut(TransactionOperations real, int at) {
            this.real = real;
            this.left = at;
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> work) throws TransactionException {
            left--;
            return real.execute(status -> {
                T done = work.doInTransaction(status);
                if (left == 0) {
                    throw new IllegalStateException("power cut");
                }
                return done;
            });
        }
    }
}
