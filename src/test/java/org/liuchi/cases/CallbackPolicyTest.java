package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Who knows how the draw comes out, and how it is changed. */
@IntegrationTest
class CallbackPolicyTest {
    private final People people;

    CallbackPolicyTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        people = new People(counties.tinyCounty());
    }

    @ParameterizedTest
    @CsvSource({
        "leader, 200",
        "desk, 200",
        "system, 200",
        "auditor, 200",
        "city, 403",
        "town, 403",
        "village, 403",
        "grid, 403"
    })
    void nobodyWhoHandlesCasesLearnsTheSeed(String login, int status) {
        assertThat(people.at(login).get("/api/callbacks/policy").status()).isEqualTo(status);
    }

    @Test
    void onlyTheVersionThatWasSeenIsChanged() {
        Answer refused = change(57);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(change(0).text("/version")).isEqualTo("1");
        assertThat(change(0).status()).isEqualTo(409);
    }

    private Answer change(int version) {
        return People.keyed(people.at("system"))
                .post("/api/callbacks/policy", Map.of("version", version, "share", 200, "seed", "2026"));
    }
}
