package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
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

    TongchengServicesTest(@Autowired PlaceDoors doors) throws IOException {
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
        assertThat(walk.open("lineStaff", "")).doesNotContain("城管联络岗");
        walk.act("desk", attached, "appoint", given("term", walk.days(0, 300)));

        assertThat(walk.open("lineStaff", "")).contains("城管联络岗", "占道政策咨询", "每周三下午");
        assertThat(walk.gap("desk", "lineStaff", "without"))
                .doesNotContain(walk.grid(1))
                .contains(walk.grid(2));
        walk.act("desk", attached, "leave", given());
        assertThat(walk.open("lineStaff", "")).doesNotContain("城管联络岗");
        assertThat(walk.gap("desk", "lineStaff", "without")).contains(walk.grid(1));
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
                        "0556-0000001",
                        "hours",
                        "每周三下午",
                        "term",
                        walk.days(0, 300)));
    }

    @Test
    @Covers("TO-46")
    void aGridsCardIsCompleteDatedCheckedBySomebodyElseAndTakesNoResident() {
        assertThat(walk.gap("desk", "gridCard", "without")).contains(walk.grid(1));
        assertThat(walk.tryEnter("grid", "gridCard", card("facilities", null)).status())
                .isEqualTo(400);
        assertThat(walk.tryEnter("grid", "gridCard", card("residentNames", "张三"))
                        .status())
                .isEqualTo(400);
        String card = walk.enter("grid", "gridCard", card("facilities", "消防栓6处"));
        assertThat(walk.tryAct("grid", card, "check", given()).status()).isIn(403, 409);

        walk.act("village", card, "check", given());
        assertThat(walk.gap("desk", "gridCard", "without")).doesNotContain(walk.grid(1));
        walk.act("grid", card, "update", card("buildings", 13));
        assertThat(walk.state(card)).isEqualTo("UNCHECKED");
        assertThat(walk.history("village", card)).contains("12", "13");
        walk.pass(Duration.ofDays(190));
        assertThat(walk.gap("desk", "gridCard", "old")).contains(card);
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
        assertThat(walk.figure("desk", "session", "people", "provider").toString())
                .contains("58");
        assertThat(walk.definition("session")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-30")
    void oneApplicationTouchesSeveralDepartmentsUnderOneNumberAndTwoVisitsAreFlagged() {
        String item = serviceItem();
        assertThat(walk.open("serviceItem", "q=食品")).contains("身份证、平面图", "政务中心3号窗口", "oneVisit");

        String application = walk.enter(
                "town",
                "application",
                given(
                        "name",
                        "早餐店",
                        "item",
                        item,
                        "departments",
                        List.of(walk.body("城管局"), walk.body("水务局"), walk.body("信访局"))));
        assertThat(walk.value("town", application, "parts").asInt()).isEqualTo(3);
        assertThat(walk.tryAct("town", application, "finish", given("visits", 2))
                        .status())
                .isIn(409, 422);
        Map.of("city", "城管局", "water", "水务局", "petition", "信访局").forEach((login, body) -> {
            String part = walk.one(
                    "town", "applicationPart", "application=" + application + "&department=" + walk.body(body));
            walk.act(login, part, "finish", given("result", "已办"));
        });
        walk.act("town", application, "finish", given("visits", 2));
        assertThat(walk.gap("desk", "application", "twice")).contains(application);
    }

    private String serviceItem() {
        String item = walk.enter(
                "city",
                "serviceItem",
                given(
                        "name",
                        "食品经营许可",
                        "lead",
                        walk.body("城管局"),
                        "materials",
                        "身份证、平面图",
                        "window",
                        "政务中心3号窗口",
                        "limit",
                        5,
                        "oneVisit",
                        true));
        walk.act("desk", item, "list", given("basis", "食品经营许可管理办法"));
        return item;
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
        assertThat(walk.figure("desk", "memberClaim", "raised", "sort").toString())
                .contains("PROBLEM");
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
    void aCampaignCountsThoseWhoSignedUp() {
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
        assertThat(walk.figure("desk", "windowRating", "content", "window").toString())
                .contains("75");
    }
}
