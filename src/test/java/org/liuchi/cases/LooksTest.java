package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind the mask: who may look, for how long, and that the reporter sees it. */
@IntegrationTest
class LooksTest {
    private static final String PHONE = "13855501234";
    private static final String WORDS = "皖M12345一直堵着门，打13866607890找我";
    private static final Map<String, String> REASON = Map.of("purpose", "CONTACT", "reason", "问清楚是哪个门");

    private final TestClock clock;
    private final JdbcClient sql;
    private final TestCounty county;
    private final People people;

    LooksTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired JdbcClient sql) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.sql = sql;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    @Covers("R6")
    void aLookOpensContactAndWordsForAQuarterOfAnHour() {
        People.Matter matter = inHand();
        assertThat(people.view("city", matter.id()).body().toString()).doesNotContain(PHONE, "13866607890", "12345");
        assertThat(unmasked("city", matter).status()).isEqualTo(403);

        Answer window = look("city", matter, REASON);
        assertThat(window.status()).isEqualTo(201);
        assertThat(Instant.parse(window.text("/until"))).isEqualTo(TestClock.START.plus(Duration.ofMinutes(15)));
        Answer open = unmasked("city", matter);
        assertThat(open.text("/contact/phone")).isEqualTo(PHONE);
        assertThat(open.text("/contact/name")).isEqualTo("王女士");
        assertThat(open.text("/description")).isEqualTo(WORDS);
        assertThat(open.text("/address")).isEqualTo("河滨路三号二楼");
        assertThat(open.text("/timeline/0/words/description")).isEqualTo(WORDS);
        assertThat(people.view("city", matter.id()).body().toString())
                .as("the page itself stays masked")
                .doesNotContain("13866607890");

        clock.advance(Duration.ofMinutes(15));
        Answer ended = unmasked("city", matter);
        assertThat(ended.status()).isEqualTo(403);
        assertThat(ended.text("/detail")).isEqualTo("查看时间已过。如仍需要，请重新填写用途。");
    }

    @Test
    @Covers("R6")
    void theReporterSeesWhenWhichBodyAndWhatForButNotWho() {
        People.Matter matter = inHand();
        look("city", matter, REASON);

        Answer seen = people.at("reporter").get("/api/public/cases/" + matter.code() + "/looks");

        assertThat(seen.text("/0/at")).isEqualTo(TestClock.START.toString());
        assertThat(seen.text("/0/by")).isEqualTo("城管局");
        assertThat(seen.text("/0/what")).isEqualTo("看了您的联系方式和原话");
        assertThat(seen.text("/0/purpose")).isEqualTo("联系您了解情况");
        assertThat(seen.body().toString()).doesNotContain("张city", "问清楚");
    }

    @ParameterizedTest
    @CsvSource({
        "desk, 201",
        "desk2, 201",
        "city, 201",
        "city2, 201",
        "water, 404",
        "town, 403",
        "village, 403",
        "leader, 403",
        "grid, 404",
        "system, 404",
        "security, 404",
        "auditor, 404",
        "cityAuditor, 404"
    })
    @Covers("R6")
    void onlyThoseWhoHaveTheCaseNowMayLook(String login, int status) {
        People.Matter matter = inHand();

        assertThat(look(login, matter, REASON).status()).isEqualTo(status);
        assertThat(people.view("desk", matter.id()).status()).isEqualTo(200);
        assertThat(unmasked("desk2", matter).status())
                .as("the window is the account's own")
                .isEqualTo(login.equals("desk2") ? 200 : 403);
    }

    @Test
    void whoeverHandsTheCaseOnSeesItNoLonger() {
        People.Matter matter = inHand();
        look("city", matter, REASON);
        people.act("city", matter.id(), "answer", Map.of("result", "已拖走"));

        assertThat(unmasked("city", matter).text("/reason")).isEqualTo("look-not-yours");
    }

    @Test
    void whoHasRecusedThemselvesLooksNoMoreThoughTheirBodyHasTheCase() {
        People.Matter matter = inHand();
        assertThat(people.act(
                                "city",
                                matter.id(),
                                "recuse",
                                Map.of("post", county.postOf("city2").toString(), "note", "亲戚"))
                        .status())
                .isEqualTo(200);

        assertThat(look("city", matter, REASON).status()).isEqualTo(403);
        assertThat(look("city2", matter, REASON).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"CURIOSITY, 看看, purpose", "CALLER_ASKS, 看看, purpose", "CONTACT, ' ', reason"})
    void aLookWithoutPurposeOrReasonIsRefusedWithItsField(String purpose, String reason, String field) {
        Answer refused = look("city", inHand(), Map.of("purpose", purpose, "reason", reason));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains(field);
    }

    @Test
    void whatIsClosedStaysClosedExceptForTheDeskThatHasToCall(@Autowired OutboxDrainer outbox) {
        People.Matter matter = inHand();
        people.act("city", matter.id(), "answer", Map.of("result", "已拖走"));
        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
        assertThat(look("desk", matter, REASON).status()).isEqualTo(403);
        outbox.drainOnce();

        assertThat(look("city", matter, REASON).status()).isEqualTo(403);
        assertThat(look("desk", matter, Map.of("purpose", "TELL", "reason", "短信没发出去"))
                        .status())
                .isEqualTo(201);
        assertThat(unmasked("desk", matter).text("/contact/phone")).isEqualTo(PHONE);
        for (var message : people.at("desk").get("/api/messages/not-sent").body()) {
            People.keyed(people.at("desk"))
                    .post("/api/messages/" + message.at("/id").asString() + "/told", Map.of());
        }
        assertThat(unmasked("desk", matter).status()).isEqualTo(403);
    }

    @Test
    void theSameRequestAgainIsOneLook() {
        People.Matter matter = inHand();
        Browser city = people.at("city").with("Idempotency-Key", "look-once");
        String path = "/api/cases/" + matter.id() + "/looks";

        assertThat(city.post(path, REASON).body())
                .isEqualTo(city.post(path, REASON).body());
        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + matter.code() + "/looks")
                        .body()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aLookIsInTheAuditAndItsReasonHoldsNoNumber() {
        People.Matter matter = inHand();
        look("city", matter, Map.of("purpose", "VISIT", "reason", "到" + PHONE + "处"));
        look("leader", matter, REASON);

        assertThat(sql.sql("select act || ' ' || result from platform.audit where county_code = :county and act ="
                                + " 'look' order by 1")
                        .param("county", county.code().value())
                        .query(String.class)
                        .list())
                .containsExactly("look done", "look refused");
        assertThat(sql.sql("select t::text from people.look t where county_code = :county")
                        .param("county", county.code().value())
                        .query(String.class)
                        .single())
                .doesNotContain(PHONE, "31333835");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "security", "auditor", "leader", "city", "town"})
    @Covers("R3")
    void nobodyButTheDeskAsksByPhone(String login) {
        assertThat(caller(login, PHONE).status()).isEqualTo(403);
    }

    /** R3: what somebody raised before is nobody's business; what is open is the caller's own. */
    @Test
    @Covers({"R3", "R6"})
    void theDeskFindsTheOpenMattersOfTheCallerByTheWholeNumberOnly() {
        People.Matter open = inHand();
        People.Matter closed = inHand();
        people.byCode(closed.code(), "withdraw", Map.of());

        Answer found = caller("desk", "+86 138-5550-1234");

        assertThat(found.body().size()).isEqualTo(1);
        assertThat(found.text("/0/number")).isEqualTo(open.number());
        assertThat(found.text("/0/stateText")).isEqualTo("办理中");
        assertThat(caller("desk", "13855501235").body().size()).isZero();
        assertThat(caller("desk", "55501234").body().size()).isZero();
        assertThat(caller("desk", "1385550").status()).isEqualTo(400);
        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + open.code() + "/looks")
                        .text("/0/purpose"))
                .isEqualTo("您来电询问进度");
        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + closed.code() + "/looks")
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void noReceiptKnowsTheNumber() {
        inHand();
        caller("desk", PHONE);

        assertThat(sql.sql("select t::text from platform.receipt t where county_code = :county")
                        .param("county", county.code().value())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("5550"));
    }

    private People.Matter inHand() {
        Answer reported = people.report(Map.of(
                "description",
                WORDS,
                "place",
                Map.of("areaCode", county.ground().bank(1), "address", "河滨路三号二楼"),
                "contact",
                Map.of("name", "王女士", "phone", PHONE)));
        String id = people.idOf(reported.text("/number"));
        people.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", id, "accept", Map.of());
        return new People.Matter(reported.text("/publicCode"), reported.text("/number"), id);
    }

    private Answer look(String login, People.Matter matter, Map<String, String> body) {
        return People.keyed(people.at(login)).post("/api/cases/" + matter.id() + "/looks", body);
    }

    private Answer unmasked(String login, People.Matter matter) {
        return people.at(login).get("/api/cases/" + matter.id() + "/unmasked");
    }

    private Answer caller(String login, String phone) {
        return People.keyed(people.at(login))
                .post("/api/desk/caller", Map.of("phone", phone, "purpose", "CALLER_ASKS"));
    }
}
