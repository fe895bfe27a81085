package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestCounty;

/** Reports one matter after the other, each under its own key, and remembers what was acknowledged. */
final class Reporter {
    private final Browser browser;
    private final Map<String, Object> body;
    private final Semaphore acknowledged = new Semaphore(0);
    private final Map<String, String> codes = new LinkedHashMap<>();

    Reporter(TestCounty county) {
        browser = county.browser();
        body = Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)));
    }

    void reportWhile(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            String key = UUID.randomUUID().toString();
            codes.put(key, askUntilAcknowledged(key));
            acknowledged.release();
        }
    }

    /** Who is told to come again comes again, under the same key. */
    private String askUntilAcknowledged(String key) {
        Answer answer = ask(key);
        while (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotEmpty();
            answer = ask(key);
        }
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.text("/publicCode");
    }

    private Answer ask(String key) {
        return browser.with("Idempotency-Key", key).post("/api/public/cases", body);
    }

    /** Ten more than when this was last called. */
    void awaitTen() throws InterruptedException {
        acknowledged.acquire(10);
    }

    /** @return how many matters were reported */
    int askAgainAndCompare() {
        codes.forEach((key, code) -> assertThat(askUntilAcknowledged(key)).isEqualTo(code));
        return codes.size();
    }
}
