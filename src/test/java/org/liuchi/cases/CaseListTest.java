package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and inboxes: who sees which cases, and how they are found. */
@IntegrationTest
class CaseListTest {
    private final TestClock clock;
    private final TestCounty county;
    private final People people;

    CaseListTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    void aBodysInboxHasWhatItOwesTheMostPressingFirst() {
        String inHand = people.inHand("一").number();
        String dispatched = people.dispatched("二").number();

        assertThat(numbers(people.at("city").get("/api/inbox"))).containsExactly(dispatched, inHand);
        assertThat(numbers(people.at("water").get("/api/inbox"))).isEmpty();
        assertThat(numbers(people.at("desk").get("/api/inbox"))).isEmpty();
        assertThat(people.at("leader").get("/api/inbox").body().at("/items").size())
                .isZero();
    }

    /** Work belongs to the post, not to the person on it. */
    @Test
    @Covers("ZL-24")
    void workReachesTheStandInWhileTheHolderIsAway() {
        People.Matter matter = people.dispatched("一");
        county.account("chen");
        county.standIn("chen", "city");
        assertThat(numbers(people.at("chen").get("/api/inbox"))).isEmpty();

        county.absent("city", clock.instant(), clock.instant().plus(Duration.ofDays(3)));
        assertThat(numbers(people.at("chen").get("/api/inbox"))).containsExactly(matter.number());
        assertThat(people.act("chen", matter.id(), "accept", Map.of()).text("/state"))
                .isEqualTo("IN_HAND");

        clock.advance(Duration.ofDays(4));
        people.signInAgain();
        assertThat(numbers(people.at("chen").get("/api/inbox"))).isEmpty();
        assertThat(numbers(people.at("city").get("/api/inbox"))).containsExactly(matter.number());
    }

    @Test
    void whoHasHandledACaseStillReadsItAfterwards() {
        String id = people.closed("一").id();

        assertThat(people.view("city", id).text("/state")).isEqualTo("CLOSED");
        assertThat(people.view("water", id).status()).isEqualTo(404);
    }

    /** Domain 3.6: administrators and auditors handle no matters, also where they sit beside those who do. */
    @Test
    void anAuditorInsideABodySeesNoneOfItsCasesAndGetsNone() {
        String id = people.inHand("一").id();

        assertThat(people.view("cityAuditor", id).status()).isEqualTo(404);
        assertThat(numbers(people.at("cityAuditor").get("/api/cases"))).isEmpty();
        Answer note = people.act("cityAuditor", id, "note", Map.of("note", "看看"));
        assertThat(note.status()).isEqualTo(404);
        Answer handed = people.act(
                "city",
                id,
                "reassign",
                Map.of("post", county.postOf("cityAuditor").toString()));
        assertThat(handed.text("/errors/0/rule")).isEqualTo("post-without-matters");
        assertThat(people.act("city2", id, "note", Map.of("note", "看看")).status())
                .isEqualTo(200);
    }

    /** R6: who reports is shown masked, and a list never shows what was written. */
    @Test
    @Covers("R6")
    void namesAndNumbersAreMaskedAndListsShowNoRawText() {
        Map<String, Object> body = Map.of(
                "description", "我叫张三丰，电话13800001234，路灯不亮",
                "place", Map.of("areaCode", county.ground().bank(1)),
                "contact", Map.of("name", "张三丰", "phone", "138 0000 1234"));
        Answer reported = people.report(body);
        String id = people.idOf(reported.text("/number"));

        assertThat(people.view("desk", id).text("/reporter/name")).isEqualTo("张*");
        assertThat(people.view("desk", id).text("/reporter/phone")).isEqualTo("138****1234");
        for (String list : List.of("/api/inbox", "/api/cases")) {
            assertThat(people.at("desk").get(list).body().toString())
                    .doesNotContain("张三丰", "13800001234", "138 0000 1234", "路灯不亮")
                    .contains("河滨社区第1网格");
        }
        assertThat(people.follow(reported.text("/publicCode")).body().toString())
                .doesNotContain("138 0000 1234", "138****1234");
    }

    @Test
    void whatIsPastTheEndOfItsStepIsOverdue() {
        People.Matter late = people.dispatched("一");
        people.inHand("二");
        clock.advance(Duration.ofHours(5));
        people.signInAgain();

        assertThat(numbers(people.at("desk").get("/api/cases?overdue=true"))).containsExactly(late.number());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            raised.addFirst(people.report("第" + i + "件").text("/number"));
            clock.advance(Duration.ofMillis(1));
        }

        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer page = people.at("desk").get("/api/cases?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            listed.addAll(numbers(page));
            next = page.text("/next");
        } while (!next.isEmpty());

        assertThat(listed).containsExactlyElementsOf(raised);
        assertThat(people.at("desk").get("/api/inbox?limit=3").text("/next")).isNotEmpty();
    }

    private static List<String> numbers(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/reference").asString())
                .toList();
    }
}
