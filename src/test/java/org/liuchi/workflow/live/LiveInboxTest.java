package org.liuchi.workflow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** An inbox tells how much it holds, by itself. */
@IntegrationTest
@Timeout(60)
class LiveInboxTest {
    private final TestClock clock;
    private final TestCounty county;

    LiveInboxTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.county = counties.tinyCounty();
    }

    @Test
    void anInboxSaysHowMuchItHolds() {
        raise();
        raise();
        Browser desk = county.signedIn("desk");

        assertThat(desk.get("/api/inbox/counts").body().toString()).isEqualTo(counts(2, 0, 2));
        clock.advance(Duration.ofHours(6));
        assertThat(county.signedIn("desk").get("/api/inbox/counts").body().toString())
                .isEqualTo(counts(2, 2, 0));
        assertThat(county.signedIn("leader").get("/api/inbox/counts").body().toString())
                .isEqualTo("{\"open\":0,\"overdue\":0,\"dueSoon\":0,\"unassigned\":0,\"urgent\":0}");
    }

    @Test
    void aPageIsToldAtOnceAndWheneverSomethingChanges() {
        Iterator<String> events = listen(county.signedIn("desk"));

        assertThat(next(events)).isEqualTo(counts(0, 0, 0));
        raise();
        assertThat(next(events)).isEqualTo(counts(1, 0, 1));
        raise();
        assertThat(next(events)).isEqualTo(counts(2, 0, 2));
    }

    @Test
    void aPageEndsWithItsSessionAndNotWithAnother() {
        Browser desk = county.signedIn("desk");
        Iterator<String> events = listen(desk);
        Iterator<String> other = listen(county.signedIn("desk"));
        next(events);
        next(other);

        desk.delete("/api/session");

        assertThat(events.hasNext()).isFalse();
        raise();
        assertThat(next(other)).isEqualTo(counts(1, 0, 1));
    }

    @Test
    void ofMoreThanFivePagesTheOldestMakesRoom() {
        Browser desk = county.signedIn("desk");
        List<Iterator<String>> pages = IntStream.rangeClosed(0, Listeners.MOST_PER_ACCOUNT)
                .mapToObj(_ -> listen(desk))
                .toList();
        pages.forEach(LiveInboxTest::next);

        assertThat(pages.getFirst().next()).isEqualTo("retry: 60000");
        assertThat(pages.getFirst().next()).isEmpty();
        assertThat(pages.getFirst().hasNext()).isFalse();
        raise();
        pages.stream().skip(1).forEach(page -> assertThat(next(page)).isEqualTo(counts(1, 0, 1)));
    }

    @Test
    void nobodyListensWithoutSigningIn() {
        assertThat(county.browser().get("/api/inbox/stream").status()).isEqualTo(401);
        assertThat(county.browser().get("/api/inbox/counts").status()).isEqualTo(401);
    }

    private static Iterator<String> listen(Browser browser) {
        var answer = browser.listen("/api/inbox/stream");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body().iterator();
    }

    /** The next event's data. */
    private static String next(Iterator<String> lines) {
        String line = lines.next();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.next();
        }
        assertThat(line).isEqualTo("event: counts");
        String data = lines.next();
        lines.next();
        return data.substring("data: ".length());
    }

    private static String counts(int open, int overdue, int dueSoon) {
        return "{\"open\":%d,\"overdue\":%d,\"dueSoon\":%d,\"unassigned\":%d,\"urgent\":0}"
                .formatted(open, overdue, dueSoon, open);
    }

    private void raise() {
        Map<String, Object> matter = Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)));
        assertThat(county.browser()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/public/cases", matter)
                        .status())
                .isEqualTo(201);
    }
}
