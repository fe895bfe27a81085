package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.platform.web.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code by which a call-back is answered: kept from whoever reads the tables, guesses, or is not to get one. */
@IntegrationTest
class CallbackCodesTest {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

    private final TestClock clock;
    private final OutboxDrainer drainer;
    private final JdbcClient sql;
    private final TestCounty county;
    private final People people;

    private String publicCode = "";
    private String callback = "";

    CallbackCodesTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired OutboxDrainer drainer,
            @Autowired JdbcClient sql) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.drainer = drainer;
        this.sql = sql;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @BeforeEach
    void somebodyIsToBeCalled() {
        People.keyed(people.at("system"))
                .post("/api/callbacks/policy", Map.of("version", 0, "share", 1_000, "seed", "2026"));
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
        publicCode = reported.text("/publicCode");
        callback = people.at("desk").get("/api/items/" + id).text("/children/0/id");
    }

    @Test
    void nobodyWhoReadsTheTableFindsTheCodeByTryingThemAll() {
        sendCode();
        UUID county6 = new UUID(0, Long.parseLong(county.code().value()));

        assertThat(sql.sql("select code_hash from cases.callback_code where county_code = :county")
                        .param("county", county.code().value())
                        .query(String.class)
                        .single())
                .isNotEqualTo(Receipts.following(county6, 0, "callback code " + codeInMessage())
                        .key())
                .doesNotContain(codeInMessage());
        assertThat(question(codeInMessage()).status()).isEqualTo(200);
    }

    @Test
    void aCodeThatIsTooOldIsForgottenWhenTheNextIsSent() {
        sendCode();
        clock.advance(Duration.ofDays(15));
        people.signInAgain();

        assertThat(sendCode().status()).isEqualTo(200);

        assertThat(sql.sql("select count(*) from cases.callback_code where county_code = :county")
                        .param("county", county.code().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoWantsNoMessagesIsSentNoneAndNoTryIsUsedUp() {
        wish("NOTHING");

        assertThat(sendCode().text("/reason")).isEqualTo("not-reachable");
        wish("SMS");
        assertThat(sendCode().status()).isEqualTo(200);
        assertThat(sendCode().status()).isEqualTo(200);
    }

    @Test
    void afterTenWrongCodesAnAddressWaitsAMinute() {
        sendCode();
        String right = codeInMessage();
        for (int n = 0; n < 10; n++) {
            assertThat(question("000000000" + n).status()).isEqualTo(404);
        }

        assertThat(question("0000000010").status()).isEqualTo(429);
        assertThat(question(right).status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(question(right).status()).isEqualTo(200);
        assertThat(sql.sql("select count(*) from cases.wrong_code where county_code = :county")
                        .param("county", county.code().value())
                        .query(Integer.class)
                        .single())
                .as("nothing is kept of it")
                .isZero();
    }

    private Answer question(String code) {
        return people.at("reporter").get("/api/public/callbacks/" + code);
    }

    private void wish(String way) {
        assertThat(People.keyed(people.at("reporter"))
                        .post("/api/public/cases/" + publicCode + "/wish", Map.of("way", way))
                        .status())
                .isEqualTo(200);
    }

    private Answer sendCode() {
        int version = people.at("desk")
                .get("/api/items/" + callback)
                .body()
                .at("/version")
                .asInt();
        return People.keyed(people.at("desk"))
                .post("/api/items/" + callback + "/actions/sendCode", Map.of("version", version));
    }

    private String codeInMessage() {
        return people.at("desk")
                .get("/api/messages/not-sent")
                .body()
                .valueStream()
                .filter(message -> message.at("/kind").asString().equals("callback"))
                .flatMap(message -> CODE.matcher(message.at("/text").asString()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
