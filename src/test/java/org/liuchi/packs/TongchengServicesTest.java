package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Grids, services and venues in Tongcheng. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengServicesTest {
    private final PlaceWalk walk;

    TongchengServicesTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("TO-27")
    void eachGridShowsTheAttachedStaffAndTheirDutyUntilTheyAreDetached() {
        String attached = lineStaff(walk.grid(1), "城管联络岗", "ENFORCEMENT");
        assertThat(walk.list("village", "lineStaff", "state=SERVING&area=" + walk.grid(1)))
                .doesNotContain(attached);
        walk.act("desk", attached, "appoint", given("term", walk.days(0, 300)));

        assertThat(walk.list("village", "lineStaff", "state=SERVING&area=" + walk.grid(1)))
                .contains(attached, "占道政策咨询", "每周三下午", "城管局");
        assertThat(walk.list("village", "lineStaff", "state=SERVING&area=" + walk.grid(2)))
                .doesNotContain(attached);
        walk.act("desk", attached, "leave", given());
        assertThat(walk.list("village", "lineStaff", "state=SERVING&area=" + walk.grid(1)))
                .doesNotContain(attached);
    }

    private String lineStaff(String grid, String name, String line) {
        return walk.enter(
                "desk",
                "lineStaff",
                given(
                        "name",
                        name,
                        "area",
                        grid,
                        "unit",
                        walk.body("城管局"),
                        "line",
                        line,
                        "duty",
                        "占道政策咨询",
                        "phone",
                        "0556-1",
                        "hours",
                        "每周三下午",
                        "term",
                        walk.days(0, 300)));
    }

    @Test
    @Covers("TO-46")
    void aGridsCardIsCompleteDatedCheckedBySomebodyElseAndTakesNoResident() {
        assertThat(walk.tryEnter("grid", "gridCard", card("facilities", null)).status())
                .isEqualTo(400);
        assertThat(walk.tryEnter("grid", "gridCard", card("residentNames", "张三"))
                        .status())
                .isEqualTo(400);
        String card = walk.enter("grid", "gridCard", card("facilities", "消防栓6处"));
        assertThat(walk.tryAct("grid", card, "check", given()).status()).isIn(403, 409);

        walk.act("village", card, "check", given());
        walk.act("grid", card, "update", card("buildings", 13));
        assertThat(walk.state(card)).isEqualTo("UNCHECKED");
        assertThat(walk.history("village", card)).contains("12", "13");
        walk.pass(Duration.ofDays(190));
    }

    private Map<String, Object> card(String other, @Nullable Object value) {
        Map<String, Object> card = given(
                "name",
                "第一网格",
                "grid",
                walk.grid(1),
                "households",
                350,
                "residents",
                800,
                "buildings",
                12,
                "units",
                5,
                "places",
                "菜市场",
                "facilities",
                "消防栓",
                "asOf",
                walk.day(0));
        card.remove(other);
        card.putAll(given(other, value));
        return card;
    }

    @Test
    @Covers("TO-15")
    void aSessionHasAProviderSeatsACountWithoutNamesAndWhatPeopleThought() {
        String unit = walk.enter("desk", "unit", given("name", "县医院", "area", walk.village(), "sort", "PUBLIC"));
        Map<String, Object> session = given(
                "name",
                "广场义诊",
                "area",
                walk.village(),
                "planned",
                walk.day(3),
                "sort",
                "HEALTH",
                "provider",
                unit,
                "seats",
                60);
        session.remove("provider");
        assertThat(walk.tryEnter("village", "session", session).status()).isEqualTo(400);
        session.put("provider", unit);
        String id = walk.enter("village", "session", session);

        Answer crowded =
                walk.tryAct("village", id, "hold", given("attendance", 61, "result", "义诊", "content", 40, "asked", 50));
        assertThat(crowded.body().toString()).contains("不能多于名额");
        walk.act("village", id, "hold", given("attendance", 58, "result", "义诊", "content", 40, "asked", 50));
        assertThat(walk.record("village", id).toString()).contains("58", "40");
        assertThat(walk.definition("session")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-18")
    void aClaimGoesFromTakingToTheCommunitysEvaluationAndAPairNeedsConsent() {
        assertThat(claim("PAIR", null).status()).isEqualTo(400);
        assertThat(claim("PAIR", given("name", "李四", "phone", "13800001234")).status())
                .isEqualTo(400);
        String pair = claim("PAIR", walk.consent("李四")).text("/item/id");
        String problem = claim("PROBLEM", null).text("/item/id");

        assertThat(walk.record("desk", pair).toString()).doesNotContain("李四");
        walk.act("city", problem, "answer", given("answer", "已协调加装路灯"));
        assertThat(walk.owner(problem)).isEqualTo("河滨社区");
        assertThat(walk.tryAct("city", problem, "accept", given("rating", "GOOD"))
                        .status())
                .isIn(403, 409);
        walk.act("village", problem, "accept", given("rating", "GOOD"));
        assertThat(walk.record("village", problem).toString()).contains("GOOD");
    }

    private Answer claim(String sort, @Nullable Object household) {
        return walk.tryEnter(
                "village",
                "memberClaim",
                given(
                        "name",
                        "认领" + sort,
                        "area",
                        walk.village(),
                        "responsible",
                        walk.body("城管局"),
                        "sort",
                        sort,
                        "household",
                        household));
    }

    @Test
    @Covers("TO-22")
    void aCampaignCountsThosesWhoSignedUp() {
        String campaign = campaign("保护母亲河 青年在行动", null);
        signUp(campaign, 260);
        String withdrawn = signUp(campaign, 40);
        signUp(campaign, 240);
        walk.act("village", withdrawn, "end", given("note", "改期"));

        assertThat(walk.value("desk", campaign, "signedUp").asInt()).isEqualTo(500);
    }

    private String campaign(String name, @Nullable Object tags) {
        return walk.enter(
                "desk",
                "campaign",
                given("name", name, "host", walk.body("城管局"), "term", walk.days(0, 60), "tags", tags));
    }

    private String signUp(String campaign, int people) {
        return walk.enter(
                "village",
                "signUp",
                given("name", "团支部" + people, "area", walk.village(), "campaign", campaign, "people", people));
    }

    @Test
    @Covers("TO-38")
    void theCountySaysWhatItsCampaignConsistsOfAndWindowsAreRated() {
        assertThat(walk.list("desk", "tag", "")).doesNotContain("THREE_SHOWS");
        String tag = walk.enter("desk", "tag", given("name", "亮承诺", "set", "THREE_SHOWS"));
        String campaign = campaign("窗口比服务", List.of(tag));
        for (String rating : List.of("GOOD", "GOOD", "FAIR", "POOR")) {
            walk.enter(
                    "desk", "windowRating", given("campaign", campaign, "window", walk.body("信访局"), "rating", rating));
        }

        assertThat(walk.record("desk", campaign).toString()).contains(tag);
        assertThat(walk.value("desk", campaign, "ratings").asInt()).isEqualTo(4);
        assertThat(walk.value("desk", campaign, "content").asInt()).isEqualTo(3);
    }

    @Test
    @Covers("TO-07")
    void eachCommunityIsComparedWithEachClauseAndGapsAreListed() {
        String clause = walk.enter("desk", "standard", given("name", "设有公共活动室"));
        assertThat(check(clause, false, null).status()).isEqualTo(400);
        String unmet = check(clause, false, "活动室正在装修").text("/item/id");
        assertThat(walk.list("desk", "standardCheck", "met=false")).contains(unmet, "活动室正在装修");
        assertThat(walk.value("desk", clause, "unmet").asInt()).isEqualTo(1);
        walk.act("desk", unmet, "amend", given("area", walk.village(), "standard", clause, "met", true));
        assertThat(walk.value("desk", clause, "met").asInt()).isEqualTo(1);
    }

    private Answer check(String clause, boolean met, @org.jspecify.annotations.Nullable String lacking) {
        return walk.tryEnter(
                "desk",
                "standardCheck",
                given("area", walk.village(), "standard", clause, "met", met, "lacking", lacking));
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
        assertThat(walk.list("village", "performance", "state=PLANNED&club=" + club))
                .contains(show, "周末黄梅戏");
        walk.act("village", show, "hold", given("attendance", 200, "result", "演出三折"));
        assertThat(walk.value("village", club, "shows").asInt()).isEqualTo(1);
        walk.pass(Duration.ofDays(12));
        assertThat(walk.row("village", "equipment", speakers).at("/overdue").asBoolean())
                .isTrue();
        walk.act("village", speakers, "giveBack", given());
        assertThat(walk.value("village", club, "lent").asInt()).isZero();
    }
}
