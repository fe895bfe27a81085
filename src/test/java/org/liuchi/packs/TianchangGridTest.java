package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.term;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 天长: who works in a grid, with what, and what is done there. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangGridTest {
    private final Place place;

    TianchangGridTest(@Autowired Place.Doors doors) {
        place = doors.with("tianchang");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    private String member(String grid, String role, int days) {
        String member = place.enter(
                "desk",
                "gridMember",
                "name",
                "网格成员",
                "area",
                grid,
                "role",
                role,
                "phone",
                "0550-0000001",
                "term",
                term(place.day(0), place.day(days)));
        place.act("desk", member, "appoint");
        return member;
    }

    @Test
    @Covers("TC-20")
    void thePublicBoardOfAGridShowsRolesAndPhoneAndNamesOnlyByConsent() {
        String grid = place.ground().bank(1);
        String shown = place.enter(
                "desk",
                "gridMember",
                "name",
                "热心村民",
                "area",
                grid,
                "role",
                "HELPER",
                "phone",
                "0550-0000002",
                "person",
                place.shown("王谷雨"),
                "term",
                term(place.day(0), place.day(60)));
        place.act("desk", shown, "appoint");
        String unnamed = place.enter(
                "desk",
                "gridMember",
                "name",
                "村干部",
                "area",
                grid,
                "role",
                "VILLAGE_CADRE",
                "phone",
                "0550-0000003",
                "person",
                place.person("李小满"),
                "term",
                term(place.day(0), place.day(60)));
        place.act("desk", unnamed, "appoint");

        JsonNode board = place.books().open("gridMember", "area=" + grid);
        assertThat(board.toString())
                .contains("王谷雨", "热心村民", "0550-0000002", "村干部", "0550-0000003")
                .doesNotContain("李小满");
        place.act("desk", shown, "leave");
        assertThat(place.books().open("gridMember", "area=" + grid).toString()).doesNotContain("王谷雨");
    }

    @Test
    @Covers("TC-51")
    void aGridWithoutLeaderOrWithoutAMeetingInThreeMonthsIsOnTheTownsList() {
        String grid = place.ground().bank(2);
        assertThat(place.books().gap("town", "gridMember", "withoutLeader")).contains(grid);
        assertThat(place.books().gap("town", "meeting", "gridsWithout")).contains(grid);
        member(grid, "LEADER", 20);
        String meeting = place.enter(
                "village", "meeting", "name", "网格议事", "area", grid, "kind", "GRID", "planned", place.day(0));
        assertThat(place.books().gap("town", "meeting", "gridsWithout")).contains(grid);
        place.act("village", meeting, "hold", "held", place.day(0), "attendance", 15, "minutes", "充电棚放东侧");
        place.act("village", meeting, "publish");
        assertThat(place.books().gap("town", "gridMember", "withoutLeader")).doesNotContain(grid);
        assertThat(place.books().gap("town", "meeting", "gridsWithout")).doesNotContain(grid);

        place.pass(Duration.ofDays(95));

        assertThat(place.books().gap("town", "gridMember", "withoutLeader")).contains(grid);
        assertThat(place.books().gap("town", "meeting", "gridsWithout")).contains(grid);
    }

    @Test
    @Covers("TC-28")
    void theCountySetsTheSlotsAndEmptyOnesAreListed() {
        String village = place.ground().village("100001");
        String lead = place.enter("desk", "slot", "name", "负责人", "area", village, "part", "ONE");
        String water = place.enter("desk", "slot", "name", "水利员", "area", village, "part", "MANY");
        place.act("village", lead, "fill", "unit", place.body("河滨社区"));
        assertThat(place.books().gap("desk", "slot", "empty")).contains(water).doesNotContain(lead);
        assertThat(place.inbox("village")).contains(water);

        place.act("village", lead, "vacate");

        assertThat(place.books().gap("desk", "slot", "empty")).contains(water, lead);
        assertThat(place.books().gap("desk", "slot", "noForce"))
                .contains(place.ground().village("101200"))
                .doesNotContain(village);
    }

    @Test
    @Covers("TC-22")
    void equipmentIsIssuedToAGridAndGivenBack() {
        String grid = place.ground().hill(1);
        String card = place.enter("desk", "gridCard", "name", "山前第一网格", "area", grid);
        String tablet = place.enter(
                "desk",
                "equipment",
                "name",
                "手持终端",
                "code",
                "PAD-1",
                "area",
                place.ground().village("100200"),
                "value",
                120_000);
        assertThat(place.refusal(
                        "desk", tablet, "lend", "user", place.body("西镇"), "term", term(place.day(0), place.day(30))))
                .contains("grid");

        place.act(
                "desk",
                tablet,
                "lend",
                "grid",
                grid,
                "user",
                place.body("西镇"),
                "term",
                term(place.day(0), place.day(30)));
        assertThat(place.value("town", card, "equipment").asInt()).isEqualTo(1);
        assertThat(place.books().gap("desk", "equipment", "gridsWithout")).doesNotContain(grid);
        place.act("town", tablet, "giveBack", "condition", "完好");

        assertThat(place.value("town", card, "equipment").asInt()).isZero();
        assertThat(place.books().gap("desk", "equipment", "gridsWithout")).contains(grid);
    }

    @Test
    @Covers("TC-24")
    void aMemberTakesADutyInAGridAndLeavesItAtWill() {
        String grid = place.ground().hill(2);
        String card = place.enter("desk", "gridCard", "name", "山前第二网格", "area", grid);
        String duty = place.enter("desk", "gridDuty", "name", "政策讲解", "area", grid);
        String claim = place.enter(
                "city",
                "dutyClaim",
                "name",
                "政策讲解",
                "area",
                grid,
                "duty",
                duty,
                "unit",
                place.body("城管局"),
                "post",
                place.post("city2"),
                "term",
                term(place.day(0), place.day(300)));
        place.act("town", claim, "appoint");
        assertThat(place.value("town", card, "duties").asInt()).isEqualTo(1);
        assertThat(place.value("town", duty, "taken").asInt()).isEqualTo(1);

        place.act("city", claim, "leave");

        assertThat(place.value("town", card, "duties").asInt()).isZero();
        assertThat(place.books().schema("dutyClaim")).doesNotContain("PERSON", "checkIn", "score");
    }

    @Test
    @Covers("TC-29")
    void aVisitYieldsNeedsThatLinkToTheirCasesAndNoHousehold() {
        String village = place.village();
        String visit = place.enter("village", "visit", "name", "三号楼走访", "area", village, "planned", place.day(0));
        place.act("village", visit, "hold", "building", "三号楼", "attendance", 14);
        String need = place.enter(
                "village", "need", "name", "楼前路灯不亮", "area", village, "visit", visit, "responsible", place.body("城管局"));
        assertThat(place.refusal("village", need, "link", "caseNumber", "路灯")).contains("caseNumber");
        Portal.Matter lamp = place.portal().report("楼前路灯不亮");
        place.act("village", need, "link", "caseNumber", lamp.number());

        assertThat(place.value("village", visit, "needs").asInt()).isEqualTo(1);
        assertThat(place.value("city", need, "caseNumber").asString()).isEqualTo(lamp.number());
        assertThat(place.inbox("city")).contains(need);
        assertThat(place.record("city", need).at("/item/dueAt").asString()).isNotEmpty();
        assertThat(place.books().schema("visit")).doesNotContain("PERSON", "household\"");
        assertThat(place.books().schema("need")).doesNotContain("PERSON", "household\"");

        place.portal().answered(lamp, "灯泡已换");
        place.act("city", need, "answer", "answer", "已修好");
        assertThat(place.refusal("village", need, "accept", "rating", "GOOD")).contains("还没有告诉住户");
        place.act("village", need, "accept", "rating", "GOOD", "told", true);
        assertThat(place.state(need)).isEqualTo("CLOSED");
        assertThat(place.portal().read(lamp)).contains("灯泡已换");
    }

    @Test
    @Covers("TC-42")
    void actingForAResidentNeedsAnAuthorityWithScopeAndEndAndLapsesWithIt() {
        Object[] act = {"name", "代领老年证", "area", place.ground().bank(1), "mode", "ACT"};
        assertThat(place.refusedEntry("grid", "errand", act)).contains("scope", "authority");
        assertThat(place.refusedEntry(
                        "grid",
                        "errand",
                        Pairs.given(act, "scope", "只代领", "authority", term(place.day(0), place.day(3)))))
                .contains("代办须有本人授权");
        String errand = place.enter(
                "grid",
                "errand",
                Pairs.given(
                        act,
                        "person",
                        place.person("赵立春"),
                        "scope",
                        "只代领证件",
                        "authority",
                        term(place.day(0), place.day(3))));
        place.act("village", errand, "begin");
        assertThat(place.record("village", errand).toString()).doesNotContain("赵立春");
        assertThat(place.books().rows("city", "errand", "")).doesNotContain(errand);

        place.pass(Duration.ofDays(5));

        assertThat(place.state(errand)).isEqualTo("LAPSED");
        assertThat(place.actions("village", errand)).isEmpty();
    }

    @Test
    @Covers("TC-42")
    void whatWasHandedOverForAnErrandIsErasedOnceItIsHandedBack() {
        String errand = place.enter(
                "grid",
                "errand",
                "name",
                "代缴费",
                "area",
                place.ground().bank(1),
                "mode",
                "ACT",
                "person",
                place.person("钱清明"),
                "scope",
                "只缴一次",
                "authority",
                term(place.day(0), place.day(30)));
        place.act("village", errand, "begin");
        place.act("village", errand, "handBack", "steps", "已缴，票据交回", "rating", "GOOD");

        place.pass(Duration.ofDays(3));

        assertThat(place.value("village", errand, "scope").isMissingNode()).isTrue();
        assertThat(place.value("village", errand, "person").isMissingNode()).isTrue();
        assertThat(place.value("village", errand, "steps").asString()).isEqualTo("已缴，票据交回");
    }
}
