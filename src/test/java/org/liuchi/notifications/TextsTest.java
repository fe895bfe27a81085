package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.people.Wish;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A county writes its own messages. */
@IntegrationTest
class TextsTest {
    private static final String ANSWERED = "/api/message-texts/case-answered/ZH";

    private final TestCounty county;
    private final Texts texts;
    private final MessageKinds kinds;
    private final Browser system;

    @Autowired
    TextsTest(TestCounty.Doors counties, TestClock clock, Texts texts, MessageKinds kinds) {
        clock.set(TestClock.START);
        this.texts = texts;
        this.kinds = kinds;
        county = counties.tinyCounty();
        system = county.signedIn("system");
    }

    @BeforeEach
    void newKey() {
        system.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void theCountysWordsAreSentFromNowOnAndTheShippedOnesAgainWhenItWantsThem() {
        assertThat(write("编号 {number} 办好了，可打 12345 问。", 0).status()).isEqualTo(200);
        assertThat(sent()).isEqualTo("编号 341181-7 办好了，可打 12345 问。");

        assertThat(write(null, 1).status()).isEqualTo(200);
        assertThat(sent()).contains("有了办理结果");
    }

    @Test
    void everyKindHasWordsInEachOfItsLanguagesAndASampleWithoutPlaceholders() {
        JsonNode all = system.get("/api/message-texts").body();

        assertThat(all.size())
                .isEqualTo(kinds.all().stream()
                        .mapToInt(kind -> kind.audience().languages().size())
                        .sum());
        assertThat(all.valueStream()).allSatisfy(text -> {
            assertThat(text.path("sample").asString()).isNotBlank().doesNotContain("{");
            assertThat(text.path("label").asString()).isNotBlank();
        });
    }

    @Test
    void theShippedWordsKeepTheRulesToo() {
        assertThat(system.get("/api/message-texts").body().valueStream())
                .allSatisfy(text -> assertThat(TextRules.checked(
                                kinds.get(text.path("kind").asString()),
                                text.path("shipped").asString()))
                        .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "您好 {number}：{text},personal-placeholder",
        "{title} 办好了,personal-placeholder",
        "{phone},personal-placeholder",
        "您的 {nummer},unknown-placeholder",
        "您的 {number,stray-brace",
        "有事打 13855501234,number-in-text",
        "'',required"
    })
    void aTextThatWouldCarryPersonalDataOrNonsenseIsRefused(String text, String rule) {
        Answer refused = write(text, 0);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
        Answer preview = system.post(ANSWERED + "/preview", Map.of("text", text));
        assertThat(preview.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(sent()).contains("有了办理结果");
    }

    @Test
    void aTextIsNoLongerThanAnSmsMayBe() {
        assertThat(write("长".repeat(200), 0).status()).isEqualTo(200);
        assertThat(write("长".repeat(201), 1).text("/errors/0/rule")).isEqualTo("too-long");
    }

    @Test
    void aNoticeToAPostMayHoldTheTitle() {
        assertThat(system.post("/api/message-texts/case-arrived/ZH", Map.of("text", "新件：{title}", "version", 0))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTextWithoutWhichTheMessageIsNoUseIsRefused() {
        Answer refused = system.post("/api/message-texts/callback/ZH", Map.of("text", "请评价 {number}", "version", 0));

        assertThat(refused.text("/errors/0/rule")).isEqualTo("placeholder-missing");
    }

    @Test
    void aPreviewShowsHowItReadsAndKeepsNothing() {
        Answer preview = system.post(ANSWERED + "/preview", Map.of("text", "编号 {number}，{due} 前"));

        assertThat(preview.text("/text")).matches("编号 \\d{6}-20260302-000031-7，3月7日 09:00 前");
        assertThat(sent()).contains("有了办理结果");
    }

    @Test
    void whoeverWritesOverSomebodyElsesWordsIsToldSo() {
        write("编号 {number} 一", 0);

        assertThat(write("编号 {number} 二", 0).status()).isEqualTo(409);
        assertThat(write("编号 {number} 一", 0).status()).isEqualTo(200);
        assertThat(sent()).isEqualTo("编号 341181-7 一");
    }

    @Test
    void onlyTheSystemAdministratorMayWriteThem() {
        for (String login : new String[] {"desk", "security", "leader"}) {
            Browser other = county.signedIn(login)
                    .with("Idempotency-Key", UUID.randomUUID().toString());
            assertThat(other.get("/api/message-texts").status()).isEqualTo(403);
            assertThat(other.post(ANSWERED, Map.of("text", "{number}", "version", 0))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(county.browser().get("/api/message-texts").status()).isEqualTo(401);
    }

    private Answer write(@Nullable String text, int version) {
        Map<String, Object> body = new HashMap<>(Map.of("version", version));
        if (text != null) {
            body.put("text", text);
        }
        return system.post(ANSWERED, body);
    }

    private String sent() {
        return texts.of(
                county.code(),
                kinds.get("case-answered"),
                Wish.Language.ZH,
                new Texts.Facts("341181-7", "路灯", null, Map.of()));
    }
}
