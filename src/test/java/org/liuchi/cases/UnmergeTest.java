package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** What is merged where it may not be is refused, and what was merged by mistake comes back as it was. */
@IntegrationTest
class UnmergeTest {
    private static final Map<String, ?> SOLVED = Map.of("solved", "SOLVED", "satisfaction", 5);

    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty.Doors counties;
    private final TestCounty county;
    private final People people;

    @Autowired
    UnmergeTest(TestCounty.Doors counties, TestClock clock, LooseItems loose) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        this.counties = counties;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void unmergedItIsTheDesksAgainAndRunsFromItsOwnStart() {
        People.Matter leading = people.raised("路灯不亮");
        clock.advance(Duration.ofMinutes(10));
        People.Matter other = people.raised("井盖破了");
        String promised = people.follow(other.code()).text("/dueAt");
        merge(other, leading);
        clock.advance(Duration.ofDays(1));
        people.signInAgain();

        Answer back = people.act("desk", other.id(), "unmerge", Map.of("message", "不是同一处"));

        assertThat(back.text("/state")).as(back.body().toString()).isEqualTo("TAKEN_UP");
        assertThat(back.text("/owner/organizationName")).isEqualTo("联动中心");
        Answer page = people.view("desk", other.id());
        assertThat(page.text("/promisedAt")).isEqualTo(promised);
        assertThat(promise(other)).isEqualTo(promised);
        assertThat(people.follow(other.code()).text("/dueAt")).isEqualTo(promised);
        assertThat(people.follow(other.code()).text("/merged")).isEmpty();
        assertThat(people.view("desk", leading.id()).body().at("/ties/reports").asInt())
                .isEqualTo(1);
    }

    @Test
    void unmergedItKeepsThePausesOfBefore() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.inHand("井盖破了");
        people.act("city", other.id(), "askReporter", Map.of("message", "是哪一个井盖"));
        clock.advance(Duration.ofDays(2));
        people.signInAgain();
        people.byCode(other.code(), "reply", Map.of("message", "门口那个"));
        String due = promise(other);
        merge(other, leading);

        people.act("desk", other.id(), "unmerge", Map.of("message", "不是同一处"));

        assertThat(promise(other))
                .isEqualTo(due)
                .isNotEqualTo(people.view("desk", other.id()).text("/promisedAt"));
    }

    /** Nobody waits longer because somebody else has reported the same thing later. */
    @Test
    @Covers("TC-43")
    void theLeadingCaseKeepsTheEarlierPromise() {
        People.Matter first = people.raised("井盖破了");
        String promised = people.follow(first.code()).text("/dueAt");
        clock.advance(Duration.ofDays(3));
        people.signInAgain();
        People.Matter leading = people.raised("门口井盖破了");

        merge(first, leading);

        assertThat(promise(leading)).isEqualTo(promised);
        assertThat(people.view("desk", leading.id()).text("/promisedAt")).isEqualTo(promised);
        assertThat(people.follow(first.code()).text("/dueAt")).isEqualTo(promised);
        people.act("desk", first.id(), "unmerge", Map.of("message", "不是同一处"));
        assertThat(promise(leading)).isEqualTo(promised);
        assertThat(promise(first)).isEqualTo(promised);
    }

    @Test
    void aLaterPromiseChangesNothingOnTheLeadingCase() {
        People.Matter leading = people.raised("井盖破了");
        String promised = promise(leading);
        clock.advance(Duration.ofDays(3));
        people.signInAgain();

        merge(people.raised("门口井盖破了"), leading);

        assertThat(promise(leading)).isEqualTo(promised);
    }

    @Test
    void afterARatingOfTheCommonAnswerNothingIsTakenOut() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.raised("三号路灯坏了");
        merge(other, leading);
        close(leading);
        people.byCode(other.code(), "rate", SOLVED);

        assertThat(people.act("desk", other.id(), "unmerge", Map.of("message", "分开"))
                        .text("/reason"))
                .isEqualTo("rated-together");
    }

    @Test
    void aCaseIsMergedNeitherIntoItselfNorIntoAClosedOrMergedOne() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter merged = people.raised("三号路灯坏了");
        merge(merged, leading);
        People.Matter one = people.raised("路灯又坏了");

        assertThat(merge(one, one).text("/reason")).isEqualTo("merge-into-itself");
        assertThat(merge(one, merged).text("/reason")).isEqualTo("leading-merged");
        assertThat(merge(one, people.closed("旧的")).text("/reason")).isEqualTo("leading-closed");
        assertThat(merge(leading, one).text("/reason")).isEqualTo("leads-others");
    }

    @Test
    void aCaseOfAnotherCountyIsUnknown() {
        People.Matter elsewhere = new People(counties.tinyCounty()).raised("路灯不亮");
        Answer refused = merge(people.raised("路灯不亮"), elsewhere);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("unknown-case");
    }

    private Answer merge(People.Matter one, People.Matter leading) {
        return people.act("desk", one.id(), "merge", Map.of("leading", leading.number()));
    }

    private String promise(People.Matter matter) {
        return people.view("desk", matter.id())
                .body()
                .at("/clocks")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("promise"))
                .map(one -> one.path("dueAt").asString())
                .findFirst()
                .orElseThrow();
    }

    private void answer(People.Matter matter, String result) {
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", result));
    }

    private void close(People.Matter matter) {
        answer(matter, "已修");
        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
    }
}
