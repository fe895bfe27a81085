package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Zhenlai: the committee's decisions, leagues and joint work, what goes down to the towns. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhenlaiTest {
    private final Place place;

    @Autowired
    ZhenlaiTest(Place.Doors doors) {
        place = doors.with("zhenlai");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    @Test
    @Covers("ZL-01")
    void aDecisionIsFollowedToTheTasksOfItsGroupsAndStaysOpenAsLongAsOneOfThem() {
        String decision = place.enter(
                "desk",
                "decision",
                Map.of(
                        "name", "冬季环境整治",
                        "decided", place.day(-2),
                        "responsible", place.body("城管局"),
                        "due", place.day(60)));
        assertThat(place.books().gapTitles("desk", "decision", "withoutTask")).contains("冬季环境整治");
        String group = place.enter(
                "desk",
                "group",
                Map.of("name", "环境组", "area", place.town(), "kind", "GROUP", "lead", place.body("城管局")));
        String task = place.enter(
                "desk",
                "groupTask",
                Map.of(
                        "name",
                        "清理背街",
                        "decision",
                        decision,
                        "group",
                        group,
                        "responsible",
                        place.body("西镇"),
                        "due",
                        place.day(30)));

        assertThat(place.books().gapTitles("desk", "decision", "withoutTask")).doesNotContain("冬季环境整治");
        assertThat(place.books().titles("desk", "groupTask", "decision=" + decision))
                .containsExactly("清理背街");
        assertThat(place.text(group, "openTasks")).isEqualTo("1");
        assertThat(place.refusal("city", decision, "report", Map.of("result", "都好了")))
                .isNotEmpty();

        place.act("town", task, "report", Map.of("result", "清理12条"));
        place.act("desk", task, "verify", Map.of());
        assertThat(place.text(decision, "openTasks")).isEqualTo("0");
        place.act("city", decision, "report", Map.of("result", "完成"));
    }

    @Test
    @Covers("ZL-02")
    void aTownHasOnePageOfWhatItGotThisYearAndHowItIsUsed() {
        String bundle = place.enter("desk", "bundle", Map.of("name", "2026年资源包", "town", place.town(), "year", 2026));
        assertThat(place.books().gapTitles("desk", "bundle", "without")).containsExactly("东镇");
        String money = allocation(bundle, Map.of("kind", "MONEY", "amount", 20_000_000));
        allocation(bundle, Map.of("kind", "STAFF", "people", 12));
        allocation(bundle, Map.of("kind", "POWER"));

        assertThat(place.refusal("town", money, "report", Map.of("use", "修路", "used", 30_000_000)))
                .contains("不能多于投放金额");
        place.act("town", money, "report", Map.of("use", "修路灯", "used", 8_000_000));

        assertThat(place.text(bundle, "money")).isEqualTo("20000000");
        assertThat(place.text(bundle, "used")).isEqualTo("8000000");
        assertThat(place.text(bundle, "posts")).isEqualTo("12");
        assertThat(place.text(bundle, "powers")).isEqualTo("1");
        assertThat(place.text(bundle, "unreported")).isEqualTo("2");
    }

    private String allocation(String bundle, Map<String, ?> more) {
        return place.enter(
                "desk", "allocation", Pairs.given(Map.of("name", "投放", "bundle", bundle, "town", place.town()), more));
    }

    @Test
    @Covers("ZL-05")
    void anItemTakesEffectWithPowerStaffAndMoneyOrByARecordedException() {
        String item = transfer("占道处罚");
        assertThat(place.refusal("desk", item, "list", Map.of("power", "处罚权"))).contains("staff", "money");
        place.act("desk", item, "list", Map.of("power", "处罚权", "staff", 2, "money", 300_000));
        assertThat(place.state(item)).isEqualTo("LISTED");

        String bare = transfer("夜间巡查");
        assertThat(place.refusal("desk", bare, "listByException", Map.of())).contains("exception");
        place.act("desk", bare, "listByException", Map.of("exception", "与现有人员合并承担"));
        assertThat(place.books().gapTitles("desk", "transfer", "exceptions"))
                .contains("夜间巡查")
                .doesNotContain("占道处罚");
    }

    private String transfer(String name) {
        return place.enter(
                "city",
                "transfer",
                Map.of("name", name, "lead", place.body("城管局"), "town", place.town(), "basis", "下放目录"));
    }

    @Test
    @Covers("ZL-08")
    void itemsAreFoundByTheirFourFlagsAndEveryChangeIsAVersionThatStays() {
        String item = place.enter(
                "city",
                "approvalItem",
                Map.of(
                        "name", "户外广告审批",
                        "lead", place.body("城管局"),
                        "code", "SP-1",
                        "basis", "市容条例",
                        "ways", List.of("ONLINE")));
        place.act("desk", item, "list", Map.of());
        assertThat(place.books().titles("village", "approvalItem", "ways=ONLINE"))
                .contains("户外广告审批");
        assertThat(place.books().titles("village", "approvalItem", "ways=ONCE")).isEmpty();
        int version = place.version(item);

        place.act("desk", item, "revise", Map.of("note", "改为一次办"));
        place.act("desk", item, "amend", Map.of("ways", List.of("ONLINE", "ONCE")));
        place.act("desk", item, "list", Map.of());

        assertThat(place.books().titles("village", "approvalItem", "ways=ONCE")).contains("户外广告审批");
        assertThat(place.version(item)).isGreaterThan(version);
        assertThat(place.history("desk", item)).contains("改为一次办");
    }

    @Test
    @Covers("ZL-25")
    void aLeagueHasItsMembersItsJointAgendaAndResolutions() {
        String league = place.enter("town", "league", Map.of("name", "城区联盟", "area", place.town(), "kind", "LEAGUE"));
        member(league, "城管局");
        member(league, "水务局");
        assertThat(place.refusedEntry("town", "member", memberValues(league, "水务局")))
                .isNotEmpty();
        assertThat(place.text(league, "members")).isEqualTo("2");
        assertThat(place.books().gapTitles("desk", "league", "withoutMeeting")).contains("城区联盟");

        String meeting = place.enter(
                "village", "meeting", meetingValues(Map.of("kind", "LEAGUE", "league", league, "agenda", "共享停车")));
        resolution(meeting, "开放停车场", Map.of("side", "UNIT", "responsible", place.body("城管局")));

        assertThat(place.books().gapTitles("desk", "league", "withoutMeeting")).doesNotContain("城区联盟");
        assertThat(place.text(meeting, "agenda")).isEqualTo("共享停车");
        assertThat(place.books().titles("desk", "resolution", "meeting=" + meeting))
                .containsExactly("开放停车场");
    }

    private void member(String league, String body) {
        place.enter("town", "member", memberValues(league, body));
    }

    private Map<String, Object> memberValues(String league, String body) {
        return Map.of("name", "委员单位", "league", league, "unit", place.body(body), "since", place.day(-9));
    }

    private Map<String, Object> meetingValues(Map<String, ?> more) {
        return Pairs.given(Map.of("name", "联席会", "area", place.village(), "planned", place.day(0)), more);
    }

    private String resolution(String meeting, String name, Map<String, ?> more) {
        return place.enter(
                "village",
                "resolution",
                Pairs.given(
                        Map.of("name", name, "meeting", meeting, "area", place.village(), "due", place.day(7)), more));
    }

    @Test
    @Covers("ZL-26")
    void aJointItemNeedsACommitmentOfBothSidesAndTheCommunityConfirmsDelivery() {
        String item = place.enter(
                "village",
                "jointItem",
                Map.of(
                        "name", "共享停车位",
                        "area", place.village(),
                        "lead", place.body("河滨社区"),
                        "kind", "RESOURCES",
                        "term", Map.of("from", place.day(0), "until", place.day(90))));
        commitment(item, "UNIT", "城管局");
        assertThat(place.refusal("desk", item, "approve", Map.of())).contains("须各有至少一项承诺");
        commitment(item, "COMMUNITY", "河滨社区");
        place.act("desk", item, "approve", Map.of());

        String spaces = place.books()
                .rows("desk", "commitment", "item=" + item + "&side=UNIT")
                .getFirst();
        place.act("city", spaces, "report", Map.of("result", "开放20个"));
        place.forbidden("city", spaces, "confirm", Map.of());
        place.act("village", spaces, "confirm", Map.of());

        assertThat(place.books().written("commitment", "delivered", "unit", place.body("城管局")))
                .isEqualTo("1");
        assertThat(place.books().titles("desk", "jointItem", "kind=RESOURCES")).contains("共享停车位");
        assertThat(place.books().titles("desk", "jointItem", "kind=BRAND")).isEmpty();
    }

    private void commitment(String item, String side, String body) {
        place.enter(
                "village",
                "commitment",
                Map.of(
                        "name",
                        "承诺",
                        "item",
                        item,
                        "side",
                        side,
                        "unit",
                        place.body(body),
                        "area",
                        place.village(),
                        "due",
                        place.day(40)));
    }

    @Test
    @Covers("ZL-27")
    void aPropertyMeetingGivesTasksToCompanyAndDepartmentAndResidentsSeeTheResult() {
        assertThat(place.refusedEntry("village", "meeting", meetingValues(Map.of("kind", "PROPERTY"))))
                .contains("firm");
        String meeting = place.enter("village", "meeting", meetingValues(Map.of("kind", "PROPERTY", "firm", "安居物业")));
        String lift =
                resolution(meeting, "检修电梯", Map.of("side", "FIRM", "firm", "安居物业", "responsible", place.body("河滨社区")));
        String parking = resolution(meeting, "施划车位", Map.of("side", "DEPARTMENT", "responsible", place.body("城管局")));
        assertThat(place.owner(parking)).isEqualTo("城管局");
        assertThat(place.text(lift, "due")).isEqualTo(place.day(7));
        assertThat(place.books().open("resolution", "").toString()).doesNotContain("检修电梯");

        place.act("village", lift, "report", Map.of("result", "两部电梯修好"));
        assertThat(place.books().open("resolution", "").toString()).contains("检修电梯", "安居物业", "两部电梯修好");
    }
}
