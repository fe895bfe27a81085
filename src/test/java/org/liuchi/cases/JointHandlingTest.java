package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead and those who help: nobody's part is lost, wherever the case goes. */
@IntegrationTest
class JointHandlingTest {
    private final TestCounty county;
    private final People people;
    private final OutboxDrainer outbox;
    private final LooseItems loose;
    private final TestClock clock;

    JointHandlingTest(
            @Autowired TestCounty.Doors counties,
            @Autowired OutboxDrainer outbox,
            @Autowired LooseItems loose,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.outbox = outbox;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    @Covers("TO-31")
    void twoBodiesShareOneOrderAndTheLeadAnswersWhenTheOtherHas() {
        People.Matter matter = people.inHand("井盖下沉，路面积水");
        String part = calledIn(matter);
        assertThat(people.view("water", matter.id()).status()).isEqualTo(200);

        Answer early = people.act("city", matter.id(), "answer", Map.of("result", "已修"));
        assertThat(early.status()).isIn(409, 422);

        assertThat(step("water", part, "accept", Map.of()).status()).isEqualTo(200);
        assertThat(step("water", part, "answer", Map.of("result", "雨水管已疏通")).text("/state"))
                .isEqualTo("ANSWERED");
        assertThat(people.view("city", matter.id()).text("/state")).isEqualTo("IN_HAND");
        assertThat(people.act("city", matter.id(), "answer", Map.of("result", "已修"))
                        .status())
                .isEqualTo(200);
        loose.none(county.code());
    }

    @Test
    void theReporterIsToldWhoWorksOnItTogetherAndNothingOfWhatTheyWrite() {
        People.Matter matter = people.inHand("井盖下沉");
        String part = calledIn(matter);
        step("water", part, "accept", Map.of());
        step("water", part, "answer", Map.of("result", "管网图见内部附件"));

        String told = people.follow(matter.code()).body().toString();
        assertThat(told).contains("请求协办", "水务局").doesNotContain("请查管网", "管网图见内部附件");
    }

    @Test
    void whoLeadsAndWhoHelpsAlreadyIsNotCalledIn() {
        People.Matter matter = people.inHand("井盖下沉");

        assertThat(callIn(matter, "城管局").text("/reason")).isEqualTo("leads-already");
        calledIn(matter);
        assertThat(callIn(matter, "水务局").text("/reason")).isEqualTo("helps-already");
        assertThat(callIn(matter, "河滨社区").text("/reason")).isEqualTo("village-by-department");
    }

    /** TC-06: a village does what was admitted, a town what no department has to do, as helpers too. */
    @ParameterizedTest
    @Covers("TC-06")
    @CsvSource(delimiter = '|', textBlock = """
        city.rubbish  | 河滨社区 |                   |        |
        city.stalls   | 西镇     |                   |        |
        city.stalls   | 河滨社区 | not-admitted      | 城管局 | 村居工作事项准入清单
        city.building | 西镇     | duty-recalled     | 城管局 | 上级收回事项清单
        other         | 河滨社区 | not-admitted      | 西镇   | 村居工作事项准入清单
        other.lost    | 河滨社区 | admission-expired | 西镇   | 村居工作事项准入清单
        """)
    void noListIsGotAroundByAskingForHelp(
            String category,
            String body,
            @Nullable String reason,
            @Nullable String right,
            @Nullable String list,
            @Autowired ListedCounty listed) {
        listed.publishAll(county, TestClock.START);
        String id = inHand(category);

        Answer answer = callIn("desk", id, body);

        if (reason == null) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        } else {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/reason")).isEqualTo(reason);
            assertThat(answer.text("/detail")).contains(right, list, body);
        }
    }

    @Test
    void whoMayNotBeAskedForHelpIsNamedInTheUsersLanguage(@Autowired ListedCounty listed) {
        listed.publishAll(county, TestClock.START);
        String id = inHand("other");

        assertThat(callIn("desk", id, "河滨社区").text("/detail")).isEqualTo("“其他”不在《村居工作事项准入清单》第 1 版，不能派给河滨社区；请派给西镇");
        people.at("desk").with("Accept-Language", "en");
        assertThat(callIn("desk", id, "河滨社区").text("/detail"))
                .isEqualTo("\"Other\" is not on the admission list of villages, edition 1, and can't be sent to 河滨社区;"
                        + " send it to 西镇");
    }

