package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices, inspections, rulings, posts, assets and projects in Tongcheng. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengOversightTest {
    private final PlaceWalk walk;

    TongchengOversightTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("TO-05")
    void nothingIsConcludedBeforeThePeriodRanAndEveryOpinionIsAnswered() {
        for (String sort : List.of("REVIEW", "HONOUR", "APPOINTMENT")) {
            walk.today();
            String notice = walk.enter(
                    "desk",
                    "publicity",
                    given(
                            "subject",
                            "公示" + sort,
                            "sort",
                            sort,
                            "body",
                            walk.body("城管局"),
                            "community",
                            walk.village(),
                            "period",
                            walk.days(0, 6)));
            String opinion = walk.enter(
                    "village", "opinion", given("text", "办事公道", "publicity", notice, "community", walk.village()));

            assertThat(walk.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .status())
                    .isIn(403, 409);
            assertThat(walk.page("city", opinion).status()).isIn(403, 404);
            walk.pass(Duration.ofDays(8));
            assertThat(walk.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .body()
                            .toString())
                    .contains("意见没有答复");
            walk.act("desk", opinion, "answer", given("answer", "感谢，已记录"));
            walk.act("desk", notice, "conclude", given("outcome", "GO_ON"));
            assertThat(walk.state(notice)).isEqualTo("CONCLUDED");
        }
        assertThat(walk.definition("opinion")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-33")
    void aFindingHasAnOwnerADayAndIsVerifiedBeforeTheRoundCloses() {
        String round = walk.enter(
                "desk",
                "inspection",
                given(
                        "name",
                        "上半年巡查",
                        "term",
                        walk.days(0, 60),
                        "bodies",
                        List.of(walk.body("城管局")),
                        "scope",
                        "组织生活",
                        "due",
                        walk.day(20)));
        walk.act("desk", round, "open", given());
        String item = walk.one("city", "inspectionItem", "round=" + round);
        walk.act("city", item, "find", given("finding", "台账缺页", "due", walk.day(20)));

        assertThat(walk.owner(item)).isEqualTo("城管局");
        assertThat(walk.tryAct("desk", round, "close", given("summary", "完成")).status())
                .isIn(409, 422);
        walk.act("city", item, "mend", given("measure", "已补齐"));
        walk.act("desk", item, "verify", given());
        walk.act("desk", round, "close", given("summary", "完成"));
        assertThat(walk.state(item)).isEqualTo("VERIFIED");
    }

    @Test
    @Covers("TO-50")
    void aMatterThatTwoDepartmentsRefuseIsRuledUponOrAskedAboveWithTheNextReminder() {
        String matter = walk.enter(
                "town",
                "impasse",
                given("matter", "界河清淤", "why", "职责不清", "place", walk.village(), "first", walk.body("城管局")));
        walk.act("city", matter, "refuse", given("firstSays", "属水务"));
        walk.act("desk", matter, "askSecond", given("second", walk.body("水务局")));
        walk.act("water", matter, "refuse", given("secondSays", "属市容"));
        assertThat(walk.state(matter)).isEqualTo("RULING");

        assertThat(walk.tryAct("desk", matter, "askAbove", given("above", "安庆市水利局"))
                        .status())
                .isEqualTo(400);
        walk.act("desk", matter, "askAbove", given("above", "安庆市水利局", "remindOn", walk.day(10)));
        walk.pass(Duration.ofDays(12));
        assertThat(walk.light("desk", matter)).isEqualTo("RED");
        walk.act("desk", matter, "remind", given("remindOn", walk.day(10)));
        assertThat(walk.light("desk", matter)).isNotEqualTo("RED");
        walk.act("desk", matter, "rule", given("ruled", walk.body("水务局"), "ruling", "由水务局负责"));
        walk.act("water", matter, "answer", given("answer", "已清淤"));
        assertThat(walk.state(matter)).isEqualTo("ANSWERED");
    }

    @Test
    @Covers("TO-45")
    void onlyYearlyNumbersPerChannelCanBeEntered() {
        Map<String, Object> number =
                given("asOf", "2026-02-28", "channel", "CIVIL_SERVICE", "people", 3, "source", "年度统计");
        walk.enter("desk", "incentive", number);
        assertThat(walk.tryEnter("desk", "incentive", number).status()).isIn(400, 409, 422);
        number.put("channel", "VETERANS");
        number.put("person", "张三");
        assertThat(walk.tryEnter("desk", "incentive", number).status()).isEqualTo(400);
        number.remove("person");
        walk.enter("desk", "incentive", number);
        assertThat(walk.list("desk", "incentive", "channel=VETERANS"))
                .contains("VETERANS")
                .doesNotContain("CIVIL_SERVICE");
        assertThat(walk.definition("incentive")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-06")
    void anIdleAssetIsOfferedToItsOwnTownFirstAndComesBackAtTheEndOfItsTerm() {
        String asset = walk.enter(
                "desk",
                "spareAsset",
                given("name", "原粮站办公楼", "ground", "IDLE", "town", walk.town(), "size", 1200, "worth", 800000000));
        walk.act("desk", asset, "offer", given());
        assertThat(walk.owner(asset)).isEqualTo("西镇");
        walk.act("town", asset, "lend", given("user", walk.village(), "use", "社区活动室", "term", walk.days(0, 30)));
        assertThat(walk.record("desk", asset).toString()).contains(walk.village());

        walk.pass(Duration.ofDays(32));
        assertThat(walk.state(asset)).isEqualTo("TAKEN_IN");
        walk.act("desk", asset, "offer", given());
        walk.pass(Duration.ofDays(20));
        assertThat(walk.state(asset)).isEqualTo("OFFERED");
    }

    @Test
    @Covers("TO-37")
    void aPairHasMeasuresOfThreeKindsAndTheirYearlyResultsAreSummed() {
        String firm = walk.enter("desk", "unit", given("name", "包装厂", "area", walk.village(), "sort", "ENTERPRISE"));
        String pair = walk.enter(
                "village",
                "pair",
                given("name", "包装厂结对", "unit", firm, "area", walk.village(), "term", walk.days(0, 300)));
        assertThat(walk.tryAct("village", pair, "sign", given("term", walk.days(0, 300)))
                        .body()
                        .toString())
                .contains("至少一项措施");
        String jobs = measure(pair, firm, "JOBS");
        String training = measure(pair, firm, "TRAINING");
        walk.act("village", pair, "sign", given("term", walk.days(0, 300)));
        result(jobs, 20);
        result(training, 35);

        assertThat(walk.value("desk", pair, "people").asInt()).isEqualTo(55);
    }

    private String measure(String pair, String firm, String sort) {
        return walk.enter(
                "village",
                "pairMeasure",
                given(
                        "name",
                        sort,
                        "pair",
                        pair,
                        "unit",
                        firm,
                        "area",
                        walk.village(),
                        "sort",
                        sort,
                        "due",
                        walk.day(100)));
    }

    private void result(String measure, int people) {
        walk.act("village", measure, "report", given("result", "完成", "people", people));
        walk.act("village", measure, "confirm", given());
    }
}
