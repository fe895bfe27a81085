package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Pictures;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps that can't be taken as they were sent: the answer says why, the case stays where it was. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadStepTest {
    private final TestClock clock;
    private final TestCounty county;
    private final TestCounty neighbour;
    private final People people;
    private final LooseItems loose;
    private People.Matter reported = new People.Matter("", "", "");
    private People.Matter inHand = reported;

    BadStepTest(@Autowired TestCounty.Doors counties, @Autowired LooseItems loose, @Autowired TestClock clock) {
        this.clock = clock;
        this.loose = loose;
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        neighbour = counties.tinyCounty();
        people = new People(county);
    }

    @BeforeEach
    void twoCases() {
        clock.set(TestClock.START);
        people.signInAgain();
        if (reported.id().isEmpty()) {
            reported = people.raised("路灯不亮");
            inHand = people.inHand("路灯又不亮");
        }
    }

    @AfterEach
    void theCasesStandWhereTheyStood() {
        clock.set(TestClock.START);
        people.signInAgain();
        assertThat(people.version(reported.id())).isEqualTo(1);
        assertThat(people.version(inHand.id())).isEqualTo(3);
        loose.none(county.code());
    }

    /** Steps of the desk with a case that was just reported. */
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fly      | {"version":1}                                                                   | action       | unknown-action
        takeUp   | {}                                                                              | version      | required
        takeUp   | {"version":null}                                                                | version      | required
        takeUp   | {"version":"1"}                                                                 | version      | number
        takeUp   | {"version":1.5}                                                                 | version      | number
        takeUp   | {"version":1,"priority":"high"}                                                 | priority     | unknown-field
        takeUp   | {"version":1,"category":"magic"}                                                | category     | unknown-category
        takeUp   | {"version":1,"category":"' or 1=1 --"}                                          | category     | code
        takeUp   | {"version":1,"category":7}                                                      | category     | code
        takeUp   | {"version":1,"areaCode":"<b>"}                                                  | areaCode     | code
        takeUp   | {"version":1,"areaCode":"{far}"}                                                | areaCode     | other-county
        takeUp   | {"version":1,"title":"{61}"}                                                    | title        | too-long
        takeUp   | {"version":1,"note":"{2001}"}                                                   | note         | too-long
        takeUp   | {"version":1,"note":["a"]}                                                      | note         | text
        takeUp   | {"version":1,"note":"a\\u0008"}                                                 | note         | control-character
        takeUp   | {"version":1,"note":"a\\udc00"}                                                 | note         | broken-character
        dispatch | {"version":1}                                                                   | organization | required
        dispatch | {"version":1,"organization":"city"}                                             | organization | id
        dispatch | {"version":1,"organization":"00000000-0000-0000-0000-000000000000"}             | organization | unknown-organization
        dispatch | {"version":1,"organization":"{their body}"}                                     | organization | unknown-organization
        dispatch | {"version":1,"organization":"{office}"}                                         | organization | takes-no-work
        refuse   | {"version":1,"ground":"TIRED","message":"x"}                                    | ground       | choice
        refuse   | {"version":1,"ground":"SECRET"}                                                 | message      | required
        redirect | {"version":1,"channel":["LITIGATION"],"message":"x"}                            | channel      | choice
        """)
    void theAnswerNamesFieldAndRule(String action, String body, String field, String rule) {
        String sent = body.replace("{far}", neighbour.ground().bank(1))
                .replace("{their body}", neighbour.bodyId("城管局").toString())
                .replace("{office}", county.bodyId("县政府办").toString())
                .replace("{61}", "灯".repeat(61))
                .replace("{2001}", "灯".repeat(2001));

        Answer answer = send("desk", reported, action, sent);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:invalid");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(answer.text("/errors/0/message")).isNotEqualTo("内容不符合要求").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"version":3,"result":"{10001}"}                                                     | result | too-long
        {"version":3,"result":"好","photos":"none"}                                           | photos | list
        {"version":3,"result":"好","photos":["none"]}                                         | photos | id
        {"version":3,"result":"好","photos":[1,2,3,4,5,6,7,8,9,10]}                            | photos | too-many
        {"version":3,"result":"好","photos":[null]}                                           | photos | id
        """)
    void anAnswerIsCheckedAlike(String body, String field, String rule) {
        Answer answer = send("city", inHand, "answer", body.replace("{10001}", "灯".repeat(10_001)));

        assertThat(answer.text("/errors/0/field")).as("%s", answer.body()).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void aPhotoOfAnotherCaseIsRefused() {
        String elsewhere = people.photo(
                        "desk", "/api/cases/" + people.raised("别处").id() + "/photos", Pictures.jpeg(40, 30), "a.jpg")
                .text("/id");

        Answer answer = people.act("city", inHand.id(), "answer", Map.of("result", "好", "photos", List.of(elsewhere)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/reason")).isEqualTo("unknown-photo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        rate    | {"solved":"SOLVED","satisfaction":5}  | 409 | not-possible-now | `` | ``
        comment | {"message":""}                        | 400 | invalid | message | required
        comment | {"version":"x","message":"a"}         | 400 | invalid | version | number
        comment | {"version":9,"message":"a"}           | 409 | stale-version | `` | ``
        fly     | {}                                    | 400 | invalid | action | unknown-action
        takeUp  | {}                                    | 403 | forbidden | `` | ``
        """)
    void aReporterIsAnsweredAlike(String action, String body, int status, String type, String field, String rule) {
        Answer answer = People.keyed(people.at("reporter"))
                .send("POST", actions(reported, action), body.getBytes(UTF_8), "application/json");

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:" + type);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":1", "take it", "{version:1}"})
    void whatIsNoJsonIsUnreadable(String body) {
        assertThat(send("desk", reported, "takeUp", body).text("/type")).isEqualTo("urn:liuchi:problem:unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"takeUp\"", "null"})
    void whatIsNoObjectIsRefused(String body) {
        Answer answer = send("desk", reported, "takeUp", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("body");
    }

    @Test
    void aStaleVersionIsToldThePresentOne() {
        Answer answer = people.act("city", inHand.id(), "answer", 2, Map.of("result", "好"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:stale-version");
        assertThat(answer.body().at("/version").asInt()).isEqualTo(3);
        assertThat(answer.text("/detail")).isEqualTo("请刷新后再操作。");
        people.at("city").with("Accept-Language", "en");
        assertThat(people.act("city", inHand.id(), "answer", 2, Map.of("result", "好"))
                        .text("/title"))
                .isEqualTo("Somebody else changed this");
    }

    @Test
    void aKeyThatCameWithOtherWordsBeforeIsRefused() {
        People.Matter matter = people.raised("路灯");
        Browser desk = people.at("desk").with("Idempotency-Key", "once");
        String path = "/api/cases/" + matter.id() + "/actions/note";
        desk.post(path, Map.of("version", 1, "note", "先看看"));

        Answer other = desk.post(path, Map.of("version", 2, "note", "再看看"));
        Answer same = desk.post(path, Map.of("version", 7, "note", "先看看"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:liuchi:problem:idempotency-key-reused");
        assertThat(same.status()).isEqualTo(200);
        assertThat(people.version(matter.id())).isEqualTo(2);
    }

    @Test
    void aStepWithoutAKeyIsRefused() {
        Answer answer =
                county.signedIn("desk").post("/api/cases/" + reported.id() + "/actions/takeUp", Map.of("version", 1));

        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:idempotency-key-missing");
    }

    @Test
    void anotherCountysCaseDoesNotExistHere() {
        People others = new People(neighbour);

        assertThat(others.view("desk", reported.id()).status()).isEqualTo(404);
        assertThat(others.act("desk", reported.id(), "takeUp", 1, Map.of()).status())
                .isEqualTo(404);
        assertThat(others.follow(reported.code()).status()).isEqualTo(404);
        assertThat(others.byCode(reported.code(), "withdraw", Map.of()).status())
                .isEqualTo(404);
        assertThat(others.photo(
                                "reporter",
                                "/api/public/cases/" + reported.code() + "/photos",
                                Pictures.jpeg(40, 30),
                                "a.jpg")
                        .status())
                .isEqualTo(404);
        assertThat(others.at("desk")
                        .get("/api/cases?number=" + reported.number())
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void aCaseThatNobodyEverRaisedDoesNotExist() {
        assertThat(people.view("desk", UUID.randomUUID().toString()).status()).isEqualTo(404);
        Answer answer = people.view("desk", "one");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "ABCD-EFGH-JKM",
                "ABCD-EFGH-JKMN-P",
                "UUUU-UUUU-UUUU",
                "%27%3B--",
                "%3Cb%3E",
                "%00",
                "..%2F..%2Finbox"
            })
    void aCodeThatIsNoneFindsNothing(String code) {
        assertThat(people.follow(code).status()).isIn(400, 404, 405);
    }

    @Test
    void anExpiredSessionIsToldSo() {
        Browser desk = people.at("desk");
        clock.advance(Duration.ofMinutes(31));

        Answer answer =
                People.keyed(desk).post("/api/cases/" + reported.id() + "/actions/takeUp", Map.of("version", 1));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:session-expired");
        assertThat(answer.text("/detail")).contains("未提交的内容请先保存");
    }

    @Test
    void nobodyActsWithoutSigningIn() {
        Answer answer = People.keyed(county.browser())
                .post("/api/cases/" + reported.id() + "/actions/takeUp", Map.of("version", 1));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:unauthenticated");
    }

    private Answer send(String login, People.Matter matter, String action, String body) {
        return People.keyed(people.at(login))
                .send(
                        "POST",
                        "/api/cases/" + matter.id() + "/actions/" + action,
                        body.getBytes(UTF_8),
                        "application/json");
    }

    private static String actions(People.Matter matter, String action) {
        return "/api/public/cases/" + matter.code() + "/actions/" + action;
    }
}
