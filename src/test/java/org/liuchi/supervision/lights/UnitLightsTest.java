package org.liuchi.supervision.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.supervision.Staffed;
import org.liuchi.workflow.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accepting a case takes two working hours; the test county's Monday begins at 09:00. */
@IntegrationTest
@Covers("ZL-18")
class UnitLightsTest {
    private final TestClock clock;
    private final Sweep sweep;
    private final OutboxDrainer outbox;
    private final Digests digests;
    private final LightPeriods periods;
    private final TestCounty county;
    private final Staffed people;
    private final String ours;

    UnitLightsTest(
            @Autowired TestClock clock,
            @Autowired Sweep sweep,
            @Autowired OutboxDrainer outbox,
            @Autowired Digests digests,
            @Autowired LightPeriods periods,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.sweep = sweep;
        this.outbox = outbox;
        this.digests = digests;
        this.periods = periods;
        county = counties.tinyCounty();
        people = new Staffed(county);
        ours = county.bodyId("城管局").toString();
    }

    @Test
    void anItemIsGreenThenYellowThenRedAndSaysWhy() {
        String id = people.dispatched("路灯不亮");
        assertThat(light(id).at("/colour").asString()).isEqualTo("GREEN");

        later(Duration.ofMinutes(96));
        assertThat(light(id).at("/colour").asString()).isEqualTo("GREEN");

        later(Duration.ofMinutes(1));
        assertThat(light(id).at("/colour").asString()).isEqualTo("YELLOW");
        assertThat(light(id).at("/clockText").asString()).isEqualTo("接单时限");
        assertThat(light(id).at("/used").asInt()).isEqualTo(80);

        later(Duration.ofMinutes(23));
        assertThat(light(id).at("/colour").asString()).isEqualTo("RED");
    }

    @Test
    void theCountySettlesWhenALightTurnsYellow() {
        String id = people.dispatched("路灯不亮");
        later(Duration.ofMinutes(61));

        Answer set = Staffed.keyed(people.at("leader")).post("/api/lights/rule", Map.of("yellowAbove", 50));

        assertThat(set.status()).isEqualTo(204);
        assertThat(light(id).at("/colour").asString()).isEqualTo("YELLOW");
    }

    @Test
    void aLateStepLightsTheOrganisationAndTheStepPutsItOut() {
        String id = people.dispatched("路灯不亮");
        later(Duration.ofMinutes(121));

        JsonNode lit = opened("desk");
        assertThat(lit.at("/now/0/item").asString()).isEqualTo(id);
        assertThat(lit.at("/now/0/light/clockText").asString()).isEqualTo("接单时限");
        assertThat(lit.at("/gone")).isEmpty();

        people.act("city", id, "accept", Map.of());
        outbox.drainOnce();

        JsonNode out = opened("desk");
        assertThat(out.at("/now")).isEmpty();
        assertThat(out.at("/gone/0/item").asString()).isEqualTo(id);
        assertThat(out.at("/gone/0/outBy").asString()).isEqualTo("接单");
        assertThat(out.at("/gone/0/outAt").asString()).isEqualTo(clock.instant().toString());
    }

    @Test
    void theOrganisationRepliesAndNobodyElseForIt() {
        String id = people.dispatched("路灯不亮");
        later(Duration.ofMinutes(121));

        Map<String, String> reply = Map.of("item", id, "text", "全员在防汛一线，下午接单");
        assertThat(Staffed.keyed(people.at("city"))
                        .post("/api/lights/" + ours + "/replies", reply)
                        .status())
                .isEqualTo(201);
        assertThat(Staffed.keyed(people.at("desk"))
                        .post("/api/lights/" + ours + "/replies", reply)
                        .status())
                .isEqualTo(403);
        assertThat(opened("leader").at("/now/0/replies/0/text").asString()).contains("防汛");
        assertThat(opened("leader").toString()).doesNotContain("张city");
    }

    @Test
    void whomAMatterComplainsAboutFindsNothingOfItAmongTheLights() {
        String id = people.dispatched("县政府办占道停车");
        people.act(
                "desk",
                id,
                "protect",
                Map.of("organization", county.bodyId("县政府办").toString()));
        later(Duration.ofMinutes(121));

        assertThat(opened("leader").at("/now")).isEmpty();
        assertThat(opened("desk").at("/now")).hasSize(1);

        people.act("city", id, "accept", Map.of());
        outbox.drainOnce();

        assertThat(opened("leader").at("/gone")).isEmpty();
        assertThat(opened("desk").at("/gone")).hasSize(1);
    }

