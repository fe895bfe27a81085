package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.workflow.Sweep;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what on the way round the loop. The test county has no gateway: the desk sees whom it has to call. */
@IntegrationTest
class CaseMessagesTest {
    private final TestClock clock;
    private final OutboxDrainer outbox;
    private final Sweep sweep;
    private final TestCounty county;
    private final People people;

    @Autowired
    CaseMessagesTest(TestCounty.Doors counties, TestClock clock, OutboxDrainer outbox, Sweep sweep) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.outbox = outbox;
        this.sweep = sweep;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    @Covers("TC-41")
    void theReporterIsToldOfTheRegistrationTheResultAndTheEnd() {
        People.Matter matter = raisedBy(Map.of("name", "王女士", "phone", "13855501234"));
        assertThat(told()).containsExactly("您反映的事项已登记，编号 " + matter.number() + "，我们会在承诺时限内答复。");

        dispatch(matter);
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", "灯已换好"));
        assertThat(told()).hasSize(2).anySatisfy(text -> assertThat(text).contains(matter.number(), "有了办理结果"));
        assertThat(people.follow(matter.code()).text("/result")).isEqualTo("灯已换好");

        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
        assertThat(told()).hasSize(3).anySatisfy(text -> assertThat(text).contains(matter.number(), "已办结", "30 天内"));
    }

    @Test
    void whoeverIsRefusedOrSentElsewhereIsToldSoAndReadsTheReasonUnderTheCode() {
        People.Matter refused = raisedBy(Map.of("phone", "13855501234"));
        people.act("desk", refused.id(), "refuse", Map.of("ground", "ALREADY_HANDLED", "message", "上周已答复"));
        People.Matter redirected = raisedBy(Map.of("phone", "13855501234"));
        people.act("desk", redirected.id(), "redirect", Map.of("channel", "LITIGATION", "message", "请在上诉期内上诉"));

        assertThat(told())
                .anySatisfy(text -> assertThat(text).contains(refused.number(), "已有答复"))
                .anySatisfy(text -> assertThat(text).contains(redirected.number(), "已有答复"));
        assertThat(people.follow(refused.code()).body().toString()).contains("上周已答复");
        assertThat(people.follow(redirected.code()).body().toString()).contains("请在上诉期内上诉");
    }

    @Test
    @Covers("R6")
    void noMessageHoldsWhatAnybodyWrote() {
        List<String> canaries = List.of("王建国", "13912340000", "皖M12345", "340881199001011234", "6222020200112233445");
        String personal = String.join("，", canaries);
        People.Matter matter = raisedBy(Map.of("name", "赵女士", "phone", "13855501234"));
        done(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString(), "title", "王建国的车", "note", personal));
        done("city", matter.id(), "accept", Map.of());
        done("city", matter.id(), "answer", Map.of("result", personal));
        done("desk", matter.id(), "rework", Map.of("note", personal));
        done("city", matter.id(), "answer", Map.of("result", personal));
        done("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED", "note", personal));
        done("desk", matter.id(), "close", Map.of("note", personal));
        People.Matter refused = raisedBy(Map.of("phone", "13855501234"));
        done("desk", refused.id(), "refuse", Map.of("ground", "ALREADY_HANDLED", "message", personal));

        assertThat(told())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(canaries).doesNotContain("赵", "13855501234", matter.code()));
    }

    @Test
    void whoLeftNoContactDataIsNotOnTheListOfThoseToCall() {
        People.Matter matter = people.answered("路灯不亮");

        assertThat(told()).isEmpty();
        assertThat(people.follow(matter.code()).text("/result")).isEqualTo("已办理");
    }

    @Test
    void nobodyIsToldTwiceWhenEventsAreDeliveredAgain() {
        raisedBy(Map.of("phone", "13855501234"));
        outbox.drainOnce();
        outbox.drainOnce();

        assertThat(told()).hasSize(1);
    }

    @Test
    void thePostWhereWorkArrivesHasANoticeUntilItIsRead() {
        People.Matter matter = raisedBy(Map.of("phone", "13855501234"));
        dispatch(matter);
        outbox.drainOnce();

        Answer notices = people.at("city").get("/api/notices");
        assertThat(notices.body().size()).isEqualTo(1);
        assertThat(notices.text("/0/kind")).isEqualTo("case-arrived");
        assertThat(notices.text("/0/item")).isEqualTo(matter.id());
        assertThat(notices.text("/0/text")).contains(matter.number(), "已到您的岗位").doesNotContain("13855501234");
        assertThat(people.at("water").get("/api/notices").body().size()).isZero();

        String read = "/api/notices/" + notices.text("/0/id") + "/read";
        post("water", read);
        assertThat(people.at("city").get("/api/notices").body().size()).isEqualTo(1);
        assertThat(post("city", read).status()).isEqualTo(204);
        assertThat(people.at("city").get("/api/notices").body().size()).isZero();
        assertThat(post("city", read).status()).isEqualTo(204);
    }

    @Test
    void thePostWhoseTimeHasRunOutIsToldSoOnce() {
        People.Matter matter = people.dispatched("路灯不亮");
        clock.advance(Duration.ofDays(1));
        people.signInAgain();
        sweep.run(county.code(), clock.instant());
        sweep.run(county.code(), clock.instant());
        outbox.drainOnce();

        assertThat(people.at("city")
                        .get("/api/notices")
                        .body()
                        .valueStream()
                        .filter(notice -> notice.path("kind").asString().equals("case-overdue"))
                        .map(notice -> notice.path("item").asString()))
                .containsExactly(matter.id());
    }

    @Test
    void theDeskTicksOffWhomItHasCalledAndNobodyElseSeesTheList() {
        raisedBy(Map.of("phone", "13855501234"));
        outbox.drainOnce();
        String told = "/api/messages/"
                + people.at("desk").get("/api/messages/not-sent").text("/0/id") + "/told";

        assertThat(people.at("city").get("/api/messages/not-sent").status()).isEqualTo(403);
        assertThat(post("city", told).status()).isEqualTo(403);
        assertThat(county.browser().get("/api/messages/not-sent").status()).isEqualTo(401);
        assertThat(told()).hasSize(1);

        assertThat(post("desk", told).status()).isEqualTo(204);
        assertThat(told()).isEmpty();
    }

    @Test
    void theDeskOfAnotherCountyNeitherSeesNorTicksOffAMessage(@Autowired TestCounty.Doors counties) {
        raisedBy(Map.of("phone", "13855501234"));
        outbox.drainOnce();
        String told = "/api/messages/"
                + people.at("desk").get("/api/messages/not-sent").text("/0/id") + "/told";
        People others = new People(counties.tinyCounty());

        assertThat(others.at("desk").get("/api/messages/not-sent").body().size())
                .isZero();
        People.keyed(others.at("desk")).post(told, Map.of());

        assertThat(told()).hasSize(1);
    }

    private People.Matter raisedBy(Map<String, ?> contact) {
        Answer reported = people.report(Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                contact));
        return new People.Matter(
                reported.text("/publicCode"), reported.text("/number"), people.idOf(reported.text("/number")));
    }

    private void done(String login, String id, String action, Map<String, ?> input) {
        assertThat(people.act(login, id, action, input).status()).as(action).isEqualTo(200);
    }

    private void dispatch(People.Matter matter) {
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
    }

    private Answer post(String login, String path) {
        return People.keyed(people.at(login)).post(path, Map.of());
    }

    /** What residents would have been sent. */
    private List<String> told() {
        outbox.drainOnce();
        return people.at("desk")
                .get("/api/messages/not-sent")
                .body()
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
