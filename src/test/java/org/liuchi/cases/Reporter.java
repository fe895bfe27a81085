package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestCounty;

/** Reports one matter after the other, each under its own key, and remembers what was acknowledged. */
final class Reporter {
    private static final String UNANSWERED = "";

    private final Browser browser;
    private final Map<String, Object> body;
    private final CountDownLatch first = new CountDownLatch(10);
    private final Map<String, String> codes = new LinkedHashMap<>();

    Reporter(TestCounty county) {
        browser = county.browser();
        body = Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)));
    }

    void reportUntilItFails() {
        String key;
        Answer answer;
        do {
            key = UUID.randomUUID().toString();
            answer = browser.with("Idempotency-Key", key).post("/api/public/cases", body);
            codes.put(key, answer.status() == 201 ? answer.text("/publicCode") : UNANSWERED);
            first.countDown();
        } while (answer.status() == 201);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
    }

    void awaitTen() throws InterruptedException {
        first.await();
    }

    /** @return how many matters were asked for */
    int askAgainAndCompare() {
        codes.forEach((key, code) -> {
            Answer answer = browser.with("Idempotency-Key", key).post("/api/public/cases", body);
            assertThat(answer.status()).isEqualTo(201);
            if (!code.equals(UNANSWERED)) {
                assertThat(answer.text("/publicCode")).isEqualTo(code);
            }
        });
        return codes.size();
    }
}
