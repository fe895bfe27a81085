package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

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
        place.today();
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
                        place.village(),
                        "day",
                        place.day(0),
                        "joined",
                        1,
                        "departed",
                        1,
                        "reason",
                        "到龄"));

        assertThat(place.hidden("town", reserve)).isTrue();
        assertThat(place.books().titles("leader", "reserve", "")).isEmpty();
        assertThat(place.record("desk", reserve).toString()).contains("孙*").doesNotContain("孙绿野");
        assertThat(place.look("desk", reserve)
                        .at("/people/" + "person" + "/name")
                        .asString())
                .contains("孙绿野");
        assertThat(place.people("desk", reserve).at("/seen").size()).isEqualTo(1);
    }

    @Test
    @Covers("ZL-14")
    void vacanciesSupportThatIsDueAndPromotionsAreTold() {
        assertThat(place.books().gapTitles("desk", "appointment", "noFirst")).contains("河滨社区", "山前村");
        String first = place.enter(
                "town",
                "appointment",
                Map.of(
                        "name",
                        "第一书记",
                        "area",
                        place.village(),
                        "role",
                        "FIRST",
                        "term",
                        Map.of("from", place.day(0), "until", place.day(700))));
        assertThat(place.refusal("town", first, "appoint", Map.of())).contains("supportDue");
        place.act("town", first, "appoint", Map.of("supportDue", place.day(0)));

        assertThat(place.books().gapTitles("desk", "appointment", "noFirst"))
                .contains("山前村")
                .doesNotContain("河滨社区");
        assertThat(place.books().gapTitles("desk", "appointment", "supportDue")).containsExactly("第一书记");
        place.act("town", first, "support", Map.of("supportDue", place.day(180), "note", "走访慰问"));
        assertThat(place.books().gapTitles("desk", "appointment", "supportDue")).isEmpty();

        place.act("town", first, "promote", Map.of());
        assertThat(place.books().written("appointment", "promoted", "role", "FIRST"))
                .isEqualTo("1");
        assertThat(place.books().gapTitles("desk", "appointment", "noFirst")).contains("河滨社区");
    }

    @Test
    @Covers("ZL-20")
    void aMatterGoesThroughTheStepsThatTheCountyEnteredAndShowsWhereItIs() {
        List<String> steps = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(number -> place.enter(
                        "desk", "step", Map.of("name", "第" + number + "步", "number", number, "head", "本县自定")))
                .toList();
        assertThat(place.refusedEntry("desk", "step", Map.of("name", "第十三步", "number", 13, "head", "本县自定")))
                .contains("number");
        String matter = place.enter(
                "village",
                "chainMatter",
                Map.of(
                        "name", "换井盖",
                        "area", place.village(),
                        "responsible", place.body("城管局"),
                        "step", steps.get(0)));
        place.act("city", matter, "advance", Map.of("step", steps.get(1)));

        assertThat(place.text(matter, "step")).isEqualTo(steps.get(1));
        assertThat(place.text(steps.get(1), "matters")).isEqualTo("1");
        assertThat(place.text(steps.get(0), "matters")).isEqualTo("0");
    }

    @Test
    @Covers("ZL-21")
    void whatWasDoneIsOpenWithItsRatingsAndNamesNobody() {
        String done = place.enter(
                "village",
                "achievement",
                Map.of(
                        "name", "修好路灯",
                        "area", place.village(),
                        "text", "更换路灯12盏",
                        "done", place.day(-3),
                        "term", Map.of("from", place.day(0), "until", place.day(60))));
        place.act("village", done, "publish", Map.of());
        slip(done, "GOOD");
        slip(done, "POOR");

        String open = place.books().open("achievement", "").toString();
        assertThat(open).contains("修好路灯", "更换路灯12盏");
        JsonNode shown = place.books().open("achievement", "").at("/0");
        assertThat(shown.findValuesAsString("ratings")).containsExactly("2");
        assertThat(shown.findValuesAsString("good")).containsExactly("1");
        assertThat(open).doesNotContain("赵六", "13812340000", "河滨社区居民");
        assertThat(place.refusedEntry(
                        "village", "slip", Map.of("name", "上门", "achievement", done, "rating", "GOOD", "rater", "赵六")))
                .contains("rater");
        place.pass(Duration.ofDays(75));
        assertThat(place.books().open("achievement", "").toString()).doesNotContain("修好路灯");
    }

    private void slip(String achievement, String rating) {
        place.enter("village", "slip", Map.of("name", "上门收集", "achievement", achievement, "rating", rating));
    }

    @Test
    @Covers("ZL-23")
    void everyGridHasItsATeamAndEveryAreaItsBTeamOrIsListedAsUncovered() {
        String aTeam = team("暖心团", Map.of("kind", "A"));
        String area = place.enter("town", "serviceArea", Map.of("name", "一片区", "grid", place.grid(1), "aTeam", aTeam));
        assertThat(place.books().gapTitles("desk", "team", "areasWithout")).contains("一片区");
        assertThat(place.books().gapTitles("desk", "team", "gridsWithout"))
                .contains("第2网格")
                .hasSize(7);

        String bTeam = team("先锋队", Map.of("kind", "B", "part", area));
        assertThat(place.books().gapTitles("desk", "team", "areasWithout")).doesNotContain("一片区");
        assertThat(place.text(area, "bTeams")).isEqualTo("1");
        assertThat(place.text(area, "aTeam")).isEqualTo(aTeam);
        assertThat(place.refusedEntry(
                        "town", "serviceArea", Map.of("name", "二片区", "grid", place.grid(1), "aTeam", bTeam)))
                .contains("A岗须是暖心服务团");
    }

    private String team(String name, Map<String, ?> more) {
        return place.enter(
                "town",
                "team",
                Pairs.given(Map.of("name", name, "area", place.grid(1), "lead", place.body("西镇"), "members", 9), more));
    }

    @Test
    @Covers("ZL-28")
    void aPairShowsItsTasksAndHowTheVillageRatesTheDepartment() {
        String pair = place.enter(
                "town",
                "pair",
                Map.of(
                        "name", "包保河滨",
                        "area", place.village(),
                        "department", place.body("城管局"),
                        "focus", List.of("GOVERNANCE")));
        assertThat(place.books().gapTitles("desk", "pair", "without"))
                .contains("山前村")
                .doesNotContain("河滨社区");
        String task = task(pair);
        task(pair);
        place.act("city", task, "answer", Map.of("answer", "屋顶修好"));
        place.forbidden("city", task, "accept", Map.of("rating", "GOOD"));
        place.act("village", task, "accept", Map.of("rating", "GOOD"));

        assertThat(place.text(pair, "tasks")).isEqualTo("2");
        assertThat(place.text(pair, "done")).isEqualTo("1");
        assertThat(place.books().written("pairTask", "rated", "responsible", place.body("城管局")))
                .isEqualTo("100");
    }

    private String task(String pair) {
        return place.enter(
                "town",
                "pairTask",
                Map.of("name", "修村部屋顶", "area", place.village(), "responsible", place.body("城管局"), "pair", pair));
    }
}
