package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.areas.Areas;
import org.liuchi.areas.NewArea;
import org.springframework.beans.factory.annotation.Autowired;

/** Bulk requests that can't be taken as they were sent. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadBulkTest {
    private final TestCounty county;
    private final People people;
    private final People neighbours;
    private final TestClock clock;

    BadBulkTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        this.clock = clock;
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        people = new People(county);
        neighbours = new People(counties.tinyCounty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                         | items
        {"items":[]}                               | items
        {"items":"all"}                            | items
        {"items":[{"id":"x","version":1}]}         | items[0].id
        {"items":[{"id":null,"version":1}]}        | items[0].id
        {"items":[{"version":1}]}                  | items[0].id
        {"items":[{"id":"00000000-0000-0000-0000-000000000000"}]} | items[0].version
        {"items":[null]}                           | items[0]
        """)
    void aBulkRequestIsCheckedBeforeAnythingIsDone(String body, String field) {
        Answer answer = People.keyed(people.at("desk"))
                .send("POST", "/api/cases/actions/close", body.getBytes(UTF_8), "application/json");

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    /** Each for itself: what is in order is done, what isn't says why. */
    @Test
    void everyCaseOfABulkRequestHasItsOwnAnswer() {
        People.Matter own = people.raised("路灯不亮");
        People.Matter stale = people.raised("井盖破了");
        People.Matter far = neighbours.raised("路灯不亮");

        Answer answer = bulk("takeUp", List.of(one(own.id(), 1), one(stale.id(), 7), one(far.id(), 1)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().at("/results/0/done").asBoolean()).isTrue();
        assertThat(answer.text("/results/1/problem/type")).isEqualTo("urn:liuchi:problem:stale-version");
        assertThat(answer.text("/results/2/problem/type")).isEqualTo("urn:liuchi:problem:not-found");
        assertThat(people.version(own.id())).isEqualTo(2);
        assertThat(people.version(stale.id())).isEqualTo(1);
        assertThat(neighbours.version(far.id())).isEqualTo(1);
    }

    @Test
    void anUnknownActionIsNamedForEveryCase() {
        String id = people.raised("路灯不亮").id();

        Answer answer = bulk("fly", List.of(one(id, 1)));

        assertThat(answer.text("/results/0/problem/errors/0/rule")).isEqualTo("unknown-action");
        assertThat(people.version(id)).isEqualTo(1);
    }

    @Test
    void anExpiredSessionDoesNothing() {
        String id = people.raised("路灯不亮").id();
        people.at("desk");
        clock.advance(Duration.ofMinutes(31));

        Answer answer = bulk("takeUp", List.of(one(id, 1)));

        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:session-expired");
        people.signInAgain();
        assertThat(people.version(id)).isEqualTo(1);
        clock.set(TestClock.START);
    }

    /** The desk can't move a case into a grid that has ended; a case that lay in it goes on. */
    @Test
    void aGridThatHasEndedTakesNoMoreCases(@Autowired Areas areas) {
        String old = county.ground().lake(4);
        String next = county.ground().village("101200") + "005";
        String inside = people.idOf(people.report(Map.of("description", "灯", "place", Map.of("areaCode", old)))
                .text("/number"));
        String outside = people.raised("路灯不亮").id();
        areas.enter(county.code(), List.of(new NewArea(next, "第5网格", null, 350, 800)), LocalDate.of(2026, 2, 1));
        areas.end(county.code(), old, LocalDate.of(2026, 2, 1), List.of(next));

        Answer moved = people.act("desk", outside, "takeUp", Map.of("areaCode", old));

        assertThat(moved.status()).isEqualTo(400);
        assertThat(moved.text("/errors/0/field")).isEqualTo("areaCode");
        assertThat(moved.text("/errors/0/rule")).isEqualTo("area-replaced");
        assertThat(people.act("desk", inside, "takeUp", Map.of()).text("/state"))
                .isEqualTo("TAKEN_UP");
    }

    private Answer bulk(String action, List<Map<String, Object>> items) {
        return People.keyed(people.at("desk")).post("/api/cases/actions/" + action, Map.of("items", items));
    }

    private static Map<String, Object> one(String id, int version) {
        return Map.of("id", id, "version", version);
    }
}
