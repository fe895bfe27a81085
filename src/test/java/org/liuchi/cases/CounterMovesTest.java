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

/** What turns a case back on its way: objections, recalls, rework, disputes, reopening; each with its limit. */
@IntegrationTest
@Covers("TC-41")
class CounterMovesTest {
    private static final Map<String, String> NOT_OURS = Map.of("ground", "NOT_OURS", "note", "属于水务局职责");

    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    CounterMovesTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
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
    void afterAnOverruledObjectionTheBodyKeepsTheCaseAndMayNotObjectAgain() {
        String id = people.dispatched("井盖破了").id();
        assertThat(people.act("city", id, "object", NOT_OURS).text("/state")).isEqualTo("OBJECTED");

        Answer overruled = people.act("desk", id, "overrule", Map.of("note", "三定方案已明确"));
        Answer again = people.act("city", id, "object", NOT_OURS);

        assertThat(overruled.text("/owner/organizationName")).isEqualTo("城管局");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("/reason")).isEqualTo("objected-before");
        assertThat(again.text("/detail")).contains("首接负责");
    }

    @Test
    void afterAnAcceptedObjectionAnotherBodyGetsItAndMayObjectOnceItself() {
        String id = people.dispatched("井盖破了").id();
        people.act("city", id, "object", NOT_OURS);

        Answer elsewhere = people.act("desk", id, "dispatch", to("水务局"));
        Answer objected = people.act("water", id, "object", NOT_OURS);
        people.act("desk", id, "dispatch", to("城管局"));
        Answer back = people.act("city", id, "object", NOT_OURS);

        assertThat(elsewhere.text("/owner/organizationName")).isEqualTo("水务局");
        assertThat(objected.status()).isEqualTo(200);
        assertThat(back.text("/reason")).isEqualTo("objected-before");
    }

    @Test
    void anObjectionNeedsAGround() {
        String id = people.dispatched("井盖破了").id();

        Answer objected = people.act("city", id, "object", Map.of("ground", "TIRED", "note", "忙"));

        assertThat(objected.status()).isEqualTo(400);
        assertThat(objected.text("/errors/0/field")).isEqualTo("ground");
        assertThat(objected.text("/errors/0/rule")).isEqualTo("choice");
    }

    @Test
    void theDeskRecallsWhatWentToTheWrongBody() {
        String id = people.inHand("井盖破了").id();

        Answer recalled = people.act("desk", id, "recall", Map.of("note", "派错了"));

        assertThat(recalled.text("/state")).isEqualTo("TAKEN_UP");
        assertThat(recalled.text("/owner/organizationName")).isEqualTo("联动中心");
        assertThat(people.act("city", id, "answer", Map.of("result", "办了")).status())
                .isEqualTo(409);
    }

    @Test
    void aCaseIsHandedOnInsideItsBodyOnly() {
        String id = people.inHand("井盖破了").id();

        Answer outside = people.act("city", id, "reassign", Map.of("post", post("water2")));
        Answer inside = people.act("city", id, "reassign", Map.of("post", post("city2")));

        assertThat(outside.text("/reason")).isEqualTo("post-elsewhere");
        assertThat(inside.text("/owner/postName")).isEqualTo("市容岗");
        assertThat(people.act("city", id, "answer", Map.of("result", "办了")).status())
                .isEqualTo(403);
        assertThat(people.act("city2", id, "answer", Map.of("result", "办了")).status())
                .isEqualTo(200);
    }

    @Test
    void reworkGoesBackToWhoHadItInHandAndTheNewResultCounts() {
        People.Matter matter = people.answered("井盖破了");
        String id = matter.id();

        Answer back = people.act("desk", id, "rework", Map.of("note", "回访反映没有修"));
        people.act("city", id, "answer", Map.of("result", "今天换了新井盖"));

        assertThat(back.text("/state")).isEqualTo("IN_HAND");
        assertThat(back.text("/owner/organizationName")).isEqualTo("城管局");
        assertThat(people.follow(matter.code()).text("/result")).isEqualTo("今天换了新井盖");
        assertThat(people.follow(matter.code()).body().toString()).doesNotContain("回访反映没有修");
    }

    /** TC-43: going round again is the offices' business; what the reporter was promised stands. */
    @Test
    @Covers("TC-43")
    void reworkAndReroutingKeepTheOriginalPromise() {
        People.Matter matter = people.answered("井盖破了");
        String promised = people.follow(matter.code()).text("/dueAt");
        later(Duration.ofDays(1));

        people.act("desk", matter.id(), "rework", Map.of("note", "没有修"));
        people.act("desk", matter.id(), "recall", Map.of("note", "换单位"));
        people.act("desk", matter.id(), "dispatch", to("水务局"));

        assertThat(people.follow(matter.code()).text("/dueAt")).isEqualTo(promised);
    }

    @Test
    void aReporterSendsAnAnswerBackTwiceAtMost() {
        People.Matter matter = people.answered("井盖破了");
        for (int time = 0; time < 2; time++) {
            assertThat(people.byCode(matter.code(), "dispute", Map.of("message", "还是破的"))
                            .text("/status"))
                    .isEqualTo("IN_HAND");
            people.act("city", matter.id(), "answer", Map.of("result", "再办"));
        }

        Answer third = people.byCode(matter.code(), "dispute", Map.of("message", "还是破的"));

        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text("/reason")).isEqualTo("only-so-often");
        assertThat(third.text("/detail")).isEqualTo("这项操作每件最多 2 次，已经用过了");
        assertThat(actions(people.follow(matter.code()))).doesNotContain("dispute");
    }

    @Test
    void aReporterWhoSaysItIsSolvedSparesTheDeskTheCall() {
        People.Matter matter = people.answered("井盖破了");

        assertThat(people.byCode(matter.code(), "confirm", Map.of()).text("/status"))
                .isEqualTo("VERIFIED");
        assertThat(people.act("desk", matter.id(), "close", Map.of()).text("/state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void aReporterReopensOnceWithAReasonAndGetsANewPromise() {
        People.Matter matter = people.closed("井盖破了");
        String promised = people.follow(matter.code()).text("/dueAt");
        later(Duration.ofDays(29));

        Answer silent = people.byCode(matter.code(), "reopen", Map.of("message", "  "));
        Answer reopened = people.byCode(matter.code(), "reopen", Map.of("message", "又破了"));

        assertThat(silent.text("/errors/0/rule")).isEqualTo("required");
        assertThat(reopened.text("/status")).isEqualTo("TAKEN_UP");
        assertThat(reopened.text("/dueAt")).isGreaterThan(promised);
        closeAgain(matter.id());
        assertThat(people.byCode(matter.code(), "reopen", Map.of("message", "又破了"))
                        .text("/reason"))
                .isEqualTo("only-so-often");
    }

    @Test
    void afterAMonthAReporterReportsAnew() {
        People.Matter matter = people.closed("井盖破了");
        later(Duration.ofDays(31));

        Answer late = people.byCode(matter.code(), "reopen", Map.of("message", "又破了"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("/reason")).isEqualTo("too-late");
        assertThat(actions(people.follow(matter.code()))).containsExactly("rate");
    }

    @Test
    void aMatterIsRatedOnceAndAnewAfterItWasReopened() {
        People.Matter matter = people.closed("井盖破了");
        Map<String, Object> bad = Map.of("solved", "NOT_SOLVED", "satisfaction", 1);
        assertThat(people.byCode(matter.code(), "rate", bad).status()).isEqualTo(200);
        assertThat(people.byCode(matter.code(), "rate", bad).text("/reason")).isEqualTo("rated-before");

        people.byCode(matter.code(), "reopen", Map.of("message", "没修好"));
        closeAgain(matter.id());
        Answer rated = people.byCode(matter.code(), "rate", Map.of("solved", "SOLVED", "satisfaction", 4));

        assertThat(rated.text("/rating/solved")).isEqualTo("SOLVED");
        assertThat(rated.body().at("/rating/satisfaction").asInt()).isEqualTo(4);
    }

    private void closeAgain(String id) {
        people.act("desk", id, "dispatch", to("城管局"));
        people.act("city", id, "accept", Map.of());
        people.act("city", id, "answer", Map.of("result", "修好了"));
        people.act("desk", id, "verify", Map.of("way", "VISIT", "outcome", "SOLVED"));
        assertThat(people.act("desk", id, "close", Map.of()).text("/state")).isEqualTo("CLOSED");
    }

    private void later(Duration time) {
        clock.advance(time);
        people.signInAgain();
    }

    private Map<String, String> to(String body) {
        return Map.of("organization", county.bodyId(body).toString());
    }

    private String post(String login) {
        return county.postOf(login).toString();
    }

    private static List<String> actions(Answer seen) {
        return seen.body()
                .at("/actions")
                .valueStream()
                .map(action -> action.at("/action").asString())
                .toList();
    }
}
