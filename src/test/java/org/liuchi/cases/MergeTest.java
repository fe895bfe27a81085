package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people report one thing: it is handled once, and each of them is served for himself or herself. */
@IntegrationTest
class MergeTest {
    private static final Map<String, ?> SOLVED = Map.of("solved", "SOLVED", "satisfaction", 5);

    private final OutboxDrainer outbox;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    @Autowired
    MergeTest(TestCounty.Doors counties, TestClock clock, OutboxDrainer outbox, LooseItems loose) {
        clock.set(TestClock.START);
        this.outbox = outbox;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    /** 1.V: one matter by phone, web and counter merges; all three reporters get the reply. */
    @Test
    @Covers("TO-31")
    void oneMatterByPhoneWebAndCounterMergesAndAllThreeReportersGetTheReply() {
        People.Matter web = reported("路灯不亮", "13855501231");
        People.Matter phone = said("PHONE", "三号路灯坏了", "13855501232");
        People.Matter counter = said("VISIT", "村口路灯不亮", "13855501233");
        merge(phone, web);
        merge(counter, web);

        answer(web, "灯已换好");

        assertThat(told())
                .filteredOn(text -> text.contains("有了办理结果"))
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains(web.number()))
                .anySatisfy(text -> assertThat(text).contains(phone.number()))
                .anySatisfy(text -> assertThat(text).contains(counter.number()));
        for (People.Matter one : List.of(web, phone, counter)) {
            assertThat(people.follow(one.code()).text("/result")).isEqualTo("灯已换好");
        }
        assertThat(people.view("desk", web.id()).body().at("/ties/reports").asInt())
                .isEqualTo(3);
    }

    @Test
    void whoWasMergedInIsToldSoAndWhyUnderTheNumberThatHeKnows() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = reported("三号路灯坏了", "13855501232");
        people.act("desk", other.id(), "merge", Map.of("leading", leading.number(), "message", "同一盏灯"));

