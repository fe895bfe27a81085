package org.liuchi.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class OutboxDrainerTest {
    private final OutboxDrainer drainer;
    private final Outbox outbox;
    private final Drains drains;
    private final TransactionOperations transactions;
    private final MeterRegistry meters;
    private final CountyCode county;

    OutboxDrainerTest(
            @Autowired OutboxDrainer drainer,
            @Autowired Outbox outbox,
            @Autowired Drains drains,
            @Autowired TransactionOperations transactions,
            @Autowired MeterRegistry meters,
            @Autowired Browsers browsers) {
        this.drainer = drainer;
        this.outbox = outbox;
        this.drains = drains;
        this.transactions = transactions;
        this.meters = meters;
        county = browsers.newCounty();
    }

    @AfterEach
    void stop() {
        drainer.stop();
    }

    @Test
    @Timeout(30)
    void theThreadDeliversWhatIsCommittedAndEndsWhenTold() {
        drainer.start();
        assertThat(drainer.isRunning()).isTrue();

        transactions.executeWithoutResult(
                _ -> outbox.add(county, UUID.randomUUID(), 1, "reported", Map.of(), TestClock.START));
        while (drains.archivedPositions(county).isEmpty()) {
            Thread.onSpinWait();
        }

        drainer.stop();
        assertThat(drainer.isRunning()).isFalse();
        assertThat(drains.leases("another").acquire(county))
                .as("the county is free")
                .isPresent();
    }

    @Test
    void aRolledBackChangeTellsNobody() {
        transactions.executeWithoutResult(status -> {
            outbox.add(county, UUID.randomUUID(), 1, "reported", Map.of(), TestClock.START);
            status.setRollbackOnly();
        });

        drainer.drainOnce();

        assertThat(drains.archivedPositions(county)).isEmpty();
    }

    @Test
    void monitoringSeesWhatWaitsAndWhatIsStuck() {
        drainer.drainOnce();
        double before = gauge("pending");
        outbox.add(county, UUID.randomUUID(), 1, "reported", Map.of(), TestClock.START);
        assertThat(gauge("pending")).isEqualTo(before + 1);

        double stuck = gauge("blocked");
        Recorder broken = new Recorder("broken");
        broken.before(_ -> {
            throw new IllegalStateException();
        });
        drains.process("one", broken).drain(county, () -> true);
        assertThat(gauge("blocked")).isEqualTo(stuck + 1);
    }

    private double gauge(String name) {
        return meters.get("liuchi.outbox." + name).gauge().value();
    }
}
