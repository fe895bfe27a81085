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

/** Zhenlai: people and teams who serve, and what residents and villages think of it. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhenlaiTeamsTest {
    private final Place place;

    @Autowired
    ZhenlaiTeamsTest(Place.Doors doors) {
        place = doors.with("zhenlai");
    }

    @BeforeEach
    void aNewMorning() {
        place.morning();
    }

    @Test
    @Covers("ZL-13")
    void theReserveIsSeenByItsKeeperAloneAndEveryLookIsKept() {
        String reserve = place.enter(
                "desk", "reserve", Map.of("name", "HB-001", "kind", "GREEN", "person", place.person("孙绿野")));
        place.enter(
                "town",
                "adjustment",
                Map.of(
                        "name",
                        "补选",
                        "village",
                        place.bank(),
                        "day",
                        place.day(0),
                        "joined",
                        1,
                        "departed",
                        1,
                        "reason",
                        "到龄"));

        assertThat(place.hidden("town", reserve)).isTrue();
        assertThat(place.list("leader", "reserve", "")).isEmpty();
        assertThat(place.record("desk", reserve).toString()).contains("孙*").doesNotContain("孙绿野");
        assertThat(place.look("desk", reserve, "person")).contains("孙绿野");
        assertThat(place.looks(reserve)).isEqualTo(1);
    }

    @Test
    @Covers("ZL-14")
    void vacanciesSupportThatIsDueAndPromotionsAreTold() {
        assertThat(place.gap("appointment", "noFirst")).contains("河滨社区", "山前村");
        String first = place.enter(
                "town",
                "appointment",
                Map.of(
                        "name",
                        "第一书记",
                        "area",
                        place.bank(),
                        "role",
                        "FIRST",
                        "term",
                        Map.of("from", place.day(0), "until", place.day(700))));
        assertThat(place.noStep("town", first, "appoint", Map.of())).contains("supportDue");
        place.step("town", first, "appoint", Map.of("supportDue", place.day(0)));

        assertThat(place.gap("appointment", "noFirst")).contains("山前村").doesNotContain("河滨社区");
        assertThat(place.gap("appointment", "supportDue")).containsExactly("第一书记");
        place.step("town", first, "support", Map.of("supportDue", place.day(180), "note", "走访慰问"));
        assertThat(place.gap("appointment", "supportDue")).isEmpty();

        place.step("town", first, "promote", Map.of());
        assertThat(place.figure("appointment", "promoted", "role", "FIRST")).isEqualTo("1");
        assertThat(place.gap("appointment", "noFirst")).contains("河滨社区");
    }

    @Test
    @Covers("ZL-20")
    void aMatterGoesThroughTheStepsThatTheCountyEnteredAndShowsWhereItIs() {
        List<String> steps = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(number -> place.enter(
                        "desk", "step", Map.of("name", "第" + number + "步", "number", number, "head", "本县自定")))
                .toList();
        assertThat(place.noEntry("desk", "step", Map.of("name", "第十三步", "number", 13, "head", "本县自定")))
                .contains("number");
        String matter = place.enter(
                "village",
                "chainMatter",
                Map.of(
                        "name", "换井盖",
                        "area", place.bank(),
                        "responsible", place.body("城管局"),
                        "step", steps.get(0)));
        place.step("city", matter, "advance", Map.of("step", steps.get(1)));

        assertThat(place.value(matter, "step")).isEqualTo(steps.get(1));
        assertThat(place.value(steps.get(1), "matters")).isEqualTo("1");
        assertThat(place.value(steps.get(0), "matters")).isEqualTo("0");
    }

    @Test
    @Covers("ZL-21")
    void whatWasDoneIsOpenWithItsRatingsAndNamesNobody() {
        String done = place.enter(
                "village",
                "achievement",
                Map.of(
                        "name", "修好路灯",
                        "area", place.bank(),
                        "text", "更换路灯12盏",
                        "done", place.day(-3),
                        "term", Map.of("from", place.day(0), "until", place.day(60))));
        place.step("village", done, "publish", Map.of());
        slip(done, "GOOD");
        slip(done, "POOR");

        String open = place.open("achievement").toString();
        assertThat(open).contains("修好路灯", "更换路灯12盏");
        assertThat(place.value(done, "ratings")).isEqualTo("2");
        assertThat(place.value(done, "good")).isEqualTo("1");
        assertThat(place.noEntry(
                        "village", "slip", Map.of("name", "上门", "achievement", done, "rating", "GOOD", "rater", "赵六")))
                .contains("rater");
        place.daysLater(75);
        assertThat(place.open("achievement").toString()).doesNotContain("修好路灯");
    }

    private void slip(String achievement, String rating) {
        place.enter("village", "slip", Map.of("name", "上门收集", "achievement", achievement, "rating", rating));
    }

    @Test
    @Covers("ZL-23")
    void everyGridHasItsATeamAndEveryAreaItsBTeamOrIsListedAsUncovered() {
        String aTeam = team("暖心团", Map.of("kind", "A"));
        String area = place.enter("town", "serviceArea", Map.of("name", "一片区", "grid", place.grid(1), "aTeam", aTeam));
        assertThat(place.gap("team", "areasWithout")).contains("一片区");
        assertThat(place.gap("team", "gridsWithout")).contains("第2网格").hasSize(7);

        String bTeam = team("先锋队", Map.of("kind", "B", "part", area));
        assertThat(place.gap("team", "areasWithout")).doesNotContain("一片区");
        assertThat(place.value(area, "bTeams")).isEqualTo("1");
        assertThat(place.value(area, "aTeam")).isEqualTo(aTeam);
        assertThat(place.noEntry("town", "serviceArea", Map.of("name", "二片区", "grid", place.grid(1), "aTeam", bTeam)))
                .contains("A岗须是暖心服务团");
    }

    private String team(String name, Map<String, ?> more) {
        return place.enter(
                "town",
                "team",
                Place.and(Map.of("name", name, "area", place.grid(1), "lead", place.body("西镇"), "members", 9), more));
    }

    @Test
    @Covers("ZL-28")
    void aPairShowsItsTasksAndHowTheVillageRatesTheDepartment() {
        String pair = place.enter(
                "town",
                "pair",
                Map.of(
                        "name", "包保河滨",
                        "area", place.bank(),
                        "department", place.body("城管局"),
                        "focus", List.of("GOVERNANCE")));
        assertThat(place.gap("pair", "without")).contains("山前村").doesNotContain("河滨社区");
        String task = task(pair);
        task(pair);
        place.step("city", task, "answer", Map.of("answer", "屋顶修好"));
        place.forbidden("city", task, "accept", Map.of("rating", "GOOD"));
        place.step("village", task, "accept", Map.of("rating", "GOOD"));

        assertThat(place.value(pair, "tasks")).isEqualTo("2");
        assertThat(place.value(pair, "done")).isEqualTo("1");
        assertThat(place.figure("pairTask", "rated", "responsible", place.body("城管局")))
                .isEqualTo("100");
    }

    private String task(String pair) {
        return place.enter(
                "town",
                "pairTask",
                Map.of("name", "修村部屋顶", "area", place.bank(), "responsible", place.body("城管局"), "pair", pair));
    }
}
