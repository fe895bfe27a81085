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

/** Alliances and party grids in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinTest {
    private final PlaceWalk walk;

    WujinTest(@Autowired PlaceDoors doors) throws IOException {
        walk = doors.install("wujin");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    private String alliance(String name, @Nullable String main) {
        return walk.enter(
                "desk",
                "alliance",
                given("name", name, "lead", walk.body("城管局"), "theme", "SURROUNDINGS", "main", main));
    }

    @Test
    @Covers("WJ-01")
    void aNeedIsRoutedToAnAllianceAndItsResultCountsForIt() {
        String stewards = alliance("城市管家红盟", null);
        String other = alliance("反诈红盟", null);
        String need = walk.enter(
                "village",
                "allianceNeed",
                given("name", "垃圾桶不够", "area", walk.village(), "responsible", walk.body("城管局"), "alliance", stewards));
        assertThat(walk.inbox("city")).contains(need);
        assertThat(walk.value("desk", stewards, "solved").asInt()).isZero();
        walk.act("city", need, "answer", given("answer", "已增设6个"));
        walk.act("village", need, "accept", given("rating", "GOOD"));

        assertThat(walk.value("desk", stewards, "solved").asInt()).isEqualTo(1);
        assertThat(walk.value("desk", other, "solved").asInt()).isZero();
        assertThat(walk.figure("desk", "allianceNeed", "raised", "alliance").toString())
                .contains(stewards);
    }

    @Test
    @Covers("WJ-02")
    void servicesForMinorsAreNumbersAndNothingCouldHoldAMinor() {
        Map<String, Object> service = given(
                "number",
                "2026-03-001",
                "service",
                "LAW",
                "area",
                walk.town(),
                "day",
                walk.day(0),
                "sessions",
                2,
                "people",
                90);
        for (String name : List.of("child", "note", "name")) {
            Map<String, Object> more = new java.util.HashMap<>(service);
            more.put(name, "小明");
            assertThat(walk.tryEnter("desk", "minorsService", more).status()).isEqualTo(400);
        }
        service.put("number", "小明求助");
        assertThat(walk.tryEnter("desk", "minorsService", service).status()).isEqualTo(400);
        service.put("number", "2026-03-001");
        walk.enter("desk", "minorsService", service);

        assertThat(walk.figure("desk", "minorsService", "people", "service").toString())
                .contains("90");
        assertThat(walk.definition("minorsService")).doesNotContain("PERSON", "FILES");
    }

    @Test
    @Covers("WJ-03")
    void outcomesAndSolvedNeedsOfBranchesRollUpToTheMainAlliance() {
        String lake = alliance("C湖红盟", null);
        String east = alliance("湖东支盟", lake);
        String west = alliance("湖西支盟", lake);
        outcome(east, lake, 12);
        outcome(east, lake, 3);
        String taken = outcome(west, lake, 5);

        assertThat(walk.value("desk", lake, "branches").asInt()).isEqualTo(2);
        assertThat(walk.value("desk", lake, "allOutcomes").asInt()).isEqualTo(3);
        assertThat(walk.value("desk", lake, "allSolved").asInt()).isEqualTo(20);
        assertThat(walk.value("desk", east, "outcomes").asInt()).isEqualTo(2);
        walk.act("desk", taken, "end", given("note", "重复"));
        assertThat(walk.value("desk", lake, "allSolved").asInt()).isEqualTo(15);
    }

    private String outcome(String branch, String main, int solved) {
        return walk.enter(
                "desk",
                "outcome",
                given("name", "成果" + solved, "alliance", branch, "main", main, "solved", solved, "day", walk.day(0)));
    }

    @Test
    @Covers("WJ-36")
    void aCampaignClosesWithTheSumsOfItsActivitiesAndOnlyWhenNoneIsOpen() {
        String campaign = walk.enter(
                "desk", "campaign", given("name", "红盟聚力", "host", walk.body("城管局"), "term", walk.days(0, 60)));
        walk.act("city", campaign, "open", given());
        String first = activity(campaign, "护湖日");
        String second = activity(campaign, "清网行动");
        walk.act("village", first, "hold", given("attendance", 40, "result", "清理岸线", "solved", 7));
        assertThat(walk.tryAct("city", campaign, "close", given("summary", "结束"))
                        .status())
                .isIn(409, 422);
        walk.act("village", second, "hold", given("attendance", 25, "result", "清理地笼", "solved", 2));
        walk.act("city", campaign, "close", given("summary", "结束"));

        assertThat(walk.state(campaign)).isEqualTo("CLOSED");
        assertThat(walk.value("desk", campaign, "people").asInt()).isEqualTo(65);
        assertThat(walk.value("desk", campaign, "solved").asInt()).isEqualTo(9);
    }

    private String activity(String campaign, String name) {
        return walk.enter(
                "village",
                "activity",
                given("name", name, "area", walk.village(), "planned", walk.day(5), "campaign", campaign));
    }

    @Test
    @Covers("WJ-04")
    void aGridWithoutBranchOrVenueIsOnTheGapList() {
        String grid = walk.lake(1);
        assertThat(walk.gap("desk", "gridBranch", "without")).contains(grid);
        String branch = branch(grid).text("/item/id");
        assertThat(walk.gap("desk", "gridBranch", "without")).doesNotContain(grid);
        assertThat(walk.gap("desk", "gridVenue", "without")).contains(grid);
        walk.enter("desk", "gridVenue", given("name", "网格驿站", "area", grid, "branch", branch));
        assertThat(walk.gap("desk", "gridVenue", "without"))
                .doesNotContain(grid)
                .contains(walk.lake(2));
    }

    private Answer branch(String grid) {
        return walk.tryEnter("desk", "gridBranch", given("name", "网格党支部", "area", grid));
    }

    @Test
    @Covers("WJ-08")
    void theBranchsTerritoryIsTheGridItselfAndThereIsNoSecondOne() {
        assertThat(branch(walk.lake(1).substring(0, 12) + "999").status()).isEqualTo(400);
        assertThat(branch(walk.village()).status()).isEqualTo(400);
        Answer first = branch(walk.lake(3));
        assertThat(branch(walk.lake(3)).status()).isIn(400, 409, 422);
        assertThat(walk.record("desk", first.text("/item/id")).toString()).contains(walk.lake(3));
        assertThat(walk.list("desk", "gridBranch", "area=" + walk.lake(3))).contains(first.text("/item/id"));
    }

    @Test
    @Covers("WJ-05")
    void everyWeekIsOpenedAndOneWithADayUncoveredIsAGap() {
        walk.openSchedules();
        String week = walk.one("village", "shiftWeek", "area=" + walk.village());
        walk.openSchedules();
        assertThat(walk.one("village", "shiftWeek", "area=" + walk.village())).isEqualTo(week);
        for (int day = 0; day < 6; day++) {
            shift(week, day);
        }
        assertThat(shift(week, 0).status()).isIn(400, 409, 422);
        assertThat(walk.gap("desk", "shiftWeek", "uncovered")).contains(week);
        shift(week, 6);

        assertThat(walk.gap("desk", "shiftWeek", "uncovered")).doesNotContain(week);
    }

    private Answer shift(String week, int day) {
        return walk.tryEnter(
                "village",
                "shift",
                given("task", "路口引导", "week", week, "day", walk.day(day), "area", walk.village(), "volunteers", 4));
    }

    @Test
    @Covers("WJ-06")
    void aDutyOfAGridIsTakenAndCountedPerGridWithoutCheckIn() {
        String duty = walk.enter("desk", "gridDuty", given("name", "楼道清洁带头", "area", walk.grid(1)));
        assertThat(walk.gap("desk", "gridDuty", "free")).contains(duty);
        taken(duty, "city", "城管局", 3);
        taken(duty, "water", "水务局", 2);

        assertThat(walk.value("desk", duty, "taken").asInt()).isEqualTo(5);
        assertThat(walk.gap("desk", "gridDuty", "free")).doesNotContain(duty);
        assertThat(walk.definition("dutyTaken")).doesNotContain("PERSON", "签到记录", "TIME");
    }

    private void taken(String duty, String login, String body, int members) {
        walk.enter(
                login,
                "dutyTaken",
                given("note", "每周一次", "duty", duty, "area", walk.grid(1), "unit", walk.body(body), "members", members));
    }

    @Test
    @Covers("WJ-11")
    void bothRolesAreAppointedTogetherAndOneInboxHoldsTheDutiesOfEither() {
        String role = walk.enter(
                "desk",
                "dualRole",
                given(
                        "name",
                        "第一网格",
                        "area",
                        walk.grid(1),
                        "post",
                        walk.post("village"),
                        "grid",
                        "HEAD",
                        "party",
                        "SECRETARY",
                        "term",
                        walk.days(0, 300)));
        walk.act("desk", role, "appoint", given("term", walk.days(0, 300)));
        String drum = walk.enter("village", "drumCall", given("topic", "路灯", "area", walk.village()));

        assertThat(walk.state(role)).isEqualTo("SERVING");
        assertThat(walk.inbox("village")).contains(role, drum);
        assertThat(walk.gap("desk", "dualRole", "without"))
                .doesNotContain(walk.grid(1))
                .contains(walk.grid(2));
    }

    @Test
    @Covers("WJ-12")
    void onlyNamedEntitiesInTheirTermAndWithConsentAreShown() {
        String shown = naming("老街早餐店", true);
        String quiet = naming("不愿公开的商户", false);
        assertThat(walk.open("naming", "")).doesNotContain("老街早餐店");
        walk.pass(Duration.ofDays(10));
        for (String one : List.of(shown, quiet)) {
            walk.act("desk", one, "name", given("term", walk.days(0, 30)));
        }
        assertThat(walk.open("naming", "")).contains("老街早餐店").doesNotContain("不愿公开");
        walk.pass(Duration.ofDays(36));
        assertThat(walk.state(shown)).isEqualTo("EXPIRED");
        assertThat(walk.open("naming", "")).doesNotContain("老街早餐店");
        walk.act("desk", shown, "renew", given("term", walk.days(0, 30), "shown", true));
        assertThat(walk.open("naming", "")).contains("老街早餐店");
        walk.act("village", shown, "withdraw", given());
        assertThat(walk.open("naming", "")).doesNotContain("老街早餐店");
    }

    private String naming(String name, boolean shown) {
        String id = walk.enter(
                "village",
                "naming",
                given(
                        "sort",
                        "BUSINESS",
                        "name",
                        name,
                        "level",
                        "DISTRICT",
                        "year",
                        2026,
                        "area",
                        walk.village(),
                        "shown",
                        shown));
        walk.act("desk", id, "publicise", given());
        return id;
    }

    @Test
    @Covers("WJ-28")
    void fiveBodiesIsAnEmptySetThatTheCountyFillsIn() {
        assertThat(walk.list("desk", "tag", "set=FIVE_BODIES")).doesNotContain("FIVE_BODIES");
        String tag = walk.enter("desk", "tag", given("name", "网格体", "set", "FIVE_BODIES"));
        assertThat(walk.tryEnter("desk", "tag", given("name", "网格体", "set", "FIVE_BODIES"))
                        .status())
                .isIn(400, 409, 422);
        assertThat(walk.list("desk", "tag", "set=FIVE_BODIES")).contains(tag);
        walk.act("desk", tag, "end", given("note", "改名"));
        walk.enter("desk", "tag", given("name", "服务体", "set", "FIVE_BODIES"));
    }
}
