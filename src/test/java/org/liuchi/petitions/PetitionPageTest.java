package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition over HTTP: put forward online, forwarded, answered in writing, followed and rated by its code. */
@IntegrationTest
class PetitionPageTest {
    private final TestCounty county;
    private final OutboxDrainer outbox;
    private final Browser person;

    PetitionPageTest(
            @Autowired TestCounty.Doors counties, @Autowired OutboxDrainer outbox, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.outbox = outbox;
        county = counties.tinyCounty();
        person = county.browser();
    }

    /** @param code by which it is followed */
    private record Raised(String id, String code) {}

    private Raised raise(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("description", "征地补偿款没有发到 <b>三年了</b>");
        Answer raised = keyed(person).post("/api/public/petitions", body);
        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(201);
        return new Raised(raised.text("/id"), raised.text("/publicCode"));
    }

    private Answer act(String login, Raised raised, String action, Map<String, ?> input) {
        Browser browser = county.signedIn(login);
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version",
                browser.get("/api/items/" + raised.id()).body().at("/version").asInt());
        return keyed(browser).post("/api/items/" + raised.id() + "/actions/" + action, body);
    }

    private Raised opined(String result) {
        Raised raised = raise(Map.of());
        act("petition", raised, "forward", Map.of("organization", id("城管局")));
        act("city", raised, "accept", Map.of("procedure", "PETITION", "message", "六十日内答复"));
        opine(raised, result);
        return raised;
    }

    private void opine(Raised raised, String result) {
        Map<String, String> opinion = Map.of(
                "opinion", "SUPPORTED", "request", "发放补偿款", "findings", "确未发放", "result", result, "basis", "土地管理法48");
        assertThat(act("city", raised, "opine", opinion).status()).isEqualTo(200);
    }

    private Raised answered() {
        Raised raised = opined("十日内发放 <script>");
        assertThat(act("city", raised, "serve", Map.of("service", "ONLINE")).status())
                .isEqualTo(200);
        return raised;
    }

    @Test
    void thePersonFollowsItReadsTheNoticesAndRatesItByTheCode() {
        Raised raised = answered();
        Answer seen = person.get("/api/public/petitions/" + raised.code());

        assertThat(seen.text("/state")).isEqualTo("ANSWERED");
        assertThat(seen.text("/handler")).isEqualTo("城管局");
        assertThat(seen.body()
                        .at("/notices")
                        .valueStream()
                        .map(one -> one.at("/title").asString()))
                .containsExactly("信访事项转送告知书", "信访事项受理告知书", "信访事项处理意见书");
        assertThat(seen.body()
                        .at("/actions")
                        .valueStream()
                        .map(one -> one.at("/action").asString()))
                .containsExactlyInAnyOrder("askReview", "reopen", "rate");

        Answer rated = keyed(person)
                .post("/api/public/petitions/" + raised.code() + "/actions/rate", Map.of("satisfaction", 4));
        assertThat(rated.body().at("/satisfaction").asInt()).isEqualTo(4);
    }

    @Test
    void aNoticeSaysTheGroundAndTheRemedyAndIsOnlyText() {
        Raised raised = answered();
        String url = person.get("/api/public/petitions/" + raised.code()).text("/notices/2/url");
        String page = page(person, url);

        assertThat(page)
                .contains(
                        "<html lang=\"zh-CN\">", "信访事项处理意见书", "十日内发放 &lt;script&gt;", "第 31(6), 32, 34 条", "三十日内", "复查")
                .doesNotContain("<script");
        assertThat(page(county.browser().with("Accept-Language", "en"), url))
                .contains("Opinion on the petition", "review");
        assertThat(person.get(url.replaceAll("\\d+$", "1")).status()).isEqualTo(404);
    }

    /** 信访工作条例34: what was taken back before it was served never was an opinion. */
    @Test
    void anOpinionIsReadOnceItIsServedAndAsItWasServed() {
        Raised raised = opined("不予支持");
        assertThat(seen(raised).body().toString()).contains("出具处理意见书").doesNotContain("不予支持");
        act("city", raised, "revise", Map.of("note", "查漏了一笔"));
        opine(raised, "十日内发放");
        assertThat(seen(raised).body().toString()).doesNotContain("不予支持", "十日内发放");

        act("city", raised, "serve", Map.of("service", "ONLINE"));
        Answer served = seen(raised);
        assertThat(served.body().toString()).doesNotContain("不予支持");
        assertThat(page(person, served.text("/notices/2/url")))
                .contains("十日内发放")
                .doesNotContain("不予支持");
    }

    private Answer seen(Raised raised) {
        return person.get("/api/public/petitions/" + raised.code());
    }

    @Test
    void aWrongCodeFindsNothing() {
        assertThat(person.get("/api/public/petitions/0000-0000-0000").status()).isEqualTo(404);
    }

    /** 信访工作条例30. */
    @Test
    void whoeverIsComplainedAboutNeverSeesIt() {
        Raised raised = raise(Map.of("kind", "ACCUSATION", "concerned", id("城管局")));

        assertThat(act("petition", raised, "forward", Map.of("organization", id("城管局")))
                        .text("/reason"))
                .isEqualTo("petition-body-concerned");
        act("petition", raised, "forward", Map.of("organization", id("水务局")));
        for (String login : new String[] {"city", "city2", "cityAuditor"}) {
            Browser browser = county.signedIn(login);
            assertThat(browser.get("/api/items/" + raised.id()).status()).isEqualTo(404);
            assertThat(browser.get("/api/petitions/" + raised.id()).status()).isEqualTo(404);
            assertThat(browser.get("/api/petitions").body().toString()).doesNotContain(raised.id());
            assertThat(browser.get("/api/inbox").body().toString()).doesNotContain(raised.id());
        }
        assertThat(county.signedIn("water").get("/api/petitions").body().at("/items"))
                .hasSize(1);
        assertThat(person.get("/api/public/petitions/" + raised.code()).body().toString())
                .doesNotContain("城管局");
    }

    @Test
    void nobodyElseReadsAPetition() {
        Raised raised = raise(Map.of());

        for (String login : new String[] {"desk", "town", "village", "grid", "leader", "auditor", "city", "system"}) {
            assertThat(county.signedIn(login)
                            .get("/api/petitions/" + raised.id())
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    /** 信访工作条例20. */
    @Test
    void aJointVisitHasFiveRepresentativesAtMost() {
        Browser office = county.signedIn("petition");
        Map<String, Object> petition = Map.of("description", "小区供水问题", "representatives", 6);

        Answer refused = keyed(office).post("/api/petitions", Map.of("channel", "VISIT", "petition", petition));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("representatives");
        assertThat(keyed(office)
                        .post(
                                "/api/petitions",
                                Map.of(
                                        "channel",
                                        "VISIT",
                                        "petition",
                                        Map.of("description", "小区供水问题", "representatives", 5)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void onlyThePetitionOfficeRegistersOne() {
        assertThat(keyed(county.signedIn("desk"))
                        .post("/api/petitions", Map.of("channel", "VISIT", "petition", Map.of("description", "供水")))
                        .status())
                .isEqualTo(403);
    }

    /** 信访工作条例28. */
    @Test
    void whoeverHasAnInterestHandsItToAnotherPost() {
        Raised raised = raise(Map.of());
        act("petition", raised, "forward", Map.of("organization", id("城管局")));
        keyed(person)
                .post("/api/public/petitions/" + raised.code() + "/actions/askRecusal", Map.of("message", "经办人是对方亲属"));

        assertThat(act(
                                "city",
                                raised,
                                "recuse",
                                Map.of("post", county.postOf("city").toString(), "note", "有利害关系"))
                        .text("/reason"))
                .isEqualTo("petition-same-post");
        assertThat(act(
                                "city",
                                raised,
                                "recuse",
                                Map.of("post", county.postOf("city2").toString(), "note", "有利害关系"))
                        .text("/owner/postName"))
                .isEqualTo("市容岗");
    }

    @Test
    void thePersonIsToldThatThereIsSomethingToReadNotWhatItSays() {
        Raised raised = raise(Map.of("contact", Map.of("name", "王女士", "phone", "13855501234")));
        act("petition", raised, "forward", Map.of("organization", id("城管局")));
        outbox.drainOnce();

        assertThat(county.signedIn("petition")
                        .get("/api/messages/not-sent")
                        .body()
                        .toString())
                .contains("新的书面告知")
                .doesNotContain("征地", "城管局");
    }

    private String page(Browser browser, String url) {
        HttpResponse<byte[]> page = browser.download(url);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private String id(String body) {
        return county.bodyId(body).toString();
    }

    private static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
