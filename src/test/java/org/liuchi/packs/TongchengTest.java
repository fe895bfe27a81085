package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisation in Tongcheng: streets, resident units, joint meetings, branches. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengTest {
    private final PlaceWalk walk;

    TongchengTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("TO-03")
    void anExercisedPowerIsAnsweredByTheDepartmentOrItsLightTurnsRed() {
        String power =
                walk.enter("desk", "power", given("name", "规划参与", "area", walk.town(), "department", walk.body("城管局")));
        String answered = exercise(power, "停车场选址");
        String silent = exercise(power, "菜市场改造");

        assertThat(walk.owner(answered)).isEqualTo("城管局");
        assertThat(walk.tryAct("city", answered, "answer", given()).status()).isEqualTo(400);
        walk.act("city", answered, "answer", given("answer", "同意，按方案实施"));
        walk.pass(Duration.ofDays(20));

        assertThat(walk.state(answered)).isEqualTo("ANSWERED");
        assertThat(walk.light("city", silent)).isEqualTo("RED");
    }

    private String exercise(String power, String name) {
        return walk.enter(
                "town",
                "exercise",
                given("name", name, "area", walk.town(), "power", power, "responsible", walk.body("城管局")));
    }

    @Test
    @Covers("TO-10")
    void commitmentsOfASignedAgreementAreTrackedAndExpireWithIt() {
        String unit = unit("县医院");
        String agreement = walk.enter(
                "village",
                "agreement",
                given("name", "共建协议", "unit", unit, "area", walk.village(), "term", walk.days(0, 30)));
        assertThat(walk.tryAct("village", agreement, "sign", given("term", walk.days(0, 30)))
                        .body()
                        .toString())
                .contains("至少一项承诺");
        String kept = commitment(agreement, unit, "义诊");
        String late = commitment(agreement, unit, "开放车位");

        walk.act("village", agreement, "sign", given("term", walk.days(0, 30)));
        assertThat(walk.state(kept)).isEqualTo("OPEN");
        assertThat(walk.inbox("village")).contains(kept, late);
        walk.act("village", kept, "report", given("result", "已义诊两场"));
        walk.act("village", kept, "confirm", given());
        walk.pass(Duration.ofDays(32));

        assertThat(walk.state(agreement)).isEqualTo("ENDED");
        assertThat(walk.state(late)).isEqualTo("EXPIRED");
        assertThat(walk.state(kept)).isEqualTo("DONE");
    }

    private String commitment(String agreement, String unit, String name) {
        return walk.enter(
                "village",
                "commitment",
                given("name", name, "agreement", agreement, "unit", unit, "area", walk.village(), "due", walk.day(20)));
    }

    private String unit(String name) {
        return walk.enter("desk", "unit", given("name", name, "area", walk.village(), "sort", "PUBLIC"));
    }

    @Test
    @Covers("TO-11")
    void theListOfPartTimeMembersShowsHowManyJointMeetingsEachAttended() {
        String seat = walk.enter(
                "village",
                "partTimeMember",
                given("name", "学校席位", "area", walk.village(), "unit", unit("实验小学"), "term", walk.days(0, 300)));
        walk.act("village", seat, "appoint", given("term", walk.days(0, 300)));
        String meeting = meeting("三月联席会议");
        walk.enter(
                "village",
                "attendance",
                given("report", "开放操场", "area", walk.village(), "meeting", meeting, "member", seat));
        Answer twice = walk.tryEnter(
                "village",
                "attendance",
                given("report", "又报一次", "area", walk.village(), "meeting", meeting, "member", seat));

        assertThat(twice.status()).isIn(400, 409, 422);
        assertThat(walk.row("desk", "partTimeMember", seat)
                        .at("/cells/attended/value")
                        .asInt())
                .isEqualTo(1);
    }

    private String meeting(String name) {
        return walk.enter("village", "meeting", given("name", name, "area", walk.village(), "planned", walk.day(3)));
    }

    @Test
    @Covers("TO-12")
    void aResolutionIsTheBodysWorkWithADayAndIsSeenAtTheNextMeeting() {
        String first = meeting("第一次联席会议");
        Answer nobody = walk.tryEnter(
                "village", "resolution", given("name", "没人办的事", "meeting", first, "area", walk.village()));
        assertThat(nobody.status()).isEqualTo(400);
        String resolution = walk.enter(
                "village",
                "resolution",
                given(
                        "name",
                        "夜间开放停车场",
                        "meeting",
                        first,
                        "area",
                        walk.village(),
                        "responsible",
                        walk.body("城管局"),
                        "due",
                        walk.day(10)));

        assertThat(walk.inbox("city")).contains(resolution);
        String next = meeting("第二次联席会议");
        int open = walk.value("village", next, "open").asInt();
        walk.act("city", resolution, "report", given("result", "已开放"));
        walk.act("village", resolution, "verify", given());
        assertThat(walk.value("village", next, "open").asInt()).isEqualTo(open - 1);
    }

    @Test
    @Covers("TO-13")
    void aJointItemNeedsAShareOfEachSideAndTheCommunitysConfirmationOfBoth() {
        String unit = unit("供电所");
        String item = walk.enter(
                "village",
                "jointItem",
                given("name", "联合检修", "area", walk.village(), "planned", walk.day(5), "sort", "RESOURCES"));
        String own = share(item, "COMMUNITY", null);
        assertThat(held(item).status()).isIn(409, 422);
        String theirs = share(item, "UNIT", unit);
        assertThat(held(item).status()).isIn(409, 422);
        for (String share : List.of(own, theirs)) {
            walk.act("village", share, "report", given("result", "已做"));
            walk.act("village", share, "verify", given());
        }

        assertThat(held(item).status()).isEqualTo(200);
        assertThat(walk.value("desk", unit, "shares").asInt()).isEqualTo(1);
        assertThat(walk.list("desk", "jointItem", "sort=RESOURCES")).contains(item);
        assertThat(walk.list("desk", "jointItem", "sort=MEMBERS")).doesNotContain(item);
        assertThat(walk.list("desk", "jointShare", "unit=" + unit))
                .contains(theirs)
                .doesNotContain(own);
    }

    private Answer held(String item) {
        return walk.tryAct("village", item, "hold", given("attendance", 30, "result", "检修120户"));
    }

    private String share(String item, String side, @Nullable String unit) {
        return walk.enter(
                "village",
                "jointShare",
                given(
                        "name",
                        side,
                        "item",
                        item,
                        "area",
                        walk.village(),
                        "side",
                        side,
                        "unit",
                        unit,
                        "due",
                        walk.day(5)));
    }

    @Test
    @Covers("TO-16")
    void aBranchSeesItsPlanAndWhatWasHeldAndNobodyIsListed() {
        String branch = walk.enter("desk", "branch", given("name", "第一党支部", "area", walk.village()));
        String held = orgLife(branch, "DAY", 2);
        String planned = orgLife(branch, "BIRTHDAY", 20);
        walk.act("village", held, "hold", given("attendance", 18, "result", "学习并清扫楼道"));

        assertThat(walk.list("village", "orgLife", "branch=" + branch)).contains(held, planned);
        assertThat(walk.value("village", branch, "held").asInt()).isEqualTo(1);
        assertThat(walk.value("village", branch, "planned").asInt()).isEqualTo(1);
        assertThat(walk.definition("orgLife")).doesNotContain("PERSON");
        assertThat(walk.tryEnter("village", "orgLife", given("name", "点名", "attended", List.of("张三")))
                        .status())
                .isEqualTo(400);
    }

    private String orgLife(String branch, String sort, int day) {
        return walk.enter(
                "village",
                "orgLife",
                given("name", sort, "area", walk.village(), "planned", walk.day(day), "branch", branch, "sort", sort));
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
