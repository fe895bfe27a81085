package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.people.roster.DutyRosters;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has it now, from the roster. It is Monday, 9 o'clock. */
@IntegrationTest
class OnDutyTest {
    private static final String ROSTER = DutyCallTest.ROSTER;

    private final TestClock clock;
    private final TestCounty county;
    private final People people;
    private final DutyRosters rosters;

    @Autowired
    OnDutyTest(TestCounty.Doors counties, TestClock clock, DutyRosters rosters) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.rosters = rosters;
        county = counties.tinyCounty();
        people = new People(county);
        rosters.take(county.code(), new StringReader(ROSTER));
    }

    @Test
    @Covers("TC-38")
    void theRosterSaysWhoHasItNowAndTheDeskHasItsQueue() {
        Answer day = people.at("desk").get("/api/duty/now");
        assertThat(day.body()
                        .valueStream()
                        .map(turn -> turn.path("people").at("/0").asString()))
                .containsExactlyInAnyOrder("张desk", "张leader");
        people.raised("路灯不亮");
        assertThat(people.at("desk").get("/api/inbox").body().toString()).contains("待受理");

        clock.advance(Duration.ofHours(12));
        people.signInAgain();
        Answer night = people.at("desk").get("/api/duty/now");
        assertThat(night.body()
                        .valueStream()
                        .map(turn -> turn.path("people").at("/0").asString()))
                .containsExactlyInAnyOrder("张desk2", "张city2");
        assertThat(night.text("/0/kind")).isEqualTo("NIGHT");
    }

    @Test
    void theNumberOfTheDutyOfficeIsMaskedButForDeskAndLeaders() {
        assertThat(people.at("leader").get("/api/duty/now").body().toString()).contains("05507031234", "13855501234");
        assertThat(people.at("city").get("/api/duty/now").body().toString())
                .contains("0550****234", "138****1234")
                .doesNotContain("7031234", "13855501234");
        assertThat(county.browser().get("/api/duty/now").status()).isEqualTo(401);
    }

    @Test
    void theSameRosterAgainChangesNothingAndATurnIsTakenOffByItsEnd() {
        assertThat(rosters.take(county.code(), new StringReader(ROSTER)).changed())
                .isZero();
        assertThat(rosters.take(
                                county.code(),
                                new StringReader(ROSTER.replace(
                                        "日班,2026-03-02 08:00,2026-03-02 20:00",
                                        "日班,2026-03-02 08:00,2026-03-02 08:00")))
                        .changed())
                .isEqualTo(2);
        assertThat(people.at("desk").get("/api/duty/now").body().size()).isZero();
    }
}
