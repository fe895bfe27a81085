package org.liuchi.platform.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProblemAnswersTest {
    private static final String PROBE = "/api/public/probe";

    private final Browser browser;

    ProblemAnswersTest(@Autowired Browsers browsers) {
        this.browser = browsers.in(browsers.newCounty());
    }

    static Stream<String[]> badBodies() {
        return Stream.of(
                new String[] {"", "invalid", "body", "required"},
                new String[] {"{\"name\":\"a\",", "unreadable", "", ""},
                new String[] {"[]", "invalid", "body", "type"},
                new String[] {"{\"name\":\" \",\"count\":1}", "invalid", "name", "required"},
                new String[] {"{\"name\":\"abcdef\",\"count\":1}", "invalid", "name", "too-long"},
                new String[] {"{\"name\":\"a\",\"count\":1,\"nmae\":1}", "invalid", "nmae", "unknown-field"},
                new String[] {"{\"name\":\"a\",\"count\":\"x\"}", "invalid", "count", "type"},
                new String[] {"{\"name\":\"a\"}", "invalid", "count", "required"},
                new String[] {"{\"name\":\"a\",\"count\":null}", "invalid", "count", "required"},
                new String[] {"{\"name\":\"a\",\"count\":1,\"day\":\"X\"}", "invalid", "day", "choice"},
                new String[] {"{\"name\":\"\\ud800\",\"count\":1}", "invalid", "name", "broken-character"},
                new String[] {"{\"name\":\"\\u0000\",\"count\":1}", "invalid", "name", "control-character"},
                new String[] {
                    "{\"name\":\"a\",\"count\":1,\"place\":{\"longitude\":true}}", "invalid", "place.longitude", "type"
                },
                new String[] {
                    "{\"name\":\"a\",\"count\":1,\"places\":[{\"longitude\":1,\"x\":2}]}",
                    "invalid",
                    "places[0].x",
                    "unknown-field"
                },
                new String[] {
                    "{\"name\":\"a\",\"count\":1,\"place\":{\"longitude\":1,\"county\":{\"value\":\"1\"}}}",
                    "invalid",
                    "place.county",
                    "county-code"
                });
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsAnsweredWithItsFieldAndRule(String body, String slug, String field, String rule) {
        Answer answer = browser.send("POST", PROBE, body.getBytes(UTF_8), "application/json");

        assertProblem(answer, 400, slug);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(answer.text("/errors/0/message").isEmpty()).isEqualTo(rule.isEmpty());
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = "{\"name\":\"a?\",\"count\":1}".getBytes(UTF_8);
        body[10] = (byte) 0xff;

        assertProblem(browser.send("POST", PROBE, body, "application/json"), 400, "unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/public/nowhere, 404, not-found",
        "GET, /nowhere, 404, not-found",
        "GET, /error, 404, not-found",
        "GET, /login, 404, not-found",
        "GET, /api/inbox-of-nobody, 401, unauthenticated",
        "GET, /actuator/metrics, 401, unauthenticated",
        "DELETE, /api/public/probe/json, 405, method-not-allowed",
        "GET, /api/public/probe/number/x?most=1, 400, invalid",
        "GET, /api/public/probe/number/1?most=11, 400, invalid",
        "GET, /api/public/probe/number/1, 400, invalid",
        "GET, /api/public/probe/number/1?most=1, 400, invalid",
        "GET, /api/public//probe, 400, unreadable",
        "POST, /api/public/probe/key, 400, idempotency-key-missing",
        "GET, /api/public/probe/bug, 500, internal",
        "GET, /api/public/probe/disk, 503, unavailable",
    })
    void everyWayToAskWronglyHasItsAnswer(String method, String path, int status, String slug) {
        assertProblem(browser.send(method, path, new byte[0], ""), status, slug);
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void everyKindHasWordsInBothLanguages(Problem.Kind kind) {
        Answer chinese = browser.get(PROBE + "/kind/" + kind);
        Answer english = browser.with("Accept-Language", "fr, en;q=0.5").get(PROBE + "/kind/" + kind);

        assertProblem(chinese, kind.status(), kind.slug());
        assertThat(chinese.text("/title") + chinese.text("/detail"))
                .containsPattern("[\\u4e00-\\u9fff]")
                .doesNotContain("{");
        assertThat(english.text("/title") + english.text("/detail")).matches("[\\x20-\\x7e]+");
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 503, database-away",
        "57P01, 503, database-away",
        "53300, 503, database-away",
        "53100, 503, disk-full",
        "40P01, 503, busy",
        "40001, 503, busy",
        "22021, 400, ''",
        "23505, 500, ''"
    })
    void whatTheDatabaseSaysIsDecidedByItsState(String state, int status, String reason) {
        Answer answer = browser.get(PROBE + "/state/" + state);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/reason")).isEqualTo(reason);
        assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(status != 503);
        assertThat(answer.body().toString()).doesNotContain("secret");
    }

    @Test
    void anUnforeseenErrorGivesANumberToAskForAndNothingOfTheInside() {
        Answer answer = browser.get(PROBE + "/bug");

        assertThat(answer.text("/incident")).hasSize(36);
        assertThat(answer.text("/detail")).contains(answer.text("/incident"));
        assertThat(answer.body().toString()).doesNotContain("secret");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        assertThat(browser.delete(PROBE + "/json").header("Allow")).isEqualTo("GET");
    }

    @Test
    void aTypeThatNobodyReadsOrWritesIsRefused() {
        assertProblem(browser.send("POST", PROBE, "<a/>".getBytes(UTF_8), "text/xml"), 415, "unsupported-type");
        assertProblem(browser.with("Accept", "image/png").get(PROBE + "/json"), 406, "not-acceptable");
    }

    @Test
    void aKeyOfStrangeCharactersIsRefused() {
        Answer answer = browser.with("Idempotency-Key", "a b").post(PROBE + "/key", "");

        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() {
        for (String path :
                new String[] {PROBE + "/json", PROBE + "/bug", "/api/public/nowhere", "/api/inbox-of-nobody"}) {
            Answer answer = browser.get(path);

            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "worker-src 'self' blob:");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aBodyOfThreeMegabytesIsRefused() {
        byte[] body = ("{\"name\":\"" + "a".repeat(3_000_000) + "\"}").getBytes(UTF_8);

        assertProblem(browser.send("POST", PROBE, body, "application/json"), 413, "too-large");
    }

    @Test
    void anUploadOfFiftyMegabytesIsRefusedAndTheSenderHearsIt() {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".getBytes(UTF_8);
        byte[] body = java.util.Arrays.copyOf(head, 50 * 1024 * 1024);

        assertProblem(browser.send("POST", PROBE + "/file", body, "multipart/form-data; boundary=x"), 413, "too-large");
    }

    @Test
    void aMissingFileIsNamed() {
        byte[] body = "--x--\r\n".getBytes(UTF_8);

        Answer answer = browser.send("POST", PROBE + "/file", body, "multipart/form-data; boundary=x");

        assertThat(answer.text("/errors/0/field")).isEqualTo("file");
    }

    @Test
    void aPageOfAnotherSiteCantChangeAnything() {
        assertProblem(browser.with("Origin", "https://elsewhere.test").post(PROBE, ""), 403, "forbidden");
        assertProblem(browser.with("Origin", "null").post(PROBE, ""), 403, "forbidden");
    }

    @Test
    void ourOwnPageMay() {
        String own = "http://" + browser.host();

        assertProblem(browser.with("Origin", own).post(PROBE, ""), 400, "invalid");
    }

    static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:" + slug);
        assertThat(answer.body().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotEmpty();
        assertThat(answer.text("/detail")).isNotEmpty();
    }
}
