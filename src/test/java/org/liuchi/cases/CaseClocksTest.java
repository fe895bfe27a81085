package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.Flows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The time limits of cases, as people see them. Raised Monday 2 March, 09:00. */
@IntegrationTest
class CaseClocksTest {
    private final TestCounty county;
    private final TestClock clock;
    private final Flows flows;
    private final People people;

    CaseClocksTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired Flows flows) {
        this.county = counties.tinyCounty();
        this.clock = clock;
        this.flows = flows;
        this.people = new People(county);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
    }

    @Test
    @Covers("TC-43")
    void everybodyCanReadHowADeadlineCameAbout() {
        clock.set(Instant.parse("2026-02-13T02:00:00Z"));
        People.Matter matter = people.raised("门口的垃圾三天没人收");

        Answer seen = people.follow(matter.code() + "/clock");

        assertThat(seen.text("/dueAt")).isEqualTo("2026-02-27T09:30:00Z");
        assertThat(seen.text("/words"))
                .isEqualTo("从 2月13日 10:00 起算 5 个工作日，当日不计；2月15日至2月23日春节放假不计；2月14日调休上班，计入；" + "到 2月27日 17:30 为止。");
        assertThat(seen.body().at("/daysOff").size()).isEqualTo(9);
        assertThat(people.at("desk")
                        .get("/api/cases/" + matter.id() + "/clocks")
                        .body()
                        .findValuesAsString("name"))
                .contains("promise", "filing");
    }

    @Test
    void aPauseIsShownWithTheStateItStoodIn() {
        People.Matter matter = people.answered("门口的垃圾三天没人收");
        clock.advance(Duration.ofDays(2));
        people.signInAgain();
        people.byCode(matter.code(), "dispute", Map.of("message", "没有"));

        Answer seen = people.follow(matter.code() + "/clock");

        assertThat(seen.text("/paused/0/why")).isEqualTo("待核实");
        assertThat(seen.text("/words")).contains("3月2日 09:00 至 3月4日 09:00 待核实，停表");
    }

    @Test
    void whoMayNotSeeTheCaseDoesNotSeeItsClocks() {
        People.Matter matter = people.dispatched("门口的垃圾三天没人收");

        assertThat(people.at("water")
                        .get("/api/cases/" + matter.id() + "/clocks")
                        .status())
                .isEqualTo(404);
        assertThat(people.follow("0000-0000-0000/clock").status()).isEqualTo(404);
    }

    @Test
    void sortingItOtherwiseCountsThePromiseAnewFromItsOwnStartAndNothingElseDoes() {
        People.Matter matter = people.raised("请问怎么办证");
        clock.advance(Duration.ofHours(1));
        people.signInAgain();

        people.act("desk", matter.id(), "takeUp", Map.of("nature", "CONSULTATION"));
        assertThat(people.follow(matter.code()).text("/dueAt")).isEqualTo("2026-03-03T09:30:00Z");

        people.act("desk", matter.id(), "note", Map.of("note", "问过了"));
        people.byCode(matter.code(), "comment", Map.of("message", "急"));
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act(
                "city",
                matter.id(),
                "reassign",
                Map.of("post", county.postOf("city2").toString()));
        assertThat(people.follow(matter.code()).text("/dueAt")).isEqualTo("2026-03-03T09:30:00Z");
    }

    @Test
    void dangerIsToldWhomToCallAndStandsFirst() {
        people.report("门口的垃圾三天没人收");
        Answer reported = people.report("河边有人落水，快来");

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.body().at("/emergency/numbers").valueStream().map(number -> number.asString()))
                .containsExactly("119", "120");
        assertThat(reported.text("/emergency/words")).contains("119（消防救援）", "120（医疗急救）");
        assertThat(reported.text("/dueAt")).isEqualTo("2026-03-02T03:00:00Z");
        Answer inbox = people.at("desk").get("/api/inbox?limit=1");
        assertThat(inbox.body().at("/items/0/urgency").asInt()).isEqualTo(2);
        Answer next = people.at("desk").get("/api/inbox?limit=1&cursor=" + inbox.text("/next"));
        assertThat(next.body().at("/items/0/urgency").asInt()).isZero();
    }

    @Test
    void withoutDangerNobodyIsSentToAnEmergencyNumber() {
        assertThat(people.report("楼道的灯不亮").body().path("emergency").isObject()).isFalse();
    }

    @Test
    void aCountyTakesOverTheLimitsOfBeijing() throws IOException {
        String profile =
                new ClassPathResource("flows/profiles/beijing.yaml").getContentAsString(StandardCharsets.UTF_8);

        assertThat(flows.adopt(county.code(), profile, "beijing.yaml")
                        .flow()
                        .clock("promise")
                        .term())
                .isEqualTo(Term.days(7));
        assertThat(people.report("门口的垃圾三天没人收").text("/dueAt")).isEqualTo("2026-03-09T09:30:00Z");
    }
}
