package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Sweep;
import org.springframework.beans.factory.annotation.Autowired;

/** A town whistles; who comes, who refuses and who is silent all end somewhere. */
@IntegrationTest
class WhistleTest {
    private static final Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(300));

    private final TestCounty county;
    private final People people;
    private final Sweep sweep;
    private final OutboxDrainer outbox;
    private final LooseItems loose;
    private final TestClock clock;
    private final String police;

    WhistleTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Organizations organizations,
            @Autowired Duties duties,
            @Autowired Sweep sweep,
            @Autowired OutboxDrainer outbox,
            @Autowired LooseItems loose,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.sweep = sweep;
        this.outbox = outbox;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
        Organization body = Organization.of(
                Organization.Kind.DEPARTMENT, "公安局", "公安局", county.ground().county(), null, LONG_AGO);
        organizations.add(county.code(), body);
        Post post = Post.of(body.id(), "值班岗", Role.DEPARTMENT_HANDLER, null, true, LONG_AGO);
        organizations.addPost(county.code(), post);
        duties.hold(county.code(), List.of(Duty.from(LONG_AGO, post.id(), county.account("police"))));
        police = body.id().toString();
    }

    @Test
    @Covers("ZL-07")
    void ofThreeDepartmentsOneComesOneRefusesOneIsSilentAndEachHasAnOutcomeBeforeItCloses() {
        String whistle = blown();
        String comes = call(whistle, "城管局");
        String refuses = call(whistle, "水务局");
        String silent = call(whistle, "公安局");

        step("city", comes, "accept", Map.of());
        assertThat(step("water", refuses, "refuse", Map.of()).status()).isEqualTo(400);
        Answer refusal = step("water", refuses, "refuse", Map.of("reason", "没有供水设施"));
        assertThat(refusal.text("/owner/organizationName")).isEqualTo("联动中心");

        clock.advance(Duration.ofMinutes(29));
        tick();
        assertThat(state(silent)).isEqualTo("CALLED");
        clock.advance(Duration.ofMinutes(2));
        tick();
        assertThat(state(silent)).isEqualTo("SILENT");
        assertThat(at("desk", silent).text("/owner/organizationName")).isEqualTo("联动中心");
        assertThat(people.at("police").get("/api/notices").body().toString()).contains("没有应答");

        step("city", comes, "arrive", Map.of());
        step("town", comes, "confirm", Map.of());
        Map<String, Object> leaving = Map.of("result", "已拆除", "whistleRating", 5);
        assertThat(step("city", comes, "finish", leaving).text("/reason")).isEqualTo("work-not-done");
        step("town", whistle, "workDone", Map.of("result", "险情已排除"));
        assertThat(step("city", comes, "finish", leaving).text("/state")).isEqualTo("DONE");

        assertThat(close(whistle).status()).isIn(409, 422);
        step("desk", refuses, "uphold", Map.of("note", "确实无关"));
        assertThat(close(whistle).status()).isIn(409, 422);
        step("desk", silent, "absent", Map.of("note", "已联系局领导"));
        assertThat(close(whistle).text("/reason")).isEqualTo("not-everybody-rated");
        step("town", comes, "rate", Map.of("departmentRating", 4));
        assertThat(close(whistle).text("/state")).isEqualTo("CLOSED");
        loose.none(county.code());

        Answer figures = people.at("leader").get("/api/whistles/figures?from=2026-03-01&to=2026-03-31");
        assertThat(figures.text("/0/ground")).isEqualTo("EMERGENCY");
        assertThat(figures.body().at("/0/called").asInt()).isEqualTo(3);
        assertThat(figures.body().at("/0/acceptedInTime").asInt()).isEqualTo(1);
        assertThat(people.at("city")
                        .get("/api/whistles/figures?from=2026-03-01&to=2026-03-31")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoWasSilentMayStillComeAndWhoseRefusalIsOverruledMayNotRefuseAgain() {
        String whistle = blown();
        String silent = call(whistle, "公安局");
        String refuses = call(whistle, "水务局");
        step("water", refuses, "refuse", Map.of("reason", "没有人手"));
        step("desk", refuses, "overrule", Map.of("note", "请派人"));
        clock.advance(Duration.ofMinutes(31));
        tick();

        assertThat(step("police", silent, "accept", Map.of()).text("/state")).isEqualTo("ACCEPTED");
        assertThat(step("water", refuses, "refuse", Map.of("reason", "还是没有人手")).status())
                .isEqualTo(422);
    }

    @Test
    void aDayToComeIsNeverLaterThanTheGroundsLimit() {
        assertThat(blow(Map.of("ground", "HARD_MATTER", "arriveBy", "2026-03-05"))
                        .status())
                .isEqualTo(201);
        assertThat(blow(Map.of("ground", "HARD_MATTER", "arriveBy", "2026-03-06"))
                        .text("/errors/0/field"))
                .isEqualTo("arriveBy");
        assertThat(blow(Map.of("ground", "EMERGENCY", "arriveBy", "2026-03-02")).text("/errors/0/rule"))
                .isEqualTo("arrive-at-once");
    }

    @Test
    void onlyTownsAndTheDeskBlowItAndOnlyDepartmentsAreCalled() {
        assertThat(People.keyed(people.at("village"))
                        .post("/api/whistles", body(Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(blow(Map.of("organizations", List.of(county.bodyId("河滨社区").toString())))
                        .text("/reason"))
                .isEqualTo("only-departments");
    }

    @Test
    void aWhistleForACaseStandsOnItsPageAndDoesNotHoldItsAnswerUp() {
        People.Matter matter = people.inHand("夜市占道，多次清理又回来");
        people.act(
                "town",
                matter.id(),
                "blow",
                Map.of("ground", "JOINT_ENFORCEMENT", "reason", "需要公安一起", "organizations", List.of(police)));

        Answer children = people.at("desk").get("/api/cases/" + matter.id() + "/children");
        assertThat(children.text("/0/kind")).isEqualTo("whistle");
        assertThat(people.act("city", matter.id(), "answer", Map.of("result", "已清理"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void callingItOffSendsEverybodyHomeAtOnce() {
        String whistle = blown();
        String one = call(whistle, "公安局");
        assertThat(step("town", whistle, "callOff", Map.of("note", "误报")).text("/state"))
                .isEqualTo("CALLED_OFF");
        assertThat(state(one)).isEqualTo("RELEASED");
    }

    private String blown() {
        return blow(Map.of()).text("/id");
    }

    private Answer blow(Map<String, ?> other) {
        return People.keyed(people.at("town")).post("/api/whistles", body(other));
    }

    private Map<String, Object> body(Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "ground",
                "EMERGENCY",
                "reason",
                "围墙要倒",
                "areaCode",
                county.ground().bank(1),
                "spot",
                "菜市场东门",
                "organizations",
                List.of(county.bodyId("城管局").toString(), county.bodyId("水务局").toString(), police)));
        body.putAll(other);
        return body;
    }

    private String call(String whistle, String department) {
        var calls = at("desk", whistle).body().at("/children");
        for (int i = 0; i < calls.size(); i++) {
            if (calls.at("/" + i + "/owner/organizationName").asString("").equals(department)) {
                return calls.at("/" + i + "/id").asString();
            }
        }
        throw new AssertionError(department + " is not called: " + calls);
    }

    private Answer close(String whistle) {
        return step("town", whistle, "close", Map.of());
    }

    /** Half an hour on, sessions have ended. */
    private void tick() {
        people.signInAgain();
        outbox.drainOnce();
        sweep.run(county.code(), clock.instant());
        outbox.drainOnce();
        outbox.drainOnce();
    }

    private String state(String item) {
        return at("desk", item).text("/state");
    }

    private Answer at(String login, String item) {
        return people.at(login).get("/api/items/" + item);
    }

    private Answer step(String login, String item, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put("version", at("desk", item).body().at("/version").asInt());
        return People.keyed(people.at(login)).post("/api/items/" + item + "/actions/" + action, body);
    }

    @Test
    void aWhistleWithoutAGroundOrWithADepartmentMissingIsRefusedWithItsField() {
        Map<String, Object> groundless = body(Map.of());
        groundless.remove("ground");
        Map<String, Object> nobody = body(Map.of());
        nobody.put("organizations", Collections.singletonList(null));

        Answer first = People.keyed(people.at("town")).post("/api/whistles", groundless);
        Answer second = People.keyed(people.at("town")).post("/api/whistles", nobody);

        assertThat(first.status()).isEqualTo(400);
        assertThat(first.text("/errors/0/field")).isEqualTo("ground");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("/errors/0/field")).startsWith("organizations");
    }
}
