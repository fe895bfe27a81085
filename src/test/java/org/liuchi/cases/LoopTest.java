package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A case on its way round the loop, over HTTP, as people bring it round. */
@IntegrationTest
class LoopTest {
    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    LoopTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    @Covers({"TC-41", "TC-26"})
    void aMatterGoesOnceRoundTheWholeLoop() throws Exception {
        Answer reported = people.report("门口的垃圾三天没人收");
        assertThat(reported.status()).isEqualTo(201);
        String code = reported.text("/publicCode");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(reported.text("/number")).matches(county.code() + "-20260302-000001-\\d");
        assertThat(reported.text("/status")).isEqualTo("REPORTED");
        String id = people.idOf(reported.text("/number"));

        assertThat(people.act("desk", id, "dispatch", Map.of("organization", body("城管局")))
                        .status())
                .isEqualTo(200);
        assertThat(people.act("city", id, "accept", Map.of()).text("/state")).isEqualTo("IN_HAND");
        Answer photo = people.photo("city", "/api/cases/" + id + "/photos", Pictures.jpeg(40, 30), "result.jpg");
        assertThat(photo.status()).isEqualTo(201);
        Answer answered =
                people.act("city", id, "answer", Map.of("result", "已清运，今后每天一次", "photos", List.of(photo.text("/id"))));
        assertThat(answered.text("/phase")).isEqualTo("ANSWERED");

        Answer seen = people.follow(code);
        assertThat(seen.text("/result")).isEqualTo("已清运，今后每天一次");
        HttpResponse<byte[]> picture = people.at("reporter").download(seen.text("/photos/0/url"));
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(40);

        people.act("desk", id, "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        assertThat(people.act("desk", id, "close", Map.of()).text("/state")).isEqualTo("CLOSED");
        Answer rated = people.byCode(code, "rate", Map.of("solved", "SOLVED", "satisfaction", 5, "message", "谢谢"));
        assertThat(rated.status()).isEqualTo(200);
        assertThat(rated.body().at("/rating/satisfaction").asInt()).isEqualTo(5);
        assertThat(rated.body()
                        .at("/timeline")
                        .valueStream()
                        .map(line -> line.at("/action").asString()))
                .containsExactly("report", "dispatch", "accept", "answer", "verify", "close", "rate");
        assertThat(rated.body()
                        .at("/timeline")
                        .valueStream()
                        .map(line -> line.at("/by").asString()))
                .containsExactly("REPORTER", "联动中心", "城管局", "城管局", "联动中心", "联动中心", "REPORTER");
    }

    /** No account, no cookie; small letters, no dashes, O for 0 and I for 1 are read as what was meant. */
    @Test
    @Covers("TC-26")
    void whoeverHasTheCodeFollowsTheMatterWithoutSigningIn() {
        Answer reported = people.report("路灯不亮");
        String typed = reported.text("/publicCode")
                .replace("-", "")
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');

        Answer seen = people.follow(typed);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/publicCode")).isEqualTo(reported.text("/publicCode"));
        assertThat(seen.text("/statusText")).isEqualTo("待受理");
        assertThat(seen.text("/handler")).isEqualTo("联动中心");
        assertThat(seen.text("/description")).isEqualTo("路灯不亮");
        assertThat(seen.text("/place")).isEqualTo("西镇河滨社区第1网格");
        assertThat(seen.body()
                        .at("/actions")
                        .valueStream()
                        .map(action -> action.at("/action").asString()))
                .containsExactlyInAnyOrder("withdraw", "comment");
        assertThat(people.follow("0000-0000-0000").status()).isEqualTo(404);
    }

    @Test
    void theSameIsSaidInEnglish() {
        String code = people.report("路灯不亮").text("/publicCode");
        people.at("reporter").with("Accept-Language", "en");

        Answer seen = people.follow(code);

        assertThat(seen.text("/statusText")).isEqualTo("Reported");
        assertThat(seen.text("/categoryText")).isEqualTo("Other");
        assertThat(seen.text("/timeline/0/text")).isEqualTo("Report");
    }

    /** Friday before the Spring Festival of 2026, whose holidays are worked off on the Saturday in between. */
    @Test
    @Covers("TC-43")
    void fiveWorkingDaysCountTheWorkedSaturdayAndNotTheHolidays() {
        clock.set(Instant.parse("2026-02-13T02:00:00Z"));

        Answer reported = people.report("自来水浑浊");

        assertThat(reported.text("/dueAt")).isEqualTo("2026-02-27T09:30:00Z");
    }

    @Test
    @Covers({"TC-41", "TC-43"})
    void aCommentMovesNoDeadline() {
        People.Matter matter = people.inHand("路灯不亮");
        String id = matter.id();
        JsonNode before = people.view("desk", id).body();
        later(Duration.ofHours(30));

        people.byCode(matter.code(), "comment", Map.of("message", "还没修"));
        people.act("city", id, "comment", Map.of("message", "配件在路上"));
        people.act("city2", id, "note", Map.of("note", "内部：已下单"));

        JsonNode after = people.view("desk", id).body();
        assertThat(after.at("/version").asInt()).isEqualTo(before.at("/version").asInt() + 3);
        for (String kept : List.of("/dueAt", "/promisedAt", "/clocks", "/state", "/owner")) {
            assertThat(after.at(kept)).as(kept).isEqualTo(before.at(kept));
        }
        assertThat(people.follow(matter.code()).body().toString())
                .contains("还没修", "配件在路上")
                .doesNotContain("内部：已下单");
    }

    @Test
    void whatIsNotForUsIsSentToItsChannelAndTheReporterReadsWhichAndWhy() {
        Answer reported = people.report("法院判决不公");
        String id = people.idOf(reported.text("/number"));

        people.act("desk", id, "redirect", Map.of("channel", "LITIGATION", "message", "对判决不服，请在上诉期内上诉"));

        Answer seen = people.follow(reported.text("/publicCode"));
        assertThat(seen.text("/status")).isEqualTo("REDIRECTED");
        assertThat(seen.text("/timeline/1/words/message")).isEqualTo("对判决不服，请在上诉期内上诉");
        assertThat(seen.text("/timeline/1/facts/channel")).isEqualTo("LITIGATION");
    }

    @Test
    void aRefusalTellsTheReporterItsGround() {
        Answer reported = people.report("同一件事");
        String id = people.idOf(reported.text("/number"));

        people.act("desk", id, "refuse", Map.of("ground", "ALREADY_HANDLED", "message", "上周已答复"));

        Answer seen = people.follow(reported.text("/publicCode"));
        assertThat(seen.text("/status")).isEqualTo("REFUSED");
        assertThat(seen.text("/timeline/1/words/message")).isEqualTo("上周已答复");
        assertThat(seen.text("/timeline/1/facts/ground")).isEqualTo("ALREADY_HANDLED");
        assertThat(seen.body().at("/actions/0/action").asString()).isEqualTo("reopen");
    }

    @Test
    void aRefusalWithoutAReasonIsNone() {
        String id = people.idOf(people.report("同一件事").text("/number"));

        Answer refused = people.act("desk", id, "refuse", Map.of("ground", "ALREADY_HANDLED"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("message");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("required");
        assertThat(people.version(id)).isEqualTo(1);
    }

    @Test
    void aReporterWithdrawsBeforeTheAnswerAndNotAfterIt() {
        Answer first = people.report("算了");
        assertThat(people.byCode(first.text("/publicCode"), "withdraw", Map.of())
                        .text("/status"))
                .isEqualTo("WITHDRAWN");
        String second = people.answered("不能算了").code();

        Answer late = people.byCode(second, "withdraw", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).isEqualTo("urn:liuchi:problem:not-possible-now");
        assertThat(late.text("/state")).isEqualTo("待核实");
    }

    @Test
    void aRepeatedRequestIsAnsweredAgainAndNotDoneAgain() {
        var browser = county.browser().with("Idempotency-Key", "report-1");
        Map<String, Object> body = Map.of("description", "路灯不亮", "place", Map.of("address", "河滨路 3 号"));
        Answer first = browser.post("/api/public/cases", body);
        Answer again = browser.post("/api/public/cases", body);
        assertThat(again.body()).isEqualTo(first.body());

        String code = first.text("/publicCode");
        browser.with("Idempotency-Key", "comment-1");
        browser.post("/api/public/cases/" + code + "/actions/comment", Map.of("message", "急", "version", 1));
        Answer repeated =
                browser.post("/api/public/cases/" + code + "/actions/comment", Map.of("message", "急", "version", 1));

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(people.follow(code).body().at("/timeline").size()).isEqualTo(2);
    }

    private void later(Duration time) {
        clock.advance(time);
        people.signInAgain();
    }

    private String body(String name) {
        return county.bodyId(name).toString();
    }
}
