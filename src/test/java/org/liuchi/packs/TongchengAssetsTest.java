package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Venues, clubs, assets, pairs and projects in Tongcheng. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengAssetsTest {
    private final Place place;

    TongchengAssetsTest(@Autowired Place.Doors doors) {
        place = doors.with("tongcheng");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TO-06")
    void anIdleAssetIsOfferedToItsOwnTownFirstAndComesBackAtTheEndOfItsTerm() {
        String asset = place.enter(
                "desk",
                "spareAsset",
                given("name", "原粮站办公楼", "ground", "IDLE", "town", place.town(), "size", 1200, "worth", 800000000));
        place.act("desk", asset, "offer", given());
        assertThat(place.owner(asset)).isEqualTo("西镇");
        assertThat(place.books().gap("desk", "spareAsset", "idle")).contains(asset);
        place.act("town", asset, "lend", given("user", place.village(), "use", "社区活动室", "term", place.days(0, 30)));
        assertThat(place.record("desk", asset).toString()).contains(place.village());
        assertThat(place.books()
                        .figure("desk", "spareAsset", "lent", "town")
                        .at("/rows")
                        .toString())
                .contains("1200");

        place.pass(Duration.ofDays(32));
        assertThat(place.state(asset)).isEqualTo("TAKEN_IN");
        place.act("desk", asset, "offer", given());
        place.pass(Duration.ofDays(20));
        assertThat(place.state(asset)).isEqualTo("OFFERED");
    }

    @Test
    @Covers("TO-37")
    void aPairHasMeasuresOfThreeKindsAndTheirYearlyResultsAreSummed() {
        String firm = place.enter("desk", "unit", given("name", "包装厂", "area", place.village(), "sort", "ENTERPRISE"));
        String pair = place.enter(
                "village",
                "pair",
                given("name", "包装厂结对", "unit", firm, "area", place.village(), "term", place.days(0, 300)));
        assertThat(place.tryAct("village", pair, "sign", given("term", place.days(0, 300)))
                        .body()
                        .toString())
                .contains("至少一项措施");
        String jobs = measure(pair, firm, "JOBS");
        String training = measure(pair, firm, "TRAINING");
        place.act("village", pair, "sign", given("term", place.days(0, 300)));
        result(jobs, 20);
        result(training, 35);

        assertThat(place.value("desk", pair, "people").asInt()).isEqualTo(55);
        assertThat(place.books()
                        .figure("desk", "pairMeasure", "people", "sort")
                        .at("/rows")
                        .toString())
                .contains("20", "35");
        assertThat(place.books().gap("desk", "pair", "without"))
                .contains(place.hill())
                .doesNotContain(place.village());
    }

    @Test
    @Covers("TO-43")
    void programmeProjectAndMilestoneHaveLightsAndResidentsSeeAndCommentTheProjectsNearThem() {
        String programme = place.enter("desk", "programme", given("name", "老城提升", "leader", "常务副市长"));
        String project = place.enter(
                "city",
                "project",
                given(
                        "name",
                        "沿河公园",
                        "area",
                        place.village(),
                        "lead",
                        place.body("城管局"),
                        "term",
                        place.days(0, 200),
                        "programme",
                        programme));
        assertThat(place.books().open("project", "").toString()).doesNotContain("沿河公园");
        place.act("desk", project, "approve", given());
        String milestone = place.enter(
                "city",
                "milestone",
                given(
                        "name",
                        "方案公示",
                        "project",
                        project,
                        "area",
                        place.village(),
                        "lead",
                        place.body("城管局"),
                        "due",
                        place.day(10)));

        assertThat(place.books().open("project", "area=" + place.village()).toString())
                .contains("沿河公园");
        Portal.Matter tree = place.portal().report("沿河公园希望保留老树");
        String comment = place.enter(
                "village",
                "projectComment",
                given(
                        "name",
                        "希望保留老树",
                        "caseNumber",
                        tree.number(),
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
                        "project",
                        project));
        place.act("city", comment, "answer", given("answer", "老树全部保留"));
        place.portal().answered(tree, "老树全部保留");
        assertThat(place.portal().read(tree)).contains("老树全部保留");
        assertThat(place.books().open("projectComment", "").toString()).contains("希望保留老树", "老树全部保留");
        place.pass(Duration.ofDays(12));
        assertThat(place.light("city", milestone)).isEqualTo("RED");
        assertThat(place.tryAct("city", project, "finish", given("result", "完工"))
                        .status())
                .isIn(409, 422);
        place.act("city", milestone, "complete", given("evidence", "已公示七天"));
        place.act("city", project, "finish", given("result", "完工"));
        assertThat(place.value("desk", programme, "projects").asInt()).isEqualTo(1);
    }

    private String measure(String pair, String firm, String sort) {
        return place.enter(
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
                        place.village(),
                        "sort",
                        sort,
                        "due",
                        place.day(100)));
    }

    private void result(String measure, int people) {
        place.act("village", measure, "report", given("result", "完成", "people", people));
        place.act("village", measure, "confirm", given());
    }

    @Test
    @Covers("TO-07")
    void eachCommunityIsComparedWithEachClauseAndGapsAreListed() {
        String clause = place.enter("desk", "standard", given("name", "设有公共活动室"));
        assertThat(place.books().gap("desk", "standardCheck", "unchecked")).contains(place.village(), place.hill());
        assertThat(check(clause, false, null).status()).isEqualTo(400);
        String unmet = check(clause, false, "活动室正在装修").text("/item/id");

        assertThat(place.books().gap("desk", "standardCheck", "unmet")).contains(unmet);
        assertThat(place.record("desk", unmet).at("/cells").toString()).contains("活动室正在装修");
        assertThat(place.books().gap("desk", "standardCheck", "unchecked"))
                .doesNotContain(place.village())
                .contains(place.hill());
        place.act("desk", unmet, "amend", given("area", place.village(), "standard", clause, "met", true));
        assertThat(place.books().gap("desk", "standardCheck", "unmet")).doesNotContain(unmet);
        assertThat(place.value("desk", clause, "met").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("TO-25")
    void aClubBorrowsEquipmentUntilADayAndItsProgrammeIsShown() {
        String club = place.enter("village", "club", given("name", "黄梅戏俱乐部", "area", place.village(), "members", 40));
        String speakers =
                place.enter("desk", "equipment", given("name", "移动音响", "code", "YX-01", "area", place.village()));
        place.act("village", speakers, "lend", given("user", club, "term", place.days(0, 10)));
        assertThat(place.value("village", club, "lent").asInt()).isEqualTo(1);
        assertThat(place.tryAct("village", speakers, "lend", given("user", club, "term", place.days(0, 5)))
                        .status())
                .isIn(403, 409);
        String show = place.enter(
                "village",
                "performance",
                given("name", "周末黄梅戏", "area", place.village(), "planned", place.day(4), "club", club));

        assertThat(place.books().open("performance", "").toString()).contains("周末黄梅戏");
        place.act("village", show, "hold", given("attendance", 200, "result", "演出三折"));
        assertThat(place.value("village", club, "shows").asInt()).isEqualTo(1);
        place.pass(Duration.ofDays(12));
        assertThat(place.books().gap("desk", "equipment", "overdue")).contains(speakers);
        place.act("village", speakers, "giveBack", given());
        assertThat(place.value("village", club, "lent").asInt()).isZero();
    }

    private Answer check(String clause, boolean met, @org.jspecify.annotations.Nullable String lacking) {
        return place.tryEnter(
                "desk",
                "standardCheck",
                given("area", place.village(), "standard", clause, "met", met, "lacking", lacking));
    }

    @Test
    @Covers("TO-32")
    void aTaskNamesItsThreeLevelsAndGoesFromOneToTheNext() {
        assertThat(place.tryEnter(
                                "desk",
                                "cityTask",
                                given("name", "缺街镇", "county", place.body("城管局"), "community", place.village()))
                        .status())
                .isEqualTo(400);
        String task = place.enter(
                "desk",
                "cityTask",
                given(
                        "name",
                        "背街小巷整治",
                        "county",
                        place.body("城管局"),
                        "street",
                        place.body("西镇"),
                        "community",
                        place.village()));

        assertThat(place.owner(task)).isEqualTo("西镇");
        place.act("town", task, "arrange", given("plan", "三周完成"));
        assertThat(place.owner(task)).isEqualTo("河滨社区");
        place.act("village", task, "report", given("result", "已整治6条"));
        assertThat(place.owner(task)).isEqualTo("城管局");
        assertThat(place.record("desk", task).toString()).contains("西镇", "河滨社区", "城管局");
    }

    @Test
    @Covers("TO-35")
    void projectsOfFiveKindsCountTheirActivities() {
        String station =
                place.enter("desk", "engineProject", given("name", "驿站", "area", place.village(), "sort", "STATION"));
        String team =
                place.enter("desk", "engineProject", given("name", "团队", "area", place.village(), "sort", "TEAM"));
        assertThat(place.tryEnter(
                                "desk", "engineProject", given("name", "第六类", "area", place.village(), "sort", "SIXTH"))
                        .status())
                .isEqualTo(400);
        String activity = place.enter(
                "village",
                "engineActivity",
                given("name", "技能比武", "area", place.village(), "planned", place.day(1), "engine", station));
        place.act("village", activity, "hold", given("attendance", 12, "result", "评出3名"));

        assertThat(place.value("desk", station, "activities").asInt()).isEqualTo(1);
        assertThat(place.value("desk", team, "activities").asInt()).isZero();
        assertThat(place.books().lines("desk", "engineProject", "sort=STATION").toString())
                .contains(station)
                .doesNotContain(team);
    }
}
