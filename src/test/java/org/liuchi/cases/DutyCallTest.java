package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.cases.duty.DutyRounds;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.people.roster.DutyRosters;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A danger reaches whoever is on duty, or the next (TO-47). It is Monday, 9 o'clock. */
@IntegrationTest
class DutyCallTest {
    /** The desk's second is the second to be called; the leader comes after the linkage centre. */
    static final String ROSTER = """
        organization,post,login,kind,from,until,rank,phone
        联动中心,受理岗,desk,日班,2026-03-02 08:00,2026-03-02 20:00,1,0550-7031234
        县政府办,县领导岗,,日班,2026-03-02 08:00,2026-03-02 20:00,1,13855501234
        联动中心,受理岗,desk2,夜班,2026-03-02 20:00,2026-03-03 08:00,1,0550-7031234
        城管局,市容岗,city2,夜班,2026-03-02 20:00,2026-03-03 08:00,1,
        """;

    private final TestClock clock;
    private final TestCounty county;
    private final People people;
    private final DutyRounds rounds;
    private final OutboxDrainer outbox;

    @Autowired
    DutyCallTest(
            TestCounty.Doors counties, TestClock clock, DutyRosters rosters, DutyRounds rounds, OutboxDrainer outbox) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.rounds = rounds;
        this.outbox = outbox;
        county = counties.tinyCounty();
        people = new People(county);
        rosters.take(county.code(), new StringReader(ROSTER));
    }

    @Test
    void aDangerIsToldToWhoeverIsOnDutyAndThenToTheNext() {
        String id = danger();
        assertThat(told("desk")).isEqualTo(1);
        assertThat(told("leader")).isZero();
        assertThat(people.at("desk").get("/api/duty-calls").text("/0/post")).isEqualTo("受理岗");

        later(Duration.ofMinutes(4));
        assertThat(told("leader")).isZero();
        later(Duration.ofMinutes(1));
        assertThat(told("leader")).isEqualTo(1);
        assertThat(people.at("leader").get("/api/duty-calls").text("/0/caseId")).isEqualTo(id);
        later(Duration.ofMinutes(1));
        assertThat(told("leader")).isEqualTo(1);

        later(Duration.ofMinutes(5));
        assertThat(told("desk")).isEqualTo(2);
        later(Duration.ofHours(1));
        assertThat(people.at("desk").get("/api/duty-calls").body().size()).isEqualTo(1);
    }

    @Test
    void whoSaysThatTheyKnowEndsTheCalls() {
        String id = danger();
        assertThat(acknowledge("city", id).status()).isEqualTo(404);
        assertThat(acknowledge("desk", id).status()).isEqualTo(204);
        later(Duration.ofMinutes(30));

        assertThat(told("leader")).isZero();
        assertThat(people.at("desk").get("/api/duty-calls").body().size()).isZero();
        assertThat(acknowledge("desk", id).status()).isEqualTo(404);
    }

    @Test
    void aDangerThatIsDispatchedIsInSomebodysHands() {
        String id = danger();
        dispatch(id);
        outbox.drainOnce();
        later(Duration.ofMinutes(30));

        assertThat(told("leader")).isZero();
    }

    @Test
    void aDangerThatIsMergedIntoAnotherCaseCallsNobodyAnyMore() {
        String id = danger();
        people.act("desk", id, "merge", Map.of("leading", people.raised("楼上冒烟").id()));
        outbox.drainOnce();

        assertThat(openCalls("desk")).isZero();
    }

    /** The word of it may come later than the time to call the next. */
    @Test
    void nobodyIsCalledForADangerThatHasJustGoneOn() {
        String id = danger();
        dispatch(id);
        later(Duration.ofMinutes(5));

        assertThat(told("leader")).isZero();
        assertThat(openCalls("desk")).isZero();
    }

    @Test
    void aDangerThatIsUnmergedIsCalledForAnew() {
        String id = danger();
        acknowledge("desk", id);
        people.act("desk", id, "merge", Map.of("leading", people.raised("楼上冒烟").id()));
        aMinuteLater();
        people.act("desk", id, "unmerge", Map.of("message", "是两处"));
        outbox.drainOnce();

        assertThat(told("desk")).isEqualTo(2);
        later(Duration.ofMinutes(5));
        assertThat(told("leader")).isEqualTo(1);
    }

    @Test
    void aDangerThatComesBackFromTheVillageIsCalledForAnew() {
        People.Matter matter = people.raised("楼上着火了，有人被困");
        outbox.drainOnce();
        people.act("desk", matter.id(), "asCommon", Map.of("message", "请村里先看"));
        outbox.drainOnce();
        assertThat(openCalls("desk")).isZero();
        aMinuteLater();

        people.byCode(matter.code(), "askReclass", Map.of("message", "这是急事"));
        outbox.drainOnce();

        assertThat(told("desk")).isEqualTo(2);
        assertThat(openCalls("desk")).isEqualTo(1);
    }

    @Test
    void aDangerThatIsReopenedIsCalledForAnew() {
        People.Matter matter = people.raised("楼上着火了，有人被困");
        outbox.drainOnce();
        aMinuteLater();
        people.act("desk", matter.id(), "refuse", Map.of("ground", "ALREADY_HANDLED", "message", "请补充"));
        people.byCode(matter.code(), "reopen", Map.of("message", "还在烧"));
        outbox.drainOnce();

        assertThat(told("desk")).isEqualTo(2);
        assertThat(openCalls("desk")).isEqualTo(1);
    }

    /** Taking up is what somebody who knows does first. */
    @Test
    void whatSomebodyKnowsOfIsNotCalledForAgainWhenItIsTakenUp() {
        String id = danger();
        acknowledge("desk", id);
        clock.advance(Duration.ofMinutes(1));
        people.act("desk", id, "takeUp", Map.of());
        outbox.drainOnce();

        assertThat(told("desk")).isEqualTo(1);
    }

    @Test
    void aLeaderOfAnotherTownNeitherSeesNorAnswersForADanger(
            @Autowired Organizations organizations, @Autowired Duties duties) {
        leader("east", "101", organizations, duties);
        leader("west", "100", organizations, duties);
        String id = danger();

        assertThat(openCalls("east")).isZero();
        assertThat(acknowledge("east", id).status()).isEqualTo(404);
        assertThat(openCalls("west")).isEqualTo(1);
        assertThat(acknowledge("west", id).status()).isEqualTo(204);
    }

    @Test
    void aWordThatIsSentTwiceIsAnsweredAlike() {
        String id = danger();
        Browser desk = People.keyed(people.at("desk"));

        for (int i = 0; i < 2; i++) {
            assertThat(desk.post("/api/duty-calls/" + id + "/acknowledge", Map.of())
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void whatIsNoDangerCallsNobody() {
        people.raised("路灯不亮");
        outbox.drainOnce();

        assertThat(told("desk")).isZero();
    }

    @Test
    void withoutARosterTheDeskIsTold(@Autowired TestCounty.Doors counties) {
        People others = new People(counties.tinyCounty());
        others.raised("楼上着火了，有人被困");
        outbox.drainOnce();

        assertThat(others.at("desk").get("/api/duty-calls").body().size()).isEqualTo(1);
    }

    private String danger() {
        String id = people.raised("楼上着火了，有人被困").id();
        outbox.drainOnce();
        return id;
    }

    private void leader(String login, String town, Organizations organizations, Duties duties) {
        Instant longAgo = TestClock.START.minus(Duration.ofDays(300));
        Organization office = Organization.of(
                Organization.Kind.COUNTY_OFFICE, login, login, county.ground().town(town), null, longAgo);
        organizations.add(county.code(), office);
        Post post = Post.of(office.id(), "领导岗", Role.LEADER, null, false, longAgo);
        organizations.addPost(county.code(), post);
        duties.hold(county.code(), List.of(Duty.from(longAgo, post.id(), county.account(login))));
    }

    private int openCalls(String login) {
        return people.at(login).get("/api/duty-calls").body().size();
    }

    private void dispatch(String id) {
        String body = county.bodyId("城管局").toString();
        people.act("desk", id, "dispatch", Map.of("organization", body));
    }

    private void aMinuteLater() {
        clock.advance(Duration.ofMinutes(1));
        people.signInAgain();
    }

    private void later(Duration time) {
        clock.advance(time);
        people.signInAgain();
        rounds.run(county.code(), clock.instant());
    }

    /** How often the account's posts were called. */
    private int told(String login) {
        return (int) people.at(login)
                .get("/api/notices")
                .body()
                .valueStream()
                .filter(notice -> notice.path("kind").asString("").startsWith("duty-called"))
                .count();
    }

    private Answer acknowledge(String login, String id) {
        return People.keyed(people.at(login)).post("/api/duty-calls/" + id + "/acknowledge", Map.of());
    }
}