    private String inHand(String category) {
        String id = people.raised("请处理一下").id();
        people.act(
                "desk",
                id,
                "dispatch",
                Map.of(
                        "category",
                        category,
                        "organization",
                        county.bodyId("城管局").toString()));
        people.act("city", id, "accept", Map.of());
        return id;
    }

    @Test
    void whoeverIsReleasedWithAReasonHoldsNothingUp() {
        People.Matter matter = people.inHand("井盖下沉");
        String part = calledIn(matter);
        assertThat(step("city", part, "release", Map.of()).status()).isEqualTo(400);
        assertThat(step("city", part, "release", Map.of("note", "与管网无关")).text("/state"))
                .isEqualTo("RELEASED");

        assertThat(people.act("city", matter.id(), "answer", Map.of("result", "已修"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void helpersFollowTheCaseToItsNewLeadAndEndWithIt() {
        People.Matter matter = people.inHand("井盖下沉");
        String part = calledIn(matter);
        people.act("desk", matter.id(), "recall", Map.of("note", "改由镇里牵头"));
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("西镇").toString()));
        outbox.drainOnce();

        assertThat(step("city", part, "release", Map.of("note", "不归我了")).status())
                .isEqualTo(404);
        assertThat(people.at("town")
                        .get("/api/items/" + part)
                        .body()
                        .at("/actions")
                        .toString())
                .contains("release");

        people.byCode(matter.code(), "withdraw", Map.of());
        outbox.drainOnce();
        assertThat(people.at("desk").get("/api/items/" + part).text("/state")).isEqualTo("RELEASED");
    }

    @Test
    void aHelperThatGetsTheCaseNoLongerHelpsItself() {
        People.Matter matter = people.inHand("井盖下沉");
        String part = calledIn(matter);
        people.act("desk", matter.id(), "recall", Map.of("note", "改由水务牵头"));
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("水务局").toString()));
        outbox.drainOnce();

        assertThat(people.at("desk").get("/api/items/" + part).text("/state")).isEqualTo("RELEASED");
    }

    @Test
    void helpIsAskedForBeforeTheDayThatThePersonWasPromised() {
        People.Matter matter = people.inHand("井盖下沉");
        clock.advance(Duration.ofDays(4));
        people.signInAgain();
        String part = calledIn(matter);

        Answer one = people.at("water").get("/api/items/" + part + "/clocks");
        Answer promise = people.at("city").get("/api/cases/" + matter.id() + "/clocks");
        assertThat(one.body().findValuesAsString("dueAt")).contains(promise.text("/0/dueAt"));
    }

    /** However they meet: the lead's answer never goes out before the last helper's. */
    @Test
    void theLastHelpersAnswerAndTheLeadsCannotMissEachOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            People.Matter matter = people.inHand("井盖下沉" + i);
            String part = calledIn(matter);
            step("water", part, "accept", Map.of());
            people.at("city");
            int version = people.version(matter.id());
            Map<String, Object> answer = new HashMap<>(Map.of("result", "通了", "version", partVersion(part)));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Callable<Answer> helper =
                        () -> People.keyed(people.at("water")).post("/api/items/" + part + "/actions/answer", answer);
                Callable<Answer> lead =
                        () -> people.act("city", matter.id(), "answer", version, Map.of("result", "修好了"));
                List<Future<Answer>> done = both.invokeAll(List.of(helper, lead));
                assertThat(done.get(0).get().status()).isEqualTo(200);
                assertThat(done.get(1).get().status()).isIn(200, 409, 422);
            }
            boolean answered = people.view("desk", matter.id()).text("/state").equals("ANSWERED");
            Answer again = people.act("city", matter.id(), "answer", Map.of("result", "修好了"));
            assertThat(again.status() == 200).isNotEqualTo(answered);
        }
        loose.none(county.code());
    }

    private String calledIn(People.Matter matter) {
        assertThat(callIn(matter, "水务局").status()).isEqualTo(200);
        return people.at("city").get("/api/cases/" + matter.id() + "/children").text("/0/id");
    }

    private Answer callIn(People.Matter matter, String body) {
        return callIn("city", matter.id(), body);
    }

    private Answer callIn(String login, String id, String body) {
        return people.act(
                login,
                id,
                "callIn",
                Map.of("organizations", List.of(county.bodyId(body).toString()), "note", "请查管网"));
    }

    private int partVersion(String item) {
        return people.at("desk").get("/api/items/" + item).body().at("/version").asInt();
    }

    private Answer step(String login, String item, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put("version", partVersion(item));
        return People.keyed(people.at(login)).post("/api/items/" + item + "/actions/" + action, body);
    }
}
