package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

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
    private final Place place;

    TongchengTest(@Autowired Place.Doors doors) {
        place = doors.with("tongcheng");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TO-01")
    void aDutyHasOneOfficeAndWithoutOneOrAfterItsOfficeEndedItIsListed() {
        String office = place.enter("desk", "office", given("name", "党建办", "area", place.town()));
        String other = place.enter("desk", "office", given("name", "综合管理办", "area", place.town()));
        String duty = place.enter("desk", "duty", given("name", "统筹社区建设", "area", place.town(), "office", office));
        String orphan = place.enter("desk", "duty", given("name", "组织公共服务", "area", place.town()));

        assertThat(place.tryEnter(
                                "desk",
                                "duty",
                                given("name", "两个办公室", "area", place.town(), "office", List.of(office, other)))
                        .status())
                .isEqualTo(400);
        assertThat(place.books().gap("desk", "duty", "orphans"))
                .contains(orphan)
                .doesNotContain(duty);
        place.act("desk", office, "end", given("note", "机构调整"));
        assertThat(place.books().gap("desk", "duty", "left")).contains(duty).doesNotContain(orphan);
    }

    @Test
    @Covers("TO-02")
    void aCentreWithFewerThanFiveOnItsRosterIsAGapUntilTheFifthComes() {
        String centre = place.enter("desk", "partyCentre", given("name", "龙眠街道党建中心", "area", place.town()));
        for (int post = 1; post <= 4; post++) {
            place.enter("desk", "centreStaff", given("name", "岗位" + post, "area", place.town(), "centre", centre));
        }
        assertThat(place.books().gap("town", "partyCentre", "few")).contains(centre);

        place.enter("desk", "centreStaff", given("name", "岗位5", "area", place.town(), "centre", centre));
        assertThat(place.books().gap("desk", "partyCentre", "few")).doesNotContain(centre);
        assertThat(place.value("desk", centre, "staff").asInt()).isEqualTo(5);
    }

    @Test
    @Covers("TO-03")
    void anExercisedPowerIsAnsweredByTheDepartmentOrItsLightTurnsRed() {
        String power = place.enter(
                "desk", "power", given("name", "规划参与", "area", place.town(), "department", place.body("城管局")));
        String answered = exercise(power, "停车场选址");
        String silent = exercise(power, "菜市场改造");

        assertThat(place.owner(answered)).isEqualTo("城管局");
        assertThat(place.tryAct("city", answered, "answer", given()).status()).isEqualTo(400);
        place.act("city", answered, "answer", given("answer", "同意，按方案实施"));
        place.pass(Duration.ofDays(20));

        assertThat(place.state(answered)).isEqualTo("ANSWERED");
        assertThat(place.light("city", silent)).isEqualTo("RED");
        assertThat(place.books().gap("desk", "exercise", "unanswered"))
                .contains(silent)
                .doesNotContain(answered);
    }

    private String exercise(String power, String name) {
        return place.enter(
                "town",
                "exercise",
                given("name", name, "area", place.town(), "power", power, "responsible", place.body("城管局")));
    }

    @Test
    @Covers("TO-10")
    void commitmentsOfASignedAgreementAreTrackedAndExpireWithIt() {
        String unit = unit("县医院");
        String agreement = place.enter(
                "village",
                "agreement",
                given("name", "共建协议", "unit", unit, "area", place.village(), "term", place.days(0, 30)));
        assertThat(place.tryAct("village", agreement, "sign", given("term", place.days(0, 30)))
                        .body()
                        .toString())
                .contains("至少一项承诺");
        String kept = commitment(agreement, unit, "义诊");
        String late = commitment(agreement, unit, "开放车位");

        place.act("village", agreement, "sign", given("term", place.days(0, 30)));
        assertThat(place.state(kept)).isEqualTo("OPEN");
        assertThat(place.inbox("village")).contains(kept, late);
        place.act("village", kept, "report", given("result", "已义诊两场"));
        place.act("village", kept, "confirm", given());
        place.pass(Duration.ofDays(32));

        assertThat(place.state(agreement)).isEqualTo("ENDED");
        assertThat(place.state(late)).isEqualTo("EXPIRED");
        assertThat(place.state(kept)).isEqualTo("DONE");
    }

    private String commitment(String agreement, String unit, String name) {
        return place.enter(
                "village",
                "commitment",
                given(
                        "name",
                        name,
                        "agreement",
                        agreement,
                        "unit",
                        unit,
                        "area",
                        place.village(),
                        "due",
                        place.day(20)));
    }

    private String unit(String name) {
        return place.enter("desk", "unit", given("name", name, "area", place.village(), "sort", "PUBLIC"));
    }

    @Test
    @Covers("TO-11")
    void theListOfPartTimeMembersShowsHowManyJointMeetingsEachAttended() {
        String seat = place.enter(
                "village",
                "partTimeMember",
                given("name", "学校席位", "area", place.village(), "unit", unit("实验小学"), "term", place.days(0, 300)));
        place.act("village", seat, "appoint", given("term", place.days(0, 300)));
        String meeting = meeting("三月联席会议");
        place.enter(
                "village",
                "attendance",
                given("report", "开放操场", "area", place.village(), "meeting", meeting, "member", seat));
        Answer twice = place.tryEnter(
                "village",
                "attendance",
                given("report", "又报一次", "area", place.village(), "meeting", meeting, "member", seat));

        assertThat(twice.status()).isIn(400, 409, 422);
        assertThat(place.books()
                        .row("desk", "partTimeMember", seat)
                        .at("/cells/attended/value")
                        .asInt())
                .isEqualTo(1);
    }

    private String meeting(String name) {
        return place.enter("village", "meeting", given("name", name, "area", place.village(), "planned", place.day(3)));
    }

    @Test
    @Covers("TO-12")
    void aResolutionIsTheBodysWorkWithADayAndIsSeenAtTheNextMeeting() {
        String first = meeting("第一次联席会议");
        Answer nobody = place.tryEnter(
                "village", "resolution", given("name", "没人办的事", "meeting", first, "area", place.village()));
        assertThat(nobody.status()).isEqualTo(400);
        String resolution = place.enter(
                "village",
                "resolution",
                given(
                        "name",
                        "夜间开放停车场",
                        "meeting",
                        first,
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
                        "due",
                        place.day(10)));

        assertThat(place.inbox("city")).contains(resolution);
        assertThat(place.record("city", resolution).at("/item/dueAt").asString())
                .startsWith(place.day(10));
        String next = meeting("第二次联席会议");
        int open = place.value("village", next, "open").asInt();
        place.act("city", resolution, "report", given("result", "已开放"));
        place.act("village", resolution, "verify", given());
        assertThat(place.value("village", next, "open").asInt()).isEqualTo(open - 1);
    }

    @Test
    @Covers("TO-13")
    void aJointItemNeedsAShareOfEachSideAndTheCommunitysConfirmationOfBoth() {
        String unit = unit("供电所");
        String item = place.enter(
                "village",
                "jointItem",
                given("name", "联合检修", "area", place.village(), "planned", place.day(5), "sort", "RESOURCES"));
        String own = share(item, "COMMUNITY", null);
        assertThat(held(item).status()).isIn(409, 422);
        String theirs = share(item, "UNIT", unit);
        assertThat(held(item).status()).isIn(409, 422);
        for (String share : List.of(own, theirs)) {
            place.act("village", share, "report", given("result", "已做"));
            place.act("village", share, "verify", given());
        }

        assertThat(held(item).status()).isEqualTo(200);
        assertThat(place.value("desk", unit, "shares").asInt()).isEqualTo(1);
        assertThat(place.books().lines("desk", "jointItem", "sort=RESOURCES").toString())
                .contains(item);
        assertThat(place.books().lines("desk", "jointItem", "sort=MEMBERS").toString())
                .doesNotContain(item);
        assertThat(place.books().lines("desk", "jointShare", "unit=" + unit).toString())
                .contains(theirs)
                .doesNotContain(own);
    }

    private Answer held(String item) {
        return place.tryAct("village", item, "hold", given("attendance", 30, "result", "检修120户"));
    }

    private String share(String item, String side, @Nullable String unit) {
        return place.enter(
                "village",
                "jointShare",
                given(
                        "name",
                        side,
                        "item",
                        item,
                        "area",
                        place.village(),
                        "side",
                        side,
                        "unit",
                        unit,
                        "due",
                        place.day(5)));
    }

    @Test
    @Covers("TO-16")
    void aBranchSeesItsPlanAndWhatWasHeldAndNobodyIsListed() {
        String branch = place.enter("desk", "branch", given("name", "第一党支部", "area", place.village()));
        String held = orgLife(branch, "DAY", 2);
        String planned = orgLife(branch, "BIRTHDAY", 20);
        place.act("village", held, "hold", given("attendance", 18, "result", "学习并清扫楼道"));

        assertThat(place.books().lines("village", "orgLife", "branch=" + branch).toString())
                .contains(held, planned);
        assertThat(place.value("village", branch, "held").asInt()).isEqualTo(1);
        assertThat(place.value("village", branch, "planned").asInt()).isEqualTo(1);
        assertThat(place.books().schema("orgLife")).doesNotContain("PERSON");
        assertThat(place.tryEnter("village", "orgLife", given("name", "点名", "attended", List.of("张三")))
                        .status())
                .isEqualTo(400);
    }

    private String orgLife(String branch, String sort, int day) {
        return place.enter(
                "village",
                "orgLife",
                given(
                        "name",
                        sort,
                        "area",
                        place.village(),
                        "planned",
                        place.day(day),
                        "branch",
                        branch,
                        "sort",
                        sort));
    }
}
