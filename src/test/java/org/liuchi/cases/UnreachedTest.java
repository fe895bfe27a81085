package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** A reporter who left no number, or doesn't take the call; and what may not be closed at all. */
@IntegrationTest
@Covers("TC-41")
class UnreachedTest {
    private static final Duration THREE_WORKING_DAYS = Duration.ofDays(4);

    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    UnreachedTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
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
    void beforeTheTimeForVerifyingIsOverNobodyCountsAsUnreached() {
        String id = people.answered("路灯不亮").id();

        Answer early = people.act("desk", id, "closeUnreached", Map.of());

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/reason")).isEqualTo("too-early");
        assertThat(early.text("/from")).isEqualTo("2026-03-05T09:30:00Z");
        assertThat(people.view("desk", id).body().toString()).doesNotContain("closeUnreached");
    }

    @Test
    void nothingClosesByItselfHoweverLongItTakes() {
        String id = people.answered("路灯不亮").id();
        later(Duration.ofDays(200));

        assertThat(people.view("desk", id).text("/state")).isEqualTo("ANSWERED");
    }

    @Test
    void afterwardsTheDeskClosesAndTheReporterMayStillRateAndReopen() {
        People.Matter matter = people.answered("路灯不亮");
        later(THREE_WORKING_DAYS);

        assertThat(people.act("desk", matter.id(), "closeUnreached", Map.of("note", "三次未接"))
                        .text("/state"))
                .isEqualTo("CLOSED");

        Answer seen = people.follow(matter.code());
        assertThat(seen.text("/timeline/4/text")).isEqualTo("未能联系，结案");
        assertThat(seen.text("/result")).isEqualTo("已办理");
        assertThat(people.byCode(matter.code(), "rate", Map.of("solved", "PARTLY", "satisfaction", 3))
                        .status())
                .isEqualTo(200);
        assertThat(people.byCode(matter.code(), "reopen", Map.of("message", "还是不亮"))
                        .text("/status"))
                .isEqualTo("TAKEN_UP");
    }

    @Test
    void manyAreClosedAtOnceEachForItself() {
        List<String> answered =
                List.of(people.answered("一").id(), people.answered("二").id());
        later(THREE_WORKING_DAYS);
        String fresh = people.answered("三").id();
        String unanswered = people.inHand("四").id();

        Answer closed = bulk(
                "closeUnreached",
                List.of(one(answered.get(0), 4), one(answered.get(1), 3), one(fresh, 4), one(unanswered, 3)));

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.body()
                        .at("/results")
                        .valueStream()
                        .map(result -> result.at("/done").asBoolean()))
                .containsExactly(true, false, false, false);
        assertThat(closed.text("/results/1/problem/type")).isEqualTo("urn:liuchi:problem:stale-version");
        assertThat(closed.body().at("/results/1/problem/version").asInt()).isEqualTo(4);
        assertThat(closed.text("/results/2/problem/reason")).isEqualTo("too-early");
        assertThat(closed.text("/results/3/problem/type")).isEqualTo("urn:liuchi:problem:not-possible-now");
        assertThat(people.view("desk", unanswered).text("/state")).isEqualTo("IN_HAND");
    }

    @Test
    void aBulkRequestThatIsRepeatedClosesNothingTwice() {
        String id = people.answered("一").id();
        later(THREE_WORKING_DAYS);
        var desk = people.at("desk").with("Idempotency-Key", "monday");
        Map<String, Object> body = Map.of("items", List.of(one(id, 4)));

        Answer first = desk.post("/api/cases/actions/closeUnreached", body);
        Answer again = desk.post("/api/cases/actions/closeUnreached", body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(people.version(id)).isEqualTo(5);
    }

    /** TC-41: no closing without a result that the reporter can read, on whatever way in. */
    @Test
    void withoutAnAnswerACaseCannotBeClosedOneByOneNorInBulk() {
        People.Matter matter = people.inHand("路灯不亮");
        String id = matter.id();
        later(Duration.ofDays(60));

        for (String action : List.of("close", "closeUnreached", "verify")) {
            Map<String, String> input =
                    action.equals("verify") ? Map.of("way", "PHONE", "outcome", "SOLVED") : Map.of();
            assertThat(people.act("desk", id, action, input).status())
                    .as(action)
                    .isEqualTo(409);
        }
        Answer empty = people.act("city", id, "answer", Map.of("result", " \n "));
        Answer many = bulk("close", List.of(one(id, 3)));

        assertThat(empty.text("/errors/0/field")).isEqualTo("result");
        assertThat(empty.text("/errors/0/rule")).isEqualTo("required");
        assertThat(many.body().at("/results/0/done").asBoolean()).isFalse();
        assertThat(people.follow(matter.code()).text("/status")).isEqualTo("IN_HAND");
        assertThat(people.version(id)).isEqualTo(3);
    }

    @Test
    void aBulkRequestWithoutItemsIsNone() {
        assertThat(bulk("close", List.of()).text("/errors/0/field")).isEqualTo("items");
    }

    private Answer bulk(String action, List<Map<String, Object>> items) {
        return People.keyed(people.at("desk")).post("/api/cases/actions/" + action, Map.of("items", items));
    }

    private static Map<String, Object> one(String id, int version) {
        return Map.of("id", id, "version", version);
    }

    private void later(Duration time) {
        clock.advance(time);
        people.signInAgain();
    }
}
