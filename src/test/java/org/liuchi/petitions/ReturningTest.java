package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition comes back when whoever handled it is no more: it arrives where somebody can take a step. */
@IntegrationTest
class ReturningTest {
    private static final Instant NOW = TestClock.START;
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    private final TestClock clock;
    private final TestCounty county;
    private final Items items;
    private final Paths paths;

    ReturningTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Petitions petitions,
            @Autowired Items items,
            @Autowired TestClock clock) {
        clock.set(NOW);
        this.clock = clock;
        this.items = items;
        county = counties.tinyCounty();
        paths = new Paths(county, petitions, items);
    }

    @Test
    void whatAnEndedPostHandledArrivesWhereItsBodyTakesWork() {
        PostId ending = county.postThatEnds("city2", NOW.plus(Duration.ofDays(1)));
        UUID id = paths.in("IN_HAND", NOW).id();
        paths.act(id, "city", "reassign", Map.of("post", ending.toString()), NOW);
        paths.act(id, "city2", "opine", NOW);
        paths.act(id, "city2", "serve", NOW);
        clock.set(LATER);

        Item back = paths.act(id, "reporter", "reopen", LATER);

        assertThat(ownerOf(back)).isEqualTo(county.postOf("city"));
    }

    @Test
    void whatAnEndedBodyHandledArrivesAtThePetitionOffice() {
        UUID id = paths.in("ANSWERED", NOW).id();
        county.end("城管局", NOW);
        clock.set(LATER);

        Item back = paths.act(id, "reporter", "reopen", LATER);

        assertThat(ownerOf(back)).isEqualTo(county.postOf("petition"));
        assertThat(items.offers(back, county.staff("petition", LATER), LATER))
                .extracting(Offer::action)
                .contains("opine");
    }

    private static PostId ownerOf(Item item) {
        return Objects.requireNonNull(item.owner()).post();
    }
}
