package org.liuchi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Articles and templates from draft to retirement, over HTTP. */
@IntegrationTest
class KnowledgeTest {
    private final TestCounty county;
    private final TestClock clock;
    private final Map<String, Browser> staff = new HashMap<>();

    KnowledgeTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        this.county = counties.tinyCounty();
        this.clock = clock;
    }

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @Test
    void whatOnePersonWroteIsPublishedByAnother() {
        String id = drafted("desk", null, "路灯不亮怎么报修", "请写明路名和灯杆编号。");
        assertThat(titles("city", "")).isEmpty();

        assertThat(act("desk", id, "publish", Map.of("version", 1)).text("/reason"))
                .isEqualTo("own-draft");
        assertThat(act("desk2", id, "publish", Map.of("version", 1)).text("/state"))
                .isEqualTo("PUBLISHED");
        assertThat(titles("city", "")).containsExactly("路灯不亮怎么报修");
    }

    @Test
    void whatIsPublishedStaysUntilItsNewWordingIsPublished() {
        String id = published("路灯不亮怎么报修", "请写明路名。");
        Answer rewritten = act("desk", id, "wording", rewritten(2, "路灯坏了怎么报修", "请写明路名和灯杆编号。"));

        assertThat(rewritten
                        .body()
                        .at("/editions")
                        .valueStream()
                        .map(edition -> edition.at("/state").asString()))
                .containsExactly("DRAFT", "PUBLISHED");
        assertThat(titles("city", "")).containsExactly("路灯不亮怎么报修");
        act("desk2", id, "publish", Map.of("version", 3));
        assertThat(titles("city", "")).containsExactly("路灯坏了怎么报修");
        assertThat(act("desk", id, "retire", Map.of("version", 4)).text("/state"))
                .isEqualTo("RETIRED");
        assertThat(titles("city", "")).isEmpty();
    }

    @Test
    void ofTwoWritersTheSecondIsToldThatTheArticleHasChanged() {
        String id = published("路灯不亮怎么报修", "请写明路名。");
        act("desk", id, "wording", rewritten(2, "路灯", "一"));

        Answer second = act("desk2", id, "wording", rewritten(2, "路灯", "二"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/version")).isEqualTo("3");
    }

    /** The desk writes for everybody, a department for itself, others not at all; administrators don't even read. */
    @ParameterizedTest
    @CsvSource({
        "desk, , 201",
        "desk, 城管局, 201",
        "city, 城管局, 201",
        "city2, 城管局, 201",
        "city, , 403",
        "city, 水务局, 403",
        "town, 西镇, 403",
        "leader, , 403",
        "system, , 403"
    })
    void whoWritesForWhom(String login, @Nullable String body, int status) {
        assertThat(write(login, body, "ARTICLE", "INTERNAL", "办事", "内容").status())
                .isEqualTo(status);
    }

    @Test
    void draftsAreShownToThoseWhoMayWriteThem() {
        String id = drafted("city", "城管局", "占道经营怎么处理", "先劝导。");

        assertThat(at("city2").get("/api/knowledge/" + id).status()).isEqualTo(200);
        assertThat(at("water").get("/api/knowledge/" + id).status()).isEqualTo(404);
        assertThat(at("water")
                        .get("/api/knowledge?state=DRAFT")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(at("auditor").get("/api/knowledge").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"路灯, 1", "灯杆编号, 1", "灯路, 0", "路灯 报修, 1", "x, 0"})
    void aPhraseIsFoundInTitleAndText(String q, int found) {
        published("路灯不亮怎么报修", "请写明路名和灯杆编号。");

        assertThat(titles("city", q)).hasSize(found);
    }

    @Test
    void anArticleThatIsNotValidYetOrNoLongerIsNotFound() {
        Map<String, Object> wording = new HashMap<>(wording("INTERNAL", "暖气报修", "拨打供热单位。"));
        wording.put("validFrom", "2026-03-03");
        wording.put("validTo", "2026-03-04");
        String id = post("desk", "", article(null, "ARTICLE", wording)).text("/id");
        act("desk2", id, "publish", Map.of("version", 1));

        assertThat(titles("city", "暖气")).isEmpty();
        clock.advance(Duration.ofDays(1));
        staff.clear();
        assertThat(titles("city", "暖气")).hasSize(1);
        clock.advance(Duration.ofDays(2));
        staff.clear();
        assertThat(titles("city", "暖气")).isEmpty();
        assertThat(due("desk")).containsExactly("暖气报修");
    }

    @Test
    void whatIsToBeReviewedIsListedForWhoeverHoldsThePostWhereWorkArrives() {
        String id = drafted("city2", "城管局", "占道经营怎么处理", "先劝导。");
        act("city", id, "publish", Map.of("version", 1));
        assertThat(due("city")).isEmpty();

        clock.advance(Duration.ofDays(200));
        staff.clear();
        assertThat(due("city")).containsExactly("占道经营怎么处理");
        assertThat(due("city2")).isEmpty();
        assertThat(due("desk")).isEmpty();
        act("city", id, "review", Map.of("version", 2, "reviewOn", "2027-03-01"));
        assertThat(due("city")).isEmpty();
    }

    /** Towns, villages and the petition office write none; nothing waits with somebody who can do nothing about it. */
    @ParameterizedTest
    @CsvSource({"西镇, town", "河滨社区, village", "信访局, petition"})
    void whatABodyCannotLookAfterWaitsAtTheDesk(String body, String login) {
        String id = drafted("desk2", body, "服务大厅几点开门", "上午九点。");

        assertThat(due(login)).isEmpty();
        assertThat(due("desk")).containsExactly("服务大厅几点开门");
        assertThat(at("desk").get("/api/knowledge/" + id).text("/ownerName")).isEqualTo("联动中心 · 受理岗");
        assertThat(act("desk", id, "publish", Map.of("version", 1)).status()).isEqualTo(200);
    }

    @Test
    void aDraftWaitsForTheOwnerToo() {
        drafted("desk", null, "路灯不亮怎么报修", "请写明路名。");

        assertThat(due("desk2")).containsExactly("路灯不亮怎么报修");
    }

    @Test
    void usesAreCountedForTheArticleAndARepeatedRequestCountsOnce() {
        String id = published("路灯不亮怎么报修", "请写明路名。");
        Browser city = at("city").with("Idempotency-Key", UUID.randomUUID().toString());
        city.post("/api/knowledge/" + id + "/use", Map.of());
        city.post("/api/knowledge/" + id + "/use", Map.of());
        act("desk", id, "use", Map.of());

        assertThat(at("city").get("/api/knowledge").body().at("/items/0/uses").asInt())
                .isEqualTo(2);
    }

    @Test
    void residentsAreOfferedWhatIsPublicAndNear() {
        published("路灯不亮怎么报修", "请写明路名和灯杆编号。");
        String inside =
                write("desk", null, "ARTICLE", "INTERNAL", "路灯不亮的内部处理", "内部流程").text("/id");
        act("desk2", inside, "publish", Map.of("version", 1));

        assertThat(offered("我家门口的路灯不亮了，晚上看不清")).containsExactly("路灯不亮怎么报修");
        assertThat(offered("自来水没有水")).isEmpty();
        assertThat(offered("灯")).isEmpty();
        assertThat(offered("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}", "{地址}", "{}"})
    void aTemplateHasOnlyPlaceholdersThatCanBeFilled(String placeholder) {
        Answer refused = write("desk", null, "TEMPLATE", "INTERNAL", "现场处理", "已到" + placeholder + "处理");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("unknown-placeholder");
    }

    @Test
    void aTemplateIsForStaffOnly() {
        assertThat(write("desk", null, "TEMPLATE", "PUBLIC", "现场处理", "已到{address}处理")
                        .text("/errors/0/rule"))
                .isEqualTo("template-internal");
        assertThat(write("desk", null, "TEMPLATE", "INTERNAL", "现场处理", "已到{address}处理")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(post("desk", "", Map.of("kind", "ARTICLE", "reviewOn", "2026-06-01"))
                        .text("/errors/0/field"))
                .isEqualTo("wording");
        assertThat(write("desk", null, "ARTICLE", "PUBLIC", " ", "内容").text("/errors/0/field"))
                .isEqualTo("wording.title");
    }

    private String drafted(String login, @Nullable String body, String title, String text) {
        return write(login, body, "ARTICLE", "PUBLIC", title, text).text("/id");
    }

    private String published(String title, String text) {
        String id = drafted("desk", null, title, text);
        act("desk2", id, "publish", Map.of("version", 1));
        return id;
    }

    private Answer write(String login, @Nullable String body, String kind, String audience, String title, String text) {
        return post(login, "", article(body, kind, wording(audience, title, text)));
    }

    private Map<String, Object> article(@Nullable String body, String kind, Map<String, Object> wording) {
        Map<String, Object> article = new HashMap<>(Map.of("kind", kind, "reviewOn", "2026-09-01", "wording", wording));
        if (body != null) {
            article.put("organization", county.bodyId(body).toString());
        }
        return article;
    }

    private static Map<String, Object> wording(String audience, String title, String text) {
        return Map.of("title", title, "body", text, "audience", audience, "validFrom", "2026-01-01");
    }

    private static Map<String, Object> rewritten(int version, String title, String text) {
        return Map.of("version", version, "reviewOn", "2026-09-01", "wording", wording("PUBLIC", title, text));
    }

    private Answer act(String login, String id, String action, Object body) {
        return post(login, "/" + id + "/" + action, body);
    }

    private Answer post(String login, String path, Object body) {
        return at(login).with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/knowledge" + path, body);
    }

    private List<String> titles(String login, String q) {
        return titles(at(login).get("/api/knowledge?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    }

    private List<String> due(String login) {
        return titles(at(login).get("/api/knowledge/due"));
    }

    private List<String> offered(String q) {
        return titles(county.browser().get("/api/public/knowledge?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body()
                .at("/items")
                .valueStream()
                .map((JsonNode line) -> line.at("/title").asString())
                .toList();
    }

    private Browser at(String login) {
        return Objects.requireNonNull(staff.computeIfAbsent(login, county::signedIn));
    }
}
