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

/** Zhijiang: units, party units, offices, what moved down, and what residents do together. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhijiangUnitsTest {
    private final Place place;

    @Autowired
    ZhijiangUnitsTest(Place.Doors doors) {
        place = doors.with("zhijiang");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    @Test
    @Covers("ZJ-06")
    void threeLevelsStandBelowTheTownUnderRuralAndUrbanNames() {
        String village = unit("山前村", "VILLAGE", Map.of());
        String group = unit("一组", "GROUP", Map.of("above", village));
        String hamlet = unit("张家湾", "HAMLET", Map.of("above", group));

        assertThat(place.text(group, "below")).isEqualTo("1");
        assertThat(place.text(hamlet, "below")).isEqualTo("0");
        assertThat(place.refusedEntry("village", "unit", unitValues("2栋", "BUILDING", Map.of("above", group))))
                .contains("楼栋的上级单元是小区");
        assertThat(place.refusedEntry("village", "unit", unitValues("散户", "HAMLET", Map.of())))
                .contains("须写明上级单元");
    }

    private String unit(String name, String kind, Map<String, ?> more) {
        return place.enter("village", "unit", unitValues(name, kind, more));
    }

    private Map<String, Object> unitValues(String name, String kind, Map<String, ?> more) {
        return Pairs.given(Map.of("name", name, "kind", kind, "village", place.village()), more);
    }

    @Test
    @Covers("ZJ-20")
    void eachLevelCountsItsNodesAndOpensThemAsAList() {
        String branch = node("村党总支", "RURAL", "BRANCH", Map.of());
        node("一组党小组", "RURAL", "GROUP", Map.of("above", branch));
        node("二组党小组", "RURAL", "GROUP", Map.of("above", branch));

        assertThat(place.books().written("partyUnit", "nodes", "level", "GROUP"))
                .isEqualTo("2");
        assertThat(place.books().titles("desk", "partyUnit", "level=GROUP"))
                .containsExactlyInAnyOrder("一组党小组", "二组党小组");
        assertThat(place.text(branch, "below")).isEqualTo("2");
        assertThat(place.refusedEntry(
                        "village", "partyUnit", nodeValues("三组", "URBAN", "GROUP", Map.of("above", branch))))
                .contains("属农村线");
    }

    private String node(String name, String line, String level, Map<String, ?> more) {
        return place.enter("village", "partyUnit", nodeValues(name, line, level, more));
    }

    private Map<String, Object> nodeValues(String name, String line, String level, Map<String, ?> more) {
        return Pairs.given(Map.of("name", name, "line", line, "level", level, "village", place.village()), more);
    }

    @Test
    @Covers("ZJ-11")
    void aPlanMakesTheOfficesOfTheTemplateAndComparesThemWithBefore() {
        List<String> offices = template("OFFICE", "办", 6);
        List<String> centres = template("CENTRE", "中心", 5);
        String plan = place.enter(
                "desk",
                "officePlan",
                Map.of(
                        "name",
                        "西镇机构改革",
                        "town",
                        place.town(),
                        "officesBefore",
                        4,
                        "postsBefore",
                        5,
                        "chosenOffices",
                        offices,
                        "chosenCentres",
                        centres));

        place.act("desk", plan, "setUpOffices", Map.of());
        place.act("desk", plan, "setUpCentres", Map.of());

        assertThat(place.text(plan, "offices")).isEqualTo("6");
        assertThat(place.text(plan, "centres")).isEqualTo("5");
        assertThat(place.text(plan, "officesBefore")).isEqualTo("4");
        assertThat(place.books().titles("desk", "office", "plan=" + plan)).hasSize(11);
        assertThat(place.books().gapTitles("desk", "officePlan", "towns")).containsExactly("东镇");
    }

    private List<String> template(String kind, String name, int many) {
        return java.util.stream.IntStream.rangeClosed(1, many)
                .mapToObj(number ->
                        place.enter("desk", "officeTemplate", Map.of("name", "第" + number + name, "kind", kind)))
                .toList();
    }

    @Test
    @Covers("ZJ-12")
    void aFigureOfATownIsShownToEverybodyWithItsSourceOrNotAtAll() {
        Map<String, Object> figure =
                Map.of("name", "西镇财力", "town", place.town(), "year", 2025, "kind", "STRENGTH", "amount", 47_000_000);

        assertThat(place.refusedEntry("desk", "fiscalFigure", figure)).contains("source");
        place.enter("desk", "fiscalFigure", Pairs.given(figure, Map.of("source", "2025年决算公开")));

        assertThat(place.books().open("fiscalFigure", "").toString()).contains("2025年决算公开", "西镇财力");
    }

    @Test
    @Covers("ZJ-13")
    void anItemMovesDownWithItsMeansAfterTheTownCanTakeItAndCanBeReturned() {
        String item = place.enter(
                "city",
                "sunkItem",
                Map.of("name", "参保登记", "lead", place.body("城管局"), "town", place.town(), "basis", "下沉目录3号"));
        place.act("town", item, "check", Map.of("capacity", "窗口已增设"));

        assertThat(place.refusal("desk", item, "list", Map.of())).contains("staff", "money");
        place.act("desk", item, "list", Map.of("staff", 2, "money", 500_000));
        assertThat(place.books().written("sunkItem", "sunk", "town", place.town()))
                .isEqualTo("1");
        assertThat(place.text(item, "staff")).isEqualTo("2");

        place.act("town", item, "giveBack", Map.of("note", "人员未到位"));
        assertThat(place.state(item)).isEqualTo("RETURNED");
        assertThat(place.books().written("sunkItem", "sunk", "town", place.town()))
                .isEqualTo("0");
    }

    @Test
    @Covers({"ZJ-07", "ZJ-37"})
    void taggedAndUntaggedAreTogetherAllAndAnActivityCountsUnderEachOfItsHeads() {
        int all = number("all");
        int tagged = number("tagged");
        int untagged = number("untagged");
        activity("两头都算", Map.of("heads", List.of("THEORY", "REACH"), "communities", List.of("LIFE")));
        activity("没有标签", Map.of());

        assertThat(number("all")).isEqualTo(all + 2);
        assertThat(number("tagged")).isEqualTo(tagged + 1);
        assertThat(number("untagged")).isEqualTo(untagged + 1);
        assertThat(number("tagged") + number("untagged")).isEqualTo(number("all"));
        assertThat(place.books().titles("desk", "activity", "heads=REACH")).contains("两头都算");
        assertThat(place.books().titles("desk", "activity", "heads=THEORY")).contains("两头都算");
        assertThat(place.books().written("activity", "byCommunity", "communities", "LIFE"))
                .isEqualTo("1");
    }

    private int number(String figure) {
        return Integer.parseInt(place.books().written("activity", figure));
    }

    private String activity(String name, Map<String, ?> more) {
        return place.enter(
                "village",
                "activity",
                Pairs.given(
                        Map.of("name", name, "area", place.village(), "planned", place.day(3), "theme", "OTHER"),
                        more));
    }

    private void held(String activity, int people) {
        place.act("village", activity, "hold", Map.of("attendance", people, "result", "已开展"));
    }

    @Test
    @Covers("ZJ-33")
    void activitiesOfTheThreeKindsAreCountedApart() {
        held(activity("读书会", Map.of("theme", "CULTURE")), 20);
        held(activity("用电检查", Map.of("theme", "SAFETY")), 8);
        held(activity("清塘", Map.of("theme", "BUILDING")), 15);
        held(activity("清沟", Map.of("theme", "BUILDING")), 12);

        assertThat(place.books().written("activity", "themes", "theme", "CULTURE"))
                .isEqualTo("1");
        assertThat(place.books().written("activity", "themes", "theme", "SAFETY"))
                .isEqualTo("1");
        assertThat(place.books().written("activity", "themes", "theme", "BUILDING"))
                .isEqualTo("2");
    }

    @Test
    @Covers("ZJ-38")
    void aSiteWithoutAnActivityOfALineIsListedUnderThatLine() {
        String site = place.enter("village", "site", Map.of("name", "河滨实践站", "area", place.village()));
        assertThat(place.books().gapTitles("desk", "activity", "withoutRaising"))
                .contains("河滨实践站");

        String raising = place.enter(
                "village",
                "activity",
                Map.of(
                        "name",
                        "家风课",
                        "area",
                        place.village(),
                        "planned",
                        place.day(-5),
                        "theme",
                        "RAISING",
                        "site",
                        site));
        held(raising, 30);

        assertThat(place.books().gapTitles("desk", "activity", "withoutRaising"))
                .doesNotContain("河滨实践站");
        assertThat(place.books().gapTitles("desk", "activity", "withoutPractice"))
                .contains("河滨实践站");
    }

    @Test
    @Covers("ZJ-08")
    void neighboursSignUpForAnActivityOfTheirBuildingAsANumberOnly() {
        String community = unit("创熟社区", "COMMUNITY", Map.of());
        String estate = unit("创熟花园", "ESTATE", Map.of("above", community));
        String building = unit("9栋", "BUILDING", Map.of("above", estate));
        assertThat(place.refusedEntry("village", "activity", acquaint(estate))).contains("以楼栋或湾落为单位");
        String evening = place.enter("village", "activity", acquaint(building));

        place.enter("village", "signUp", Map.of("name", "电话报名", "activity", evening, "people", 3));
        place.enter("village", "signUp", Map.of("name", "当面报名", "activity", evening, "people", 2));

        assertThat(place.text(evening, "signedUp")).isEqualTo("5");
        assertThat(place.refusedEntry(
                        "village",
                        "signUp",
                        Map.of("name", "电话报名", "activity", evening, "people", 1, "person", Map.of("name", "李四"))))
                .contains("person");
    }

    private Map<String, Object> acquaint(String unit) {
        return Map.of(
                "name", "邻里夜", "area", place.village(), "planned", place.day(4), "theme", "ACQUAINT", "unit", unit);
    }

    @Test
    @Covers("ZJ-23")
    void theWomensFederationsActivityIsPlannedHeldAndCounted() {
        String sewing = activity("姐妹课堂", Map.of("theme", "SISTERS"));

        assertThat(place.refusal("village", sewing, "hold", Map.of())).contains("attendance");
        held(sewing, 26);

        assertThat(place.books().written("activity", "themes", "theme", "SISTERS"))
                .isEqualTo("1");
        assertThat(place.text(sewing, "attendance")).isEqualTo("26");
    }

    @Test
    @Covers("ZJ-26")
    void anOrganisationShowsItsStageAndActivitiesAndTheCountIsTheLists() {
        String chorus = organisation("合唱队", "GROWN");
        organisation("巧手坊", "STARTED");
        assertThat(place.books().gapTitles("desk", "socialOrganisation", "idle"))
                .contains("合唱队", "巧手坊");

        held(activity("义演", Map.of("organiser", chorus, "purpose", "WELFARE")), 90);

        assertThat(place.text(chorus, "activities")).isEqualTo("1");
        assertThat(place.books().gapTitles("desk", "socialOrganisation", "idle"))
                .contains("巧手坊")
                .doesNotContain("合唱队");
        assertThat(place.books().written("socialOrganisation", "stages"))
                .isEqualTo(String.valueOf(
                        place.books().titles("desk", "socialOrganisation", "").size()));
    }

    private String organisation(String name, String stage) {
        return place.enter(
                "village",
                "socialOrganisation",
                Map.of("name", name, "area", place.village(), "kind", "SOCIAL", "stage", stage));
    }
}
