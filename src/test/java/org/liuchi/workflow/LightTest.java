package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Light.Colour;
import org.springframework.beans.factory.annotation.Autowired;

/** Errands have 60 working minutes for a step and five working days in all. */
@IntegrationTest
@Covers("ZL-18")
class LightTest {
    private static final Instant NOW = TestClock.START;

    private final Lights lights;
    private final Items items;
    private final Errands people;

    LightTest(@Autowired Lights lights, @Autowired Items items, @Autowired Browsers browsers) {
        this.lights = lights;
        this.items = items;
        CountyCode county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @Test
    void theClockOfWhichMostIsUsedLightsAnItem() {
        UUID id = people.raise(NOW).id();

        assertThat(light(id, 48).colour()).isEqualTo(Colour.GREEN);
        assertThat(light(id, 49)).satisfies(light -> {
            assertThat(light.colour()).isEqualTo(Colour.YELLOW);
            assertThat(light.clockText()).isEqualTo("本步");
            assertThat(light.used()).isEqualTo(81);
        });
        assertThat(light(id, 60).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void workingTimeCountsNotTheNight() {
        Instant evening = NOW.plus(Duration.ofHours(8));
        UUID id = people.raise(evening).id();

        assertThat(light(id, evening.plus(Duration.ofHours(14))).used()).isEqualTo(50);
    }

    @Test
    void theStepPutsItOutAndAClosedItemHasNone() {
        UUID id = people.raise(NOW).id();
        Instant late = NOW.plus(Duration.ofMinutes(90));
        people.act(id, "take", people.desk(), Map.of(), late);
        assertThat(light(id, 90).colour()).isEqualTo(Colour.GREEN);

        people.act(id, "drop", people.reporter(), Map.of(), late);
        assertThat(lights.of(items.get(people.county(), id), Locale.CHINA, late))
                .isNull();
    }

    private Light light(UUID id, int minutes) {
        return light(id, NOW.plus(Duration.ofMinutes(minutes)));
    }

    private Light light(UUID id, Instant at) {
        return Objects.requireNonNull(lights.of(items.get(people.county(), id), Locale.CHINA, at));
    }
}
