package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

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
    private final Place place;

    TongchengServicesTest(@Autowired Place.Doors doors) {
        place = doors.with("tongcheng");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TO-27")
    void eachGridShowsTheAttachedStaffAndTheirDutyUntilTheyAreDetached() {
        String attached = lineStaff(place.grid(1), "城管联络岗", "ENFORCEMENT");
        assertThat(place.books().open("lineStaff", "").toString()).doesNotContain("城管联络岗");
        place.act("desk", attached, "appoint", given("term", place.days(0, 300)));

        assertThat(place.books().open("lineStaff", "").toString()).contains("城管联络岗", "占道政策咨询", "每周三下午");
        assertThat(place.books().gap("desk", "lineStaff", "without"))
                .doesNotContain(place.grid(1))
                .contains(place.grid(2));
        place.act("desk", attached, "leave", given());
        assertThat(place.books().open("lineStaff", "").toString()).doesNotContain("城管联络岗");
        assertThat(place.books().gap("desk", "lineStaff", "without")).contains(place.grid(1));
    }

    private String lineStaff(String grid, String name, String line) {
        return place.enter(
                "desk",
                "lineStaff",
                given(
                        "name",
                        name,
                        "area",
                        grid,
                        "unit",
                        place.body("城管局"),
                        "line",
                        line,
                        "duty",
                        "占道政策咨询",
                        "phone",
                        "0556-0000001",
                        "hours",
                        "每周三下午",
                        "term",
                        place.days(0, 300)));
    }

    @Test
    @Covers("TO-46")
    void aGridsCardIsCompleteDatedCheckedBySomebodyElseAndTakesNoResident() {
        assertThat(place.books().gap("desk", "gridCard", "without")).contains(place.grid(1));
        assertThat(place.tryEnter("grid", "gridCard", card("facilities", null)).status())
                .isEqualTo(400);
        assertThat(place.tryEnter("grid", "gridCard", card("residentNames", "张三"))
                        .status())
                .isEqualTo(400);
        String card = place.enter("grid", "gridCard", card("facilities", "消防栓6处"));
        assertThat(place.tryAct("grid", card, "check", given()).status()).isIn(403, 409);

        place.act("village", card, "check", given());
        assertThat(place.books().gap("desk", "gridCard", "without")).doesNotContain(place.grid(1));
        place.act("grid", card, "update", card("buildings", 13));
        assertThat(place.state(card)).isEqualTo("UNCHECKED");
        assertThat(place.history("village", card)).contains("12", "13");
        place.pass(Duration.ofDays(190));
        assertThat(place.books().gap("desk", "gridCard", "old")).contains(card);
    }

    private Map<String, Object> card(String other, @Nullable Object value) {
        Map<String, Object> card = given(
                "name",
                "第一网格",
                "grid",
                place.grid(1),
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
                place.day(0));
        card.remove(other);
        card.putAll(given(other, value));
        return card;
    }

    @Test
    @Covers("TO-15")
    void aSessionHasAProviderSeatsACountWithoutNamesAndWhatPeopleThought() {
        String unit = place.enter("desk", "unit", given("name", "县医院", "area", place.village(), "sort", "PUBLIC"));
        Map<String, Object> session = given(
                "name",
                "广场义诊",
                "area",
                place.village(),
                "planned",
                place.day(3),
                "sort",
                "HEALTH",
                "provider",
                unit,
                "seats",
                60);
        session.remove("provider");
        assertThat(place.tryEnter("village", "session", session).status()).isEqualTo(400);
        session.put("provider", unit);
        String id = place.enter("village", "session", session);

        Answer crowded = place.tryAct(
                "village", id, "hold", given("attendance", 61, "result", "义诊", "content", 40, "asked", 50));
        assertThat(crowded.body().toString()).contains("不能多于名额");
        place.act("village", id, "hold", given("attendance", 58, "result", "义诊", "content", 40, "asked", 50));
        assertThat(place.record("village", id).toString()).contains("58", "40");
        assertThat(place.books()
                        .figure("desk", "session", "people", "provider")
                        .at("/rows")
                        .toString())
                .contains("58");
        assertThat(place.books().schema("session")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-30")
    void oneApplicationTouchesSeveralDepartmentsUnderOneNumberAndTwoVisitsAreFlagged() {
        String item = serviceItem();
        assertThat(place.books().open("serviceItem", "q=食品").toString()).contains("身份证、平面图", "政务中心3号窗口", "oneVisit");

        String application = place.enter(
                "town",
                "application",
                given(
                        "name",
                        "早餐店",
                        "item",
                        item,
                        "departments",
                        List.of(place.body("城管局"), place.body("水务局"), place.body("信访局"))));
        assertThat(place.value("town", application, "parts").asInt()).isEqualTo(3);
        assertThat(place.tryAct("town", application, "finish", given("visits", 2))
                        .status())
                .isIn(409, 422);
        Map.of("city", "城管局", "water", "水务局", "petition", "信访局").forEach((login, body) -> {
            String part = place.books()
                    .one("town", "applicationPart", "application=" + application + "&department=" + place.body(body));
            place.act(login, part, "finish", given("result", "已办"));
        });
        place.act("town", application, "finish", given("visits", 2));
        assertThat(place.books().gap("desk", "application", "twice")).contains(application);
    }

    private String serviceItem() {
        String item = place.enter(
                "city",
                "serviceItem",
                given(
                        "name",
                        "食品经营许可",
                        "lead",
                        place.body("城管局"),
                        "materials",
                        "身份证、平面图",
                        "window",
                        "政务中心3号窗口",
                        "limit",
                        5,
                        "oneVisit",
                        true));
        place.act("desk", item, "list", given("basis", "食品经营许可管理办法"));
        return item;
    }

    @Test
    @Covers("TO-18")
    void aClaimGoesFromTakingToTheCommunitysEvaluationAndAPairNeedsConsent() {
        assertThat(claim("PAIR", null).status()).isEqualTo(400);
        assertThat(claim("PAIR", given("name", "李四", "phone", "13800001234")).status())
                .isEqualTo(400);
        String pair = claim("PAIR", place.person("李四")).text("/item/id");
        String problem = claim("PROBLEM", null).text("/item/id");

        assertThat(place.record("desk", pair).toString()).doesNotContain("李四");
        place.act("city", problem, "answer", given("answer", "已协调加装路灯"));
        assertThat(place.owner(problem)).isEqualTo("河滨社区");
        assertThat(place.tryAct("city", problem, "accept", given("rating", "GOOD"))
                        .status())
                .isIn(403, 409);
        place.act("village", problem, "accept", given("rating", "GOOD"));
        assertThat(place.books()
                        .figure("desk", "memberClaim", "raised", "sort")
                        .at("/rows")
                        .toString())
                .contains("PROBLEM");
        assertThat(place.record("village", problem).toString()).contains("GOOD");
    }

    private Answer claim(String sort, @Nullable Object household) {
        return place.tryEnter(
                "village",
                "memberClaim",
                given(
                        "name",
                        "认领" + sort,
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
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
        place.act("village", withdrawn, "end", given("note", "改期"));

        assertThat(place.value("desk", campaign, "signedUp").asInt()).isEqualTo(500);
    }

    private String campaign(String name, @Nullable Object tags) {
        return place.enter(
                "desk",
                "campaign",
                given("name", name, "host", place.body("城管局"), "term", place.days(0, 60), "tags", tags));
    }

    private String signUp(String campaign, int people) {
        return place.enter(
                "village",
                "signUp",
                given("name", "团支部" + people, "area", place.village(), "campaign", campaign, "people", people));
    }

    @Test
    @Covers("TO-38")
    void theCountySaysWhatItsCampaignConsistsOfAndWindowsAreRated() {
        assertThat(place.books().lines("desk", "tag", "").toString()).doesNotContain("THREE_SHOWS");
        String tag = place.enter("desk", "tag", given("name", "亮承诺", "set", "THREE_SHOWS"));
        String campaign = campaign("窗口比服务", List.of(tag));
        for (String rating : List.of("GOOD", "GOOD", "FAIR", "POOR")) {
            place.enter(
                    "desk", "windowRating", given("campaign", campaign, "window", place.body("信访局"), "rating", rating));
        }

        assertThat(place.record("desk", campaign).toString()).contains(tag);
        assertThat(place.value("desk", campaign, "ratings").asInt()).isEqualTo(4);
        assertThat(place.value("desk", campaign, "content").asInt()).isEqualTo(3);
        assertThat(place.books()
                        .figure("desk", "windowRating", "content", "window")
                        .at("/rows")
                        .toString())
                .contains("75");
    }
}
