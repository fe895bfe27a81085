package org.liuchi.platform.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class CompetitionTest {
    private static final int SUBJECTS = 12;
    private static final int VERSIONS = 30;

    private final Drains drains;
    private final TransactionOperations transactions;
    private final TestClock clock;
    private final CountyCode county;
    private final Recorder told = new Recorder("recorder");

    CompetitionTest(
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
    void onlyOneProcessAtATimeHasACounty() {
        drains.add(county, UUID.randomUUID(), 1, "reported");
        CountyDrain other = drains.process("b", told);
        told.before(_ -> assertThat(other.drain(county, () -> true)).isZero());

        assertThat(drains.process("a", told).drain(county, () -> true)).isEqualTo(1);
        assertThat(told.told()).hasSize(1);
    }

    @Test
    void twoProcessesThatCompeteDeliverEverythingInOrder() throws Exception {
        long seed = new Random().nextLong();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<?>> drainers = List.of("a", "b").stream()
                    .<CompletableFuture<?>>map(
                            name -> CompletableFuture.runAsync(() -> drainWhile(name, writing::get), threads))
                    .toList();
            List<CompletableFuture<?>> writers = new ArrayList<>();
            for (int subject = 0; subject < SUBJECTS; subject++) {
                Random random = new Random(seed + subject);
                writers.add(CompletableFuture.runAsync(() -> write(random), threads));
            }
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();
            writing.set(false);
            CompletableFuture.allOf(drainers.toArray(CompletableFuture[]::new)).get();
        }

        Map<UUID, List<Long>> bySubject =
                told.told().stream().collect(groupingBy(OutboxEvent::subject, mapping(OutboxEvent::seq, toList())));
        List<Long> versions = LongStream.rangeClosed(1, VERSIONS).boxed().toList();
        assertThat(bySubject.values()).as("seed %d", seed).hasSize(SUBJECTS).allMatch(versions::equals);
        assertThat(drains.archivedPositions(county))
                .as("seed %d", seed)
                .isEqualTo(
                        LongStream.rangeClosed(1, SUBJECTS * VERSIONS).boxed().toList());
    }

    private void drainWhile(String name, BooleanSupplier writing) {
        CountyDrain drain = drains.process(name, told);
        Leases leases = drains.leases(name);
        while (writing.getAsBoolean() || drains.count(county, "outbox") > 0) {
            drain.drain(county, () -> true);
            leases.release(county);
        }
    }

    private void write(Random random) {
        UUID subject = UUID.randomUUID();
        for (int seq = 1; seq <= VERSIONS; seq++) {
            long version = seq;
            transactions.executeWithoutResult(_ ->
                    drains.add(county, subject, version, "step", TestClock.START.plusMillis(random.nextInt(5_000))));
        }
    }

    @Test
    void aProcessThatWokeTooLateGivesNoPositionsAndArchivesNothing() {
        IntStream.rangeClosed(1, 10).forEach(seq -> drains.add(county, new UUID(7, seq), 1, "first"));
        Recorder sleeper = new Recorder("recorder");
        AtomicBoolean asleep = new AtomicBoolean();
        sleeper.before(_ -> {
            if (!asleep.getAndSet(true)) {
                clock.advance(Drains.LEASE);
                drains.add(county, UUID.randomUUID(), 1, "meanwhile");
                drains.process("awake", told).drain(county, () -> true);
            }
        });

        assertThat(drains.process("sleeper", sleeper).drain(county, () -> true)).isZero();

        assertThat(sleeper.told()).hasSize(1);
        assertThat(told.told()).hasSize(11);
        assertThat(drains.archivedPositions(county))
                .isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
        assertThat(drains.process("sleeper", sleeper).drain(county, () -> true)).isZero();
    }
}
