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

/** Alliances and party grids in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinTest {
    private final Place place;

    WujinTest(@Autowired Place.Doors doors) {
        place = doors.with("wujin");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    private String alliance(String name, @Nullable String main) {
        return place.enter(
                "desk",
                "alliance",
                given("name", name, "lead", place.body("城管局"), "theme", "SURROUNDINGS", "main", main));
    }

    @Test
    @Covers("WJ-01")
    void aNeedIsRoutedToAnAllianceAndItsResultCountsForIt() {
        String stewards = alliance("城市管家红盟", null);
        String other = alliance("反诈红盟", null);
        String need = place.enter(
                "village",
                "allianceNeed",
                given(
                        "name",
                        "垃圾桶不够",
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
                        "alliance",
                        stewards));
        assertThat(place.inbox("city")).contains(need);
        assertThat(place.value("desk", stewards, "solved").asInt()).isZero();
        place.act("city", need, "answer", given("answer", "已增设6个"));
        place.act("village", need, "accept", given("rating", "GOOD"));

        assertThat(place.value("desk", stewards, "solved").asInt()).isEqualTo(1);
        assertThat(place.value("desk", other, "solved").asInt()).isZero();
        assertThat(place.books()
                        .figure("desk", "allianceNeed", "raised", "alliance")
                        .at("/rows")
                        .toString())
                .contains(stewards);
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

        assertThat(place.value("desk", lake, "branches").asInt()).isEqualTo(2);
        assertThat(place.value("desk", lake, "allOutcomes").asInt()).isEqualTo(3);
        assertThat(place.value("desk", lake, "allSolved").asInt()).isEqualTo(20);
        assertThat(place.value("desk", east, "outcomes").asInt()).isEqualTo(2);
        place.act("desk", taken, "end", given("note", "重复"));
        assertThat(place.value("desk", lake, "allSolved").asInt()).isEqualTo(15);
    }

    private String outcome(String branch, String main, int solved) {
        return place.enter(
                "desk",
                "outcome",
                given("name", "成果" + solved, "alliance", branch, "main", main, "solved", solved, "day", place.day(0)));
    }

    @Test
    @Covers("WJ-36")
    void aCampaignClosesWithTheSumsOfItsActivitiesAndOnlyWhenNoneIsOpen() {
        String campaign = place.enter(
                "desk", "campaign", given("name", "红盟聚力", "host", place.body("城管局"), "term", place.days(0, 60)));
        place.act("city", campaign, "open", given());
        String first = activity(campaign, "护湖日");
        String second = activity(campaign, "清网行动");
        place.act("village", first, "hold", given("attendance", 40, "result", "清理岸线", "solved", 7));
        assertThat(place.tryAct("city", campaign, "close", given("summary", "结束"))
                        .status())
                .isIn(409, 422);
        place.act("village", second, "hold", given("attendance", 25, "result", "清理地笼", "solved", 2));
        place.act("city", campaign, "close", given("summary", "结束"));

        assertThat(place.state(campaign)).isEqualTo("CLOSED");
        assertThat(place.value("desk", campaign, "people").asInt()).isEqualTo(65);
        assertThat(place.value("desk", campaign, "solved").asInt()).isEqualTo(9);
    }

    private String activity(String campaign, String name) {
        return place.enter(
                "village",
                "activity",
                given("name", name, "area", place.village(), "planned", place.day(5), "campaign", campaign));
    }

    @Test
    @Covers("WJ-04")
    void aGridWithoutBranchOrVenueIsOnTheGapList() {
        String grid = place.ground().lake(1);
        assertThat(place.books().gap("desk", "gridBranch", "without")).contains(grid);
        String branch = branch(grid).text("/item/id");
        assertThat(place.books().gap("desk", "gridBranch", "without")).doesNotContain(grid);
        assertThat(place.books().gap("desk", "gridVenue", "without")).contains(grid);
        place.enter("desk", "gridVenue", given("name", "网格驿站", "area", grid, "branch", branch));
        assertThat(place.books().gap("desk", "gridVenue", "without"))
                .doesNotContain(grid)
                .contains(place.ground().lake(2));
    }

    private Answer branch(String grid) {
        return place.tryEnter("desk", "gridBranch", given("name", "网格党支部", "area", grid));
    }

    @Test
    @Covers("WJ-08")
    void theBranchsTerritoryIsTheGridItselfAndThereIsNoSecondOne() {
        assertThat(branch(place.ground().lake(1).substring(0, 12) + "999").status())
                .isEqualTo(400);
        assertThat(branch(place.village()).status()).isEqualTo(400);
        Answer first = branch(place.ground().lake(3));
        assertThat(branch(place.ground().lake(3)).status()).isIn(400, 409, 422);
        assertThat(place.record("desk", first.text("/item/id")).toString())
                .contains(place.ground().lake(3));
        assertThat(place.books()
                        .lines("desk", "gridBranch", "area=" + place.ground().lake(3))
                        .toString())
                .contains(first.text("/item/id"));
    }

    @Test
    @Covers("WJ-05")
    void everyWeekIsOpenedAndOneWithADayUncoveredIsAGap() {
        place.nightPasses();
        String week = place.books().one("village", "shiftWeek", "area=" + place.village());
        place.nightPasses();
        assertThat(place.books().one("village", "shiftWeek", "area=" + place.village()))
                .isEqualTo(week);
        for (int day = 0; day < 6; day++) {
            shift(week, day);
        }
        assertThat(shift(week, 0).status()).isIn(400, 409, 422);
        assertThat(place.books().gap("desk", "shiftWeek", "uncovered")).contains(week);
        shift(week, 6);

        assertThat(place.books().gap("desk", "shiftWeek", "uncovered")).doesNotContain(week);
    }

    private Answer shift(String week, int day) {
        return place.tryEnter(
                "village",
                "shift",
                given("task", "路口引导", "week", week, "day", place.day(day), "area", place.village(), "volunteers", 4));
    }

    @Test
    @Covers("WJ-06")
    void aDutyOfAGridIsTakenAndCountedPerGridWithoutCheckIn() {
        String duty = place.enter("desk", "gridDuty", given("name", "楼道清洁带头", "area", place.grid(1)));
        assertThat(place.books().gap("desk", "gridDuty", "free")).contains(duty);
        taken(duty, "city", "城管局", 3);
        taken(duty, "water", "水务局", 2);

        assertThat(place.value("desk", duty, "taken").asInt()).isEqualTo(5);
        assertThat(place.books().gap("desk", "gridDuty", "free")).doesNotContain(duty);
        assertThat(place.books().schema("dutyTaken")).doesNotContain("PERSON", "签到记录", "TIME");
    }

    private void taken(String duty, String login, String body, int members) {
        place.enter(
                login,
                "dutyTaken",
                given(
                        "note",
                        "每周一次",
                        "duty",
                        duty,
                        "area",
                        place.grid(1),
                        "unit",
                        place.body(body),
                        "members",
                        members));
    }

    @Test
    @Covers("WJ-11")
    void bothRolesAreAppointedTogetherAndOneInboxHoldsTheDutiesOfEither() {
        String role = place.enter(
                "desk",
                "dualRole",
                given(
                        "name",
                        "第一网格",
                        "area",
                        place.grid(1),
                        "post",
                        place.post("village"),
                        "grid",
                        "HEAD",
                        "party",
                        "SECRETARY",
                        "term",
                        place.days(0, 300)));
        place.act("desk", role, "appoint", given("term", place.days(0, 300)));
        String drum = place.enter("village", "drumCall", given("topic", "路灯", "area", place.village()));

        assertThat(place.state(role)).isEqualTo("SERVING");
        assertThat(place.inbox("village")).contains(role, drum);
        assertThat(place.books().gap("desk", "dualRole", "without"))
                .doesNotContain(place.grid(1))
                .contains(place.grid(2));
    }

    @Test
    void onlyNamedEntitiesInTheirTermAndWithConsentAreShown() {
        String shown = naming("老街早餐店", true);
        String quiet = naming("不愿公开的商户", false);
        assertThat(place.books().open("naming", "").toString()).doesNotContain("老街早餐店");
        place.pass(Duration.ofDays(10));
        for (String one : List.of(shown, quiet)) {
            place.act("desk", one, "name", given("term", place.days(0, 30)));
        }
        assertThat(place.books().open("naming", "").toString())
                .contains("老街早餐店")
                .doesNotContain("不愿公开");
        place.pass(Duration.ofDays(36));
        assertThat(place.state(shown)).isEqualTo("EXPIRED");
        assertThat(place.books().open("naming", "").toString()).doesNotContain("老街早餐店");
        place.act("desk", shown, "renew", given("term", place.days(0, 30), "shown", true));
        assertThat(place.books().open("naming", "").toString()).contains("老街早餐店");
        place.act("village", shown, "withdraw", given());
        assertThat(place.books().open("naming", "").toString()).doesNotContain("老街早餐店");
    }

    private String naming(String name, boolean shown) {
        String id = place.enter(
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
                        place.village(),
                        "shown",
                        shown));
        place.act("desk", id, "publicise", given());
        return id;
    }
}
