package org.liuchi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReceiptsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    record Answer(String code, Instant due) {}

    private final Receipts receipts;
    private final CountyCode county;
    private final AtomicInteger done = new AtomicInteger();

    ReceiptsTest(@Autowired Receipts receipts, @Autowired Browsers browsers) {
        this.receipts = receipts;
        this.county = browsers.newCounty();
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndDoesNothing() {
        Answer first = once(receipt("k", Map.of("a", 1)));
        Answer second = once(receipt("k", Map.of("a", 1)));

        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        once(receipt("k", Map.of("a", 1)));

        assertThatThrownBy(() -> once(receipt("k", Map.of("a", 2))))
                .extracting(thrown -> ((Problem) thrown).kind())
                .isEqualTo(Problem.Kind.KEY_REUSED);
        assertThat(done).hasValue(1);
    }

    @Test
    void anotherCountyMayUseTheSameKey(@Autowired Browsers browsers) {
        once(receipt("k", 1));
        receipts.once(browsers.newCounty(), receipt("k", 2), NOW, Answer.class, this::work);

        assertThat(done).hasValue(2);
    }

    @Test
    void whatFailedMayBeTriedAgainUnderTheSameKey() {
        Receipt receipt = receipt("k", 1);
        assertThatThrownBy(() -> receipts.once(county, receipt, NOW, Answer.class, () -> {
                    throw Problem.refused("no", Map.of());
                }))
                .isInstanceOf(Problem.class);

        once(receipt);

        assertThat(done).hasValue(1);
    }

    @Test
    void ofManyAtTheSameTimeOneDoesTheWorkAndAllGetItsAnswer() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> once(receipt("k", 1))));
            }
        }

        assertThat(done).hasValue(1);
        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(new Answer("1", NOW));
        }
    }

    @Test
    void theOrderOfMembersMakesNoOtherBody() {
        Map<String, Integer> turned = new LinkedHashMap<>();
        turned.put("b", 2);
        turned.put("a", 1);

        assertThat(receipt("k", turned)).isEqualTo(receipt("k", new TreeMap<>(turned)));
    }

    @Test
    void oldReceiptsArePurged() {
        once(receipt("k", 1));

        assertThat(receipts.purge(county, NOW.minus(Duration.ofDays(30)))).isZero();
        assertThat(receipts.purge(county, NOW.plusSeconds(1))).isEqualTo(1);
    }

    private Answer once(Receipt receipt) {
        return receipts.once(county, receipt, NOW, Answer.class, this::work);
    }

    private Answer work() {
        return new Answer(Integer.toString(done.incrementAndGet()), NOW);
    }

    private Receipt receipt(String key, Object body) {
        return receipts.of("test", new IdempotencyKey(key), body);
    }
}
