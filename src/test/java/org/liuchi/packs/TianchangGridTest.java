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
    private final Books books;

    TianchangGridTest(@Autowired Books.Shelf shelf) {
        books = shelf.of("tianchang");
    }

    @BeforeEach
    void today() {
        books.today();
    }

    private String member(String grid, String role, int days) {
        String member = books.enter(
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
                term(books.day(0), books.day(days)));
        books.act("desk", member, "appoint");
        return member;
    }

    @Test
    @Covers("TC-20")
    void thePublicBoardOfAGridShowsRolesAndPhoneAndNamesOnlyByConsent() {
        String grid = books.ground().bank(1);
        String shown = books.enter(
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
                books.person("王谷雨", true),
                "term",
                term(books.day(0), books.day(60)));
        books.act("desk", shown, "appoint");
        String unnamed = books.enter(
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
                books.person("李小满", false),
                "term",
                term(books.day(0), books.day(60)));
        books.act("desk", unnamed, "appoint");

        JsonNode board = books.open("gridMember", "area=" + grid);
        assertThat(board.toString())
                .contains("王谷雨", "热心村民", "0550-0000002", "村干部", "0550-0000003")
                .doesNotContain("李小满");
        books.act("desk", shown, "leave");
        assertThat(books.open("gridMember", "area=" + grid).toString()).doesNotContain("王谷雨");
    }

    @Test
    @Covers("TC-51")
    void aGridWithoutLeaderOrWithoutAMeetingInThreeMonthsIsOnTheTownsList() {
        String grid = books.ground().bank(2);
        assertThat(books.gap("town", "gridMember", "withoutLeader")).contains(grid);
        assertThat(books.gap("town", "meeting", "gridsWithout")).contains(grid);
        member(grid, "LEADER", 20);
        String meeting = books.enter(
                "village", "meeting", "name", "网格议事", "area", grid, "kind", "GRID", "planned", books.day(0));
        assertThat(books.gap("town", "meeting", "gridsWithout")).contains(grid);
        books.act("village", meeting, "hold", "held", books.day(0), "attendance", 15, "minutes", "充电棚放东侧");
        books.act("village", meeting, "publish");
        assertThat(books.gap("town", "gridMember", "withoutLeader")).doesNotContain(grid);
        assertThat(books.gap("town", "meeting", "gridsWithout")).doesNotContain(grid);

        books.pass(Duration.ofDays(95));

        assertThat(books.gap("town", "gridMember", "withoutLeader")).contains(grid);
        assertThat(books.gap("town", "meeting", "gridsWithout")).contains(grid);
    }

    @Test
    @Covers("TC-28")
    void theCountySetsTheSlotsAndEmptyOnesAreListed() {
        String village = books.ground().village("100001");
        String lead = books.enter("desk", "slot", "name", "负责人", "area", village, "part", "ONE");
        String water = books.enter("desk", "slot", "name", "水利员", "area", village, "part", "MANY");
        books.act("village", lead, "fill", "unit", books.body("河滨社区"));
        assertThat(books.gap("desk", "slot", "empty")).contains(water).doesNotContain(lead);
        assertThat(books.inbox("village")).contains(water);

        books.act("village", lead, "vacate");

        assertThat(books.gap("desk", "slot", "empty")).contains(water, lead);
        assertThat(books.gap("desk", "slot", "noForce"))
                .contains(books.ground().village("101200"))
                .doesNotContain(village);
    }

    @Test
    @Covers("TC-22")
    void equipmentIsIssuedToAGridAndGivenBack() {
        String grid = books.ground().hill(1);
        String card = books.enter("desk", "gridCard", "name", "山前第一网格", "area", grid);
        String tablet = books.enter(
                "desk",
                "equipment",
                "name",
                "手持终端",
                "code",
                "PAD-1",
                "area",
                books.ground().village("100200"),
                "value",
                120_000);
        assertThat(books.refusal(
                        "desk", tablet, "lend", "user", books.body("西镇"), "term", term(books.day(0), books.day(30))))
                .contains("grid");

        books.act(
                "desk",
                tablet,
                "lend",
                "grid",
                grid,
                "user",
                books.body("西镇"),
                "term",
                term(books.day(0), books.day(30)));
        assertThat(books.value("town", card, "equipment").asInt()).isEqualTo(1);
        assertThat(books.gap("desk", "equipment", "gridsWithout")).doesNotContain(grid);
        books.act("town", tablet, "giveBack", "condition", "完好");

        assertThat(books.value("town", card, "equipment").asInt()).isZero();
        assertThat(books.gap("desk", "equipment", "gridsWithout")).contains(grid);
    }

    @Test
    @Covers("TC-24")
    void aMemberTakesADutyInAGridAndLeavesItAtWill() {
        String grid = books.ground().hill(2);
        String card = books.enter("desk", "gridCard", "name", "山前第二网格", "area", grid);
        String duty = books.enter("desk", "gridDuty", "name", "政策讲解", "area", grid);
        String claim = books.enter(
                "city",
                "dutyClaim",
                "name",
                "政策讲解",
                "area",
                grid,
                "duty",
                duty,
                "unit",
                books.body("城管局"),
                "post",
                books.post("city2"),
                "term",
                term(books.day(0), books.day(300)));
        books.act("town", claim, "appoint");
        assertThat(books.value("town", card, "duties").asInt()).isEqualTo(1);
        assertThat(books.value("town", duty, "taken").asInt()).isEqualTo(1);

        books.act("city", claim, "leave");

        assertThat(books.value("town", card, "duties").asInt()).isZero();
        assertThat(books.schema("dutyClaim")).doesNotContain("PERSON", "checkIn", "score");
    }

    @Test
    @Covers("TC-29")
    void aVisitYieldsNeedsWithOwnerAndClockAndNoHousehold() {
        String village = books.ground().village("100001");
        String visit = books.enter("village", "visit", "name", "三号楼走访", "area", village, "planned", books.day(0));
        books.act("village", visit, "hold", "building", "三号楼", "attendance", 14);
        String need = books.enter(
                "village", "need", "name", "楼前路灯不亮", "area", village, "visit", visit, "responsible", books.body("城管局"));

        assertThat(books.value("village", visit, "needs").asInt()).isEqualTo(1);
        assertThat(books.inbox("city")).contains(need);
        assertThat(books.schema("visit")).doesNotContain("PERSON", "household\"");
        books.act("city", need, "answer", "answer", "已修好");
        assertThat(books.refusal("village", need, "accept", "rating", "GOOD")).contains("还没有告诉住户");
        books.act("village", need, "accept", "rating", "GOOD", "told", true);
        assertThat(books.state(need)).isEqualTo("CLOSED");
    }

    @Test
    @Covers("TC-42")
    void actingForAResidentNeedsAnAuthorityWithScopeAndEndAndLapsesWithIt() {
        Object[] act = {"name", "代领老年证", "area", books.ground().bank(1), "mode", "ACT"};
        assertThat(books.refusedEntry("grid", "errand", act)).contains("scope", "authority");
        assertThat(books.refusedEntry(
                        "grid",
                        "errand",
                        Pairs.and(act, "scope", "只代领", "authority", term(books.day(0), books.day(3)))))
                .contains("代办须有本人授权");
        String errand = books.enter(
                "grid",
                "errand",
                Pairs.and(
                        act,
                        "person",
                        books.person("赵立春", false),
                        "scope",
                        "只代领证件",
                        "authority",
                        term(books.day(0), books.day(3))));
        books.act("village", errand, "begin");
        assertThat(books.record("village", errand).toString()).doesNotContain("赵立春");
        assertThat(books.rows("city", "errand", "")).doesNotContain(errand);

        books.pass(Duration.ofDays(5));

        assertThat(books.state(errand)).isEqualTo("LAPSED");
        assertThat(books.actions("village", errand)).isEmpty();
    }

    @Test
    @Covers("TC-42")
    void whatWasHandedOverForAnErrandIsErasedOnceItIsHandedBack() {
        String errand = books.enter(
                "grid",
                "errand",
                "name",
                "代缴费",
                "area",
                books.ground().bank(1),
                "mode",
                "ACT",
                "person",
                books.person("钱清明", false),
                "scope",
                "只缴一次",
                "authority",
                term(books.day(0), books.day(30)));
        books.act("village", errand, "begin");
        books.act("village", errand, "handBack", "steps", "已缴，票据交回", "rating", "GOOD");

        books.pass(Duration.ofDays(3));

        assertThat(books.value("village", errand, "scope").isMissingNode()).isTrue();
        assertThat(books.value("village", errand, "person").isMissingNode()).isTrue();
        assertThat(books.value("village", errand, "steps").asString()).isEqualTo("已缴，票据交回");
    }
}
