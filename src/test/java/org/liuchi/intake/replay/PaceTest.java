package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void messagesDontComeFasterThanAsked() {
        long begun = System.nanoTime();
        Pace pace = new Pace(100);
        for (int message = 0; message < 6; message++) {
            pace.await();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void waitsGrowUpToTheLongest() {
        Patience patience = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(10));
        assertThat(patience.before(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(patience.before(4)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_600));
        assertThat(patience.before(1_000)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    }
}