    @Test
    void aReplySentTwiceIsOneReplyAlsoWhenTheLightHasGoneOutMeanwhile() {
        String id = people.dispatched("路灯不亮");
        later(Duration.ofMinutes(100));
        Map<String, String> reply = Map.of("item", id, "text", "马上接单");
        Browser city = Staffed.keyed(county.signedIn("city"));
        Answer first = city.post("/api/lights/" + ours + "/replies", reply);
        people.act("city", id, "accept", Map.of());

        Answer again = city.post("/api/lights/" + ours + "/replies", reply);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void anOrganisationRepliesToALightThatWentOutLongAgoHoweverManyCameAfterIt() {
        String id = people.dispatched("路灯不亮");
        String other = people.dispatched("垃圾没人收");
        later(Duration.ofMinutes(121));
        people.act("city", id, "accept", Map.of());
        outbox.drainOnce();
        for (int minute = 1; minute <= 101; minute++) {
            periods.lit(
                    county.code(),
                    UUID.fromString(other),
                    "acceptance",
                    county.bodyId("城管局").value(),
                    clock.instant().plus(Duration.ofMinutes(minute)));
        }

        assertThat(Staffed.keyed(people.at("city"))
                        .post("/api/lights/" + ours + "/replies", Map.of("item", id, "text", "已接单"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRuleIsSettledOnceUnderItsKey() {
        Browser leader = Staffed.keyed(people.at("leader"));

        assertThat(leader.post("/api/lights/rule", Map.of("yellowAbove", 50)).status())
                .isEqualTo(204);
        assertThat(leader.post("/api/lights/rule", Map.of("yellowAbove", 50)).status())
                .isEqualTo(204);
        assertThat(leader.post("/api/lights/rule", Map.of("yellowAbove", 60)).status())
                .isEqualTo(422);
        assertThat(leader.get("/api/lights/rule").body().at("/yellowAbove").asInt())
                .isEqualTo(50);
    }

    @Test
    void othersSeeTheCountysSumButNotWhoseItIs() {
        people.dispatched("路灯不亮");
        later(Duration.ofMinutes(121));

        assertThat(people.at("water").get("/api/lights").body().at("/red").asInt())
                .isEqualTo(1);
        assertThat(people.at("water")
                        .get("/api/lights")
                        .body()
                        .at("/units")
                        .valueStream()
                        .map(unit -> unit.at("/name").asString()))
                .containsExactly("水务局");
        assertThat(people.at("water").get("/api/lights/" + ours).status()).isEqualTo(403);
        assertThat(people.at("auditor").get("/api/lights").status()).isEqualTo(403);
    }

    @Test
    void theDigestComesOnceADayToWhomItConcernsAndOnMondayOnceMoreForTheWeek() {
        people.dispatched("路灯不亮");
        later(Duration.ofMinutes(121));
        digests.run(county.code(), clock.instant());
        digests.run(county.code(), clock.instant());

        assertThat(notices("city"))
                .filteredOn(text -> text.contains("提醒"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("今日提醒：已超期（红灯）1 件"))
                .anySatisfy(text -> assertThat(text).startsWith("本周提醒"));
        assertThat(notices("water")).isEmpty();
    }

    @Test
    void onADayOffAndBeforeWorkNothingIsSent() {
        people.dispatched("路灯不亮");
        later(Duration.ofDays(5));
        digests.run(county.code(), clock.instant());
        later(Duration.ofDays(2).minusHours(2));
        digests.run(county.code(), clock.instant());

        assertThat(notices("city")).noneMatch(text -> text.contains("提醒"));
    }

    private List<String> notices(String login) {
        return people.at(login)
                .get("/api/notices")
                .body()
                .valueStream()
                .map(notice -> notice.at("/text").asString())
                .toList();
    }

    private JsonNode light(String id) {
        return people.at("desk").get("/api/cases/" + id).body().at("/light");
    }

    private JsonNode opened(String login) {
        return people.at(login).get("/api/lights/" + ours).body();
    }

    private void later(Duration time) {
        clock.advance(time);
        people.signInAgain();
        sweep.run(county.code(), clock.instant());
        outbox.drainOnce();
    }
}
