package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 一次性化解率, per body, from matters that were reviewed, reopened and transferred. */
@IntegrationTest
class FirstHandlingTest {
    private static final Instant NOW = TestClock.START;
    private static final String MARCH = "?from=2026-03-01&until=2026-03-31";

    private final TestCounty county;
    private final Paths paths;

    FirstHandlingTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Petitions petitions,
            @Autowired Items items,
            @Autowired TestClock clock) {
        clock.set(NOW);
        county = counties.tinyCounty();
        paths = new Paths(county, petitions, items);
    }

    private Item reviewed;
    private Item reopened;

    /** Four settled by city management, one that it had transferred by the water bureau; one still in hand. */
    @BeforeEach
    void settled() {
        paths.in("ANSWERED", NOW);
        paths.in("ANSWERED", NOW);
        reviewed = paths.in("ANSWERED", NOW);
        reopened = paths.in("ANSWERED", NOW);
        Item objected = paths.in("OBJECTED", NOW);
        paths.act(objected.id(), "petition", "forward", Map.of("organization", paths.body("水务局")), NOW);
        for (String action : new String[] {"accept", "opine", "serve"}) {
            paths.act(objected.id(), "water", action, NOW);
        }
        paths.in("IN_HAND", NOW);
        paths.in("DIRECTED", NOW);
    }

    @Test
    @Covers("TC-33")
    void theRateIsOfBodiesFromMattersClosedAtTheFirstHandling() {
        assertThat(rates("leader"))
                .extracting(
                        rate -> rate.at("/name").asString(),
                        rate -> rate.at("/atFirst").asInt(),
                        rate -> rate.at("/settled").asInt())
                .containsExactly(tuple("城管局", 4, 4), tuple("水务局", 1, 1));
    }

    @Test
    @Covers("TC-33")
    void whatIsReviewedOrReopenedLaterLeavesTheNumeratorOfItsTime() {
        Instant april = NOW.plus(Duration.ofDays(29));
        paths.act(reviewed.id(), "reporter", "askReview", april);
        paths.act(reopened.id(), "reporter", "reopen", april);
        paths.act(reopened.id(), "city", "opine", april);
        paths.act(reopened.id(), "city", "serve", april);

        assertThat(rates("leader"))
                .extracting(
                        rate -> rate.at("/name").asString(),
                        rate -> rate.at("/atFirst").asInt(),
                        rate -> rate.at("/settled").asInt())
                .containsExactly(tuple("城管局", 2, 4), tuple("水务局", 1, 1));
    }

    /** It counts once, at the body that settled it first. */
    @Test
    void aMatterThatIsSettledAgainIsNotCountedAgain() {
        paths.act(reopened.id(), "reporter", "reopen", NOW);
        paths.act(reopened.id(), "city", "opine", NOW);
        paths.act(reopened.id(), "city", "serve", NOW);

        assertThat(rates("petition")).first().satisfies(rate -> {
            assertThat(rate.at("/settled").asInt()).isEqualTo(4);
            assertThat(rate.at("/atFirst").asInt()).isEqualTo(3);
        });
    }

    @Test
    void behindARateAreTheNumbersOfItsMattersAndNothingElse() {
        paths.act(reviewed.id(), "reporter", "askReview", NOW);
        UUID city = county.bodyId("城管局").value();
        JsonNode matters = county.signedIn("leader")
                .get("/api/petitions/first-handling/" + city + MARCH)
                .body();

        assertThat(matters)
                .hasSize(4)
                .allSatisfy(matter ->
                        assertThat(matter.propertyNames()).containsExactlyInAnyOrder("number", "settledAt", "again"));
        assertThat(matters)
                .filteredOn(matter -> matter.at("/again").asBoolean())
                .extracting(matter -> matter.at("/number").asString())
                .containsExactly(reviewed.reference());
    }

    @Test
    void onlyLeadersAndThePetitionOfficeAreShownIt() {
        for (String login : new String[] {"desk", "city", "town", "auditor"}) {
            assertThat(county.signedIn(login)
                            .get("/api/petitions/first-handling" + MARCH)
                            .status())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    private JsonNode rates(String login) {
        Browser.Answer answer = county.signedIn(login).get("/api/petitions/first-handling" + MARCH);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }
}