        assertThat(told()).anySatisfy(text -> assertThat(text).contains(other.number(), "同一件事"));
        Answer followed = people.follow(other.code());
        assertThat(followed.text("/number")).isEqualTo(other.number());
        assertThat(followed.text("/merged/number")).isEqualTo(leading.number());
        assertThat(followed.text("/merged/why")).isEqualTo("同一盏灯");
    }

    /** R3: a common case is no way to read what a neighbour wrote. */
    @Test
    void eachReporterReadsHisOwnWordsAndNobodyElses() {
        People.Matter leading = people.raised("我家门口路灯不亮");
        People.Matter other = people.raised("东头路灯坏了");
        merge(other, leading);
        people.byCode(leading.code(), "comment", Map.of("message", "我腿脚不便"));
        people.byCode(other.code(), "comment", Map.of("message", "孩子上学看不见"));

        String first = people.follow(leading.code()).body().toString();
        String second = people.follow(other.code()).body().toString();

        assertThat(first).contains("我家门口路灯不亮", "我腿脚不便").doesNotContain("东头路灯坏了", "孩子上学看不见");
        assertThat(second).contains("东头路灯坏了", "孩子上学看不见").doesNotContain("我家门口路灯不亮", "我腿脚不便");
    }

    @Test
    void staffReadOnTheLeadingCaseWhatTheOthersWroteAndNobodysName() {
        People.Matter leading = people.dispatched("路灯不亮");
        People.Matter other = reported("三号路灯坏了", "13855501232");
        merge(other, leading);

        Answer page = people.view("city", leading.id());

        assertThat(page.body().at("/ties/others").asInt()).isEqualTo(1);
        assertThat(page.text("/ties/merged/0/description")).isEqualTo("三号路灯坏了");
        assertThat(page.body().toString()).doesNotContain("王女士", "13855501232");
    }

    @Test
    void eachReporterRatesOnceAndForHimself() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.raised("三号路灯坏了");
        merge(other, leading);
        close(leading);

        assertThat(people.byCode(other.code(), "rate", Map.of("solved", "NOT_SOLVED", "satisfaction", 1))
                        .status())
                .isEqualTo(200);
        assertThat(people.byCode(leading.code(), "rate", SOLVED).status()).isEqualTo(200);
        assertThat(people.byCode(other.code(), "rate", SOLVED).text("/reason")).isEqualTo("rated-before");

        assertThat(people.follow(other.code()).text("/rating/solved")).isEqualTo("NOT_SOLVED");
        assertThat(people.follow(leading.code()).text("/rating/solved")).isEqualTo("SOLVED");
    }

    @Test
    void anyReporterMaySayThatItIsNotSolvedOrHaveItReopened() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.raised("三号路灯坏了");
        merge(other, leading);
        answer(leading, "已修");

        assertThat(people.byCode(other.code(), "dispute", Map.of("message", "还是黑的"))
                        .text("/status"))
                .isEqualTo("IN_HAND");
        people.act("city", leading.id(), "answer", Map.of("result", "又修了"));
        people.act("desk", leading.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", leading.id(), "close", Map.of());
        assertThat(people.byCode(other.code(), "reopen", Map.of("message", "又坏了"))
                        .text("/status"))
                .isEqualTo("TAKEN_UP");
    }

    @Test
    void oneOfSeveralReportersTakesOnlyHisOwnReportBackAndTheLastOneTheCase() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = reported("三号路灯坏了", "13855501232");
        merge(other, leading);

        assertThat(people.byCode(leading.code(), "withdraw", Map.of()).text("/reason"))
                .isEqualTo("several-reporters");
        assertThat(people.byCode(leading.code(), "leave", Map.of()).text("/status"))
                .isEqualTo("WITHDRAWN");
        assertThat(people.byCode(leading.code(), "comment", Map.of("message", "再说一句"))
                        .text("/reason"))
                .isEqualTo("report-withdrawn");
        assertThat(people.follow(other.code()).text("/status")).isEqualTo("REPORTED");

        assertThat(people.byCode(other.code(), "withdraw", Map.of()).text("/status"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whoHasTakenTheReportBackIsToldNothingMore() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = reported("三号路灯坏了", "13855501232");
        merge(other, leading);
        people.byCode(other.code(), "leave", Map.of());

        answer(leading, "灯已换好");

        assertThat(told()).noneSatisfy(text -> assertThat(text).contains("灯已换好"));
    }

    @Test
    void manyAreMergedAtOnceEachForItself() {
        People.Matter leading = people.raised("全镇停水");
        List<People.Matter> others = List.of(people.raised("没水了"), people.raised("停水"), people.closed("旧的"));

        Answer bulk = People.keyed(people.at("desk"))
                .post(
                        "/api/cases/actions/merge",
                        Map.of(
                                "items",
                                others.stream()
                                        .map(one -> Map.of("id", one.id(), "version", people.version(one.id())))
                                        .toList(),
                                "leading",
                                leading.number()));

        assertThat(bulk.body()
                        .at("/results")
                        .valueStream()
                        .map(one -> one.path("done").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(people.view("desk", leading.id()).body().at("/ties/reports").asInt())
                .isEqualTo(3);
    }

    @Test
    void theCaseSaysWhereItWentAndBothHistoriesTell() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.raised("三号路灯坏了");
        merge(other, leading);

        Answer page = people.view("desk", other.id());

        assertThat(page.text("/state")).isEqualTo("MERGED");
        assertThat(page.text("/ties/leading/number")).isEqualTo(leading.number());
        assertThat(actions(page)).contains("merge");
        assertThat(actions(people.view("desk", leading.id()))).contains("takeIn");
    }

    private static List<String> actions(Answer page) {
        return page.body()
                .at("/timeline")
                .valueStream()
                .map(line -> line.path("action").asString())
                .toList();
    }

    private Answer merge(People.Matter one, People.Matter leading) {
        return people.act("desk", one.id(), "merge", Map.of("leading", leading.number()));
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

    private People.Matter reported(String description, String phone) {
        Answer answer = people.report(Map.of(
                "description",
                description,
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                Map.of("name", "王女士", "phone", phone)));
        String number = answer.text("/number");
        return new People.Matter(answer.text("/publicCode"), number, people.idOf(number));
    }

    private People.Matter said(String channel, String description, String phone) {
        Answer answer = People.keyed(people.at("desk"))
                .post(
                        "/api/contacts",
                        Map.of(
                                "channel",
                                channel,
                                "contact",
                                Map.of("phone", phone),
                                "matters",
                                List.of(Map.of(
                                        "description",
                                        description,
                                        "place",
                                        Map.of("areaCode", county.ground().bank(2))))));
        return new People.Matter(
                answer.text("/matters/0/accepted/publicCode"),
                answer.text("/matters/0/accepted/number"),
                answer.text("/matters/0/id"));
    }

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
