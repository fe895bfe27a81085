package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whether it is solved is asked once more; a bad rating is mended within limits. */
@IntegrationTest
class CallbackTest {
    private final TestClock clock;
    private final LooseItems loose;
    private final OutboxDrainer drainer;
    private final TestCounty county;
    private final People people;

    CallbackTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired LooseItems loose,
            @Autowired OutboxDrainer drainer) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        this.drainer = drainer;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void everyReachableReporterIsCalledWhenTheShareIsWhole() {
        callEverybody();
        People.Matter matter = closed();

        JsonNode callback = open(matter, "callback").getFirst();

        assertThat(callback.at("/owner/organizationName").asString()).isEqualTo("联动中心");
        assertThat(callback.at("/dueAt").isNull()).isFalse();
    }

    @Test
    void whoSaysNotSolvedSetsItGoingAgain() {
        callEverybody();
        People.Matter matter = closed();

        Answer recorded = step("desk", first(matter, "callback"), "record", Map.of("outcome", "NOT_SOLVED"));

        assertThat(recorded.text("/state")).isEqualTo("ASKED");
        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("TAKEN_UP");
    }

    @Test
    void somebodyCountsAsNotReachedOnlyAfterTwoAttempts() {
        callEverybody();
        String id = first(closed(), "callback");
        step("desk", id, "attempt", Map.of());

        assertThat(step("desk", id, "unreached", Map.of()).text("/reason")).isEqualTo("not-tried-often");
        step("desk", id, "attempt", Map.of("note", "关机"));
        assertThat(step("desk", id, "unreached", Map.of()).text("/state")).isEqualTo("UNREACHED");
    }

    @Test
    void aCodeAnswersACallbackOnce() {
        callEverybody();
        String id = first(closed(), "callback");
        step("desk", id, "sendCode", Map.of());
        String code = codeInMessage();

        Answer question = people.at("reporter").get("/api/public/callbacks/" + code);
        Answer answered = answer(code, "SOLVED");
        Answer again = answer(code, "NOT_SOLVED");

        assertThat(question.body().at("/answered").asBoolean()).isFalse();
        assertThat(answered.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(409);
        assertThat(item(id).text("/state")).isEqualTo("ASKED");
        assertThat(people.at("reporter").get("/api/public/callbacks/0000000000").status())
                .isEqualTo(404);
    }

    @Test
    void aCodeThatCouldNotBeSentIsToldByPhoneOnTheCase() {
        callEverybody();
        People.Matter matter = closed();
        step("desk", first(matter, "callback"), "sendCode", Map.of());

        assertThat(people.at("desk")
                        .get("/api/messages/not-sent")
                        .body()
                        .valueStream()
                        .filter(message -> message.at("/kind").asString().equals("callback"))
                        .map(message -> message.at("/item").asString()))
                .containsExactly(matter.id());
    }

    @Test
    void whatABodyThatHasEndedMeanwhileWouldHaveToMendTheDeskMends() {
        People.Matter matter = closed();
        county.end("城管局", TestClock.START);

        people.byCode(matter.code(), "rate", Map.of("solved", "PARTLY", "satisfaction", 1));
        drainer.drainOnce();

        assertThat(item(first(matter, "mending")).text("/owner/organizationName"))
                .isEqualTo("联动中心");
    }

    @Test
    void aBadRatingIsContactedWithinADayAndMendedWithinFifteen() {
        People.Matter matter = closed();
        people.byCode(matter.code(), "rate", Map.of("solved", "PARTLY", "satisfaction", 1));
        drainer.drainOnce();

        String mending = first(matter, "mending");
        assertThat(item(mending).text("/owner/organizationName")).isEqualTo("城管局");
        assertThat(first(matter, "callback")).isNotBlank();
        step("city", mending, "contact", Map.of("way", "PHONE", "note", "希望装上盖板"));
        Answer mended = step("city", mending, "mend", Map.of("message", "盖板已装好"));
        clock.set(TestClock.START.plus(Duration.ofMinutes(1)));
        drainer.drainOnce();

        assertThat(mended.text("/state")).isEqualTo("MENDED");
        assertThat(open(matter, "callback")).hasSize(2);
    }

    @Test
    void whoWasDrawnAndRatesBadlyIsCalledOnce() {
        callEverybody();
        People.Matter matter = closed();

        people.byCode(matter.code(), "rate", Map.of("solved", "PARTLY", "satisfaction", 1));
        drainer.drainOnce();
        drainer.drainOnce();

        assertThat(open(matter, "callback"))
                .singleElement()
                .satisfies(
                        callback -> assertThat(callback.at("/dueAt").asString()).startsWith("2026-03-03"));
    }

    @Test
    void aRatingOfNotSolvedReopensByItself() {
        People.Matter matter = closed();

        people.byCode(matter.code(), "rate", Map.of("solved", "NOT_SOLVED", "satisfaction", 1));
        drainer.drainOnce();
        drainer.drainOnce();

        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("TAKEN_UP");
        assertThat(open(matter, "mending")).isEmpty();
    }

    @Test
    void theShareIsNeverBelowATenth() {
        Answer changed = People.keyed(people.at("system"))
                .post("/api/callbacks/policy", Map.of("version", 0, "share", 99, "seed", "2026"));

        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.text("/errors/0/field")).isEqualTo("share");
    }

    @Test
    void aPolicySaysSinceWhenItHoldsAndIsChangedOnceHoweverOftenItIsSent() {
        Browser system = People.keyed(people.at("system"));
        Map<String, Object> change = Map.of("version", 0, "share", 250, "seed", "2026年");

        Answer changed = system.post("/api/callbacks/policy", change);
        Answer again = system.post("/api/callbacks/policy", change);
        Answer late = People.keyed(people.at("system")).post("/api/callbacks/policy", change);

        assertThat(changed.text("/version")).isEqualTo("1");
        assertThat(changed.text("/since")).isNotBlank();
        assertThat(again.body()).isEqualTo(changed.body());
        assertThat(late.status()).isEqualTo(409);
        assertThat(people.at("desk").get("/api/callbacks/policy").text("/share"))
                .isEqualTo("250");
    }

    private void callEverybody() {
        People.keyed(people.at("system"))
                .post("/api/callbacks/policy", Map.of("version", 0, "share", 1_000, "seed", "2026"));
    }

    private People.Matter closed() {
        Answer reported = people.report(Map.of(
                "description",
                "水沟没有盖板",
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                Map.of("name", "王某", "phone", "13800001234")));
        String id = people.idOf(reported.text("/number"));
        people.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", id, "accept", Map.of());
        people.act("city", id, "answer", Map.of("result", "已办理"));
        people.act("desk", id, "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", id, "close", Map.of());
        drainer.drainOnce();
        return new People.Matter(reported.text("/publicCode"), reported.text("/number"), id);
    }

    private List<JsonNode> open(People.Matter matter, String kind) {
        return item(matter.id())
                .body()
                .at("/children")
                .valueStream()
                .filter(child -> child.at("/kind").asString().equals(kind)
                        && child.at("/open").asBoolean())
                .toList();
    }

    private String first(People.Matter matter, String kind) {
        return open(matter, kind).getFirst().at("/id").asString();
    }

    private Answer item(String id) {
        return people.at("desk").get("/api/items/" + id);
    }

    private Answer step(String login, String id, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put("version", item(id).body().at("/version").asInt());
        return people.at(login)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/items/" + id + "/actions/" + action, body);
    }

    private String codeInMessage() {
        Matcher code = Pattern.compile("\\d{10}")
                .matcher(people.at("desk")
                        .get("/api/messages/not-sent")
                        .body()
                        .valueStream()
                        .filter(message -> message.at("/kind").asString().equals("callback"))
                        .findFirst()
                        .orElseThrow()
                        .at("/text")
                        .asString()
                        .replaceAll("（.*?）", ""));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Answer answer(String code, String outcome) {
        return People.keyed(people.at("reporter"))
                .post("/api/public/callbacks/" + code, Map.of("outcome", outcome, "satisfaction", 4));
    }
}
