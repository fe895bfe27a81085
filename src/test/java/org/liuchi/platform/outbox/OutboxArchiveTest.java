package org.liuchi.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OutboxArchiveTest {
    private static final Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(400));

    private final OutboxArchive archive;
    private final Drains drains;
    private final CountyCode county;
    private final CountyCode neighbour;
    private final UUID road = UUID.randomUUID();

    OutboxArchiveTest(
            @Autowired OutboxArchive archive,
            @Autowired Drains drains,
            @Autowired TestClock clock,
            @Autowired Browsers browsers) {
        this.archive = archive;
        this.drains = drains;
        clock.set(TestClock.START);
        county = browsers.newCounty();
        neighbour = browsers.newCounty();
    }

    @Test
    void whatIsOlderThanTheSettingGoesInThisCountyOnly() {
        drains.add(neighbour, road, 1, "reported", LONG_AGO);
        drains.add(county, road, 1, "reported", LONG_AGO);
        drains.add(county, road, 2, "closed", TestClock.START);
        Recorder listener = new Recorder("listener");
        drains.process("one", listener).drain(county, () -> true);
        drains.process("one", listener).drain(neighbour, () -> true);

        assertThat(archive.purge(county, TestClock.START)).isEqualTo(1);

        assertThat(drains.archivedPositions(county)).containsExactly(2L);
        assertThat(drains.archivedPositions(neighbour)).containsExactly(1L);
    }

    @Test
    void whatAListenerStillHasToGetStays() {
        Recorder broken = new Recorder("broken");
        broken.before(_ -> {
            throw new IllegalStateException();
        });
        drains.add(county, road, 1, "reported", LONG_AGO);
        drains.process("one", broken).drain(county, () -> true);

        assertThat(archive.purge(county, TestClock.START)).isZero();
        assertThat(drains.archivedPositions(county)).containsExactly(1L);
    }
}
