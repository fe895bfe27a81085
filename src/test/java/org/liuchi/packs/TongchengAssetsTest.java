package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
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
    private final PlaceWalk walk;

    TongchengAssetsTest(@Autowired PlaceDoors doors) throws IOException {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
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
        assertThat(walk.gap("desk", "spareAsset", "idle")).contains(asset);
        walk.act("town", asset, "lend", given("user", walk.village(), "use", "社区活动室", "term", walk.days(0, 30)));
        assertThat(walk.record("desk", asset).toString()).contains(walk.village());
        assertThat(walk.figure("desk", "spareAsset", "lent", "town").toString()).contains("1200");

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
        assertThat(walk.figure("desk", "pairMeasure", "people", "sort").toString())
                .contains("20", "35");
        assertThat(walk.gap("desk", "pair", "without")).contains(walk.hill()).doesNotContain(walk.village());
    }

    @Test
    @Covers("TO-43")
    void programmeProjectAndMilestoneHaveLightsAndResidentsSeeAndCommentTheProjectsNearThem() {
        String programme = walk.enter("desk", "programme", given("name", "老城提升", "leader", "常务副市长"));
        String project = walk.enter(
                "city",
                "project",
                given(
                        "name",
                        "沿河公园",
                        "area",
                        walk.village(),
                        "lead",
                        walk.body("城管局"),
                        "term",
                        walk.days(0, 200),
                        "programme",
                        programme));
        assertThat(walk.open("project", "")).doesNotContain("沿河公园");
        walk.act("desk", project, "approve", given());
        String milestone = walk.enter(
                "city",
                "milestone",
                given(
                        "name",
                        "方案公示",
                        "project",
                        project,
                        "area",
                        walk.village(),
                        "lead",
                        walk.body("城管局"),
                        "due",
                        walk.day(10)));

        assertThat(walk.open("project", "area=" + walk.village())).contains("沿河公园");
        String comment = walk.enter(
                "village",
                "projectComment",
                given("name", "希望保留老树", "area", walk.village(), "responsible", walk.body("城管局"), "project", project));
        walk.act("city", comment, "answer", given("answer", "老树全部保留"));
        walk.pass(Duration.ofDays(12));
        assertThat(walk.light("city", milestone)).isEqualTo("RED");
        assertThat(walk.tryAct("city", project, "finish", given("result", "完工")).status())
                .isIn(409, 422);
        walk.act("city", milestone, "complete", given("evidence", "已公示七天"));
        walk.act("city", project, "finish", given("result", "完工"));
        assertThat(walk.value("desk", programme, "projects").asInt()).isEqualTo(1);
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

    @Test
    @Covers("TO-07")
    void eachCommunityIsComparedWithEachClauseAndGapsAreListed() {
        String clause = walk.enter("desk", "standard", given("name", "设有公共活动室"));
        assertThat(walk.gap("desk", "standardCheck", "unchecked")).contains(walk.village(), walk.hill());
        assertThat(check(clause, false, null).status()).isEqualTo(400);
        String unmet = check(clause, false, "活动室正在装修").text("/item/id");

        assertThat(walk.gap("desk", "standardCheck", "unmet")).contains(unmet, "活动室正在装修");
        assertThat(walk.gap("desk", "standardCheck", "unchecked"))
                .doesNotContain(walk.village())
                .contains(walk.hill());
        walk.act("desk", unmet, "amend", given("area", walk.village(), "standard", clause, "met", true));
        assertThat(walk.gap("desk", "standardCheck", "unmet")).doesNotContain(unmet);
        assertThat(walk.value("desk", clause, "met").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("TO-25")
    void aClubBorrowsEquipmentUntilADayAndItsProgrammeIsShown() {
        String club = walk.enter("village", "club", given("name", "黄梅戏俱乐部", "area", walk.village(), "members", 40));
        String speakers =
                walk.enter("desk", "equipment", given("name", "移动音响", "code", "YX-01", "area", walk.village()));
        walk.act("village", speakers, "lend", given("user", club, "term", walk.days(0, 10)));
        assertThat(walk.value("village", club, "lent").asInt()).isEqualTo(1);
        assertThat(walk.tryAct("village", speakers, "lend", given("user", club, "term", walk.days(0, 5)))
                        .status())
                .isIn(403, 409);
        String show = walk.enter(
                "village",
                "performance",
                given("name", "周末黄梅戏", "area", walk.village(), "planned", walk.day(4), "club", club));

        assertThat(walk.open("performance", "")).contains("周末黄梅戏");
        walk.act("village", show, "hold", given("attendance", 200, "result", "演出三折"));
        assertThat(walk.value("village", club, "shows").asInt()).isEqualTo(1);
        walk.pass(Duration.ofDays(12));
        assertThat(walk.gap("desk", "equipment", "overdue")).contains(speakers);
        walk.act("village", speakers, "giveBack", given());
        assertThat(walk.value("village", club, "lent").asInt()).isZero();
    }

    private Answer check(String clause, boolean met, @org.jspecify.annotations.Nullable String lacking) {
        return walk.tryEnter(
                "desk",
                "standardCheck",
                given("area", walk.village(), "standard", clause, "met", met, "lacking", lacking));
    }

    @Test
    @Covers("TO-32")
    void aTaskNamesItsThreeLevelsAndGoesFromOneToTheNext() {
        assertThat(walk.tryEnter(
                                "desk",
                                "cityTask",
                                given("name", "缺街镇", "county", walk.body("城管局"), "community", walk.village()))
                        .status())
                .isEqualTo(400);
        String task = walk.enter(
                "desk",
                "cityTask",
                given(
                        "name",
                        "背街小巷整治",
                        "county",
                        walk.body("城管局"),
                        "street",
                        walk.body("西镇"),
                        "community",
                        walk.village()));

        assertThat(walk.owner(task)).isEqualTo("西镇");
        walk.act("town", task, "arrange", given("plan", "三周完成"));
        assertThat(walk.owner(task)).isEqualTo("河滨社区");
        walk.act("village", task, "report", given("result", "已整治6条"));
        assertThat(walk.owner(task)).isEqualTo("城管局");
        assertThat(walk.record("desk", task).toString()).contains("西镇", "河滨社区", "城管局");
    }

    @Test
    @Covers("TO-35")
    void projectsOfFiveKindsCountTheirActivities() {
        String station =
                walk.enter("desk", "engineProject", given("name", "驿站", "area", walk.village(), "sort", "STATION"));
        String team = walk.enter("desk", "engineProject", given("name", "团队", "area", walk.village(), "sort", "TEAM"));
        assertThat(walk.tryEnter("desk", "engineProject", given("name", "第六类", "area", walk.village(), "sort", "SIXTH"))
                        .status())
                .isEqualTo(400);
        String activity = walk.enter(
                "village",
                "engineActivity",
                given("name", "技能比武", "area", walk.village(), "planned", walk.day(1), "engine", station));
        walk.act("village", activity, "hold", given("attendance", 12, "result", "评出3名"));

        assertThat(walk.value("desk", station, "activities").asInt()).isEqualTo(1);
        assertThat(walk.value("desk", team, "activities").asInt()).isZero();
        assertThat(walk.list("desk", "engineProject", "sort=STATION"))
                .contains(station)
                .doesNotContain(team);
    }
}
