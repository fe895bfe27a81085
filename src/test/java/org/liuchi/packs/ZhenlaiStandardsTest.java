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

/** Zhenlai: standards, the great check-up by them, training, appraisal of units and campaigns. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhenlaiStandardsTest {
    private final Place place;
    private int number;

    @Autowired
    ZhenlaiStandardsTest(Place.Doors doors) {
        place = doors.with("zhenlai");
    }

    @BeforeEach
    void aNewMorning() {
        place.morning();
    }

    private String measure(String name, String kind, Map<String, ?> more) {
        String measure = place.enter("city", "measure", measureValues(name, kind, more));
        place.step("desk", measure, "list", Map.of());
        return measure;
    }

    private Map<String, Object> measureValues(String name, String kind, Map<String, ?> more) {
        number++;
        return Place.and(Map.of("name", name, "lead", place.body("城管局"), "kind", kind, "number", number), more);
    }

    @Test
    @Covers("ZL-11")
    void everyMeasureOfTheCheckUpBelongsToOneOfSixHeads() {
        assertThat(place.noEntry("city", "measure", measureValues("无归属", "URBAN", Map.of("local", true))))
                .contains("head");
        assertThat(place.noEntry(
                        "city", "measure", measureValues("第七治", "URBAN", Map.of("local", true, "head", "SEVENTH"))))
                .contains("head");
        measure("群众议事", "RURAL", Map.of("local", true, "head", "POWER"));

        assertThat(place.figure("measure", "heads", "head", "POWER")).isEqualTo("1");
        assertThat(place.list("desk", "measure", "head=POWER")).containsExactly("群众议事");
    }

    @Test
    @Covers("ZL-12")
    void aRoundMakesItsItemsOfItsKindAGapBecomesATaskAndCoverageIsToldPerTown() {
        List<String> urban = List.of(
                measure("楼道不堆物", "URBAN", Map.of("local", true, "head", "SAFETY")),
                measure("垃圾日清", "URBAN", Map.of("local", true, "head", "ENVIRONMENT")));
        measure("柴草归垛", "RURAL", Map.of("local", true, "head", "ENVIRONMENT"));

        String round = round("第一轮");
        place.step("desk", round, "open", Map.of());
        assertThat(place.value(round, "items")).isEqualTo("2");
        assertThat(place.figure("inspectionItem", "checked", "town", place.west()))
                .isEqualTo("0");

        String item = place.first("desk", "inspectionItem", "round=" + round + "&item=" + urban.get(0));
        place.step("village", item, "find", Map.of("finding", "三单元堆物"));
        assertThat(place.owner(item)).isEqualTo("河滨社区");
        assertThat(place.figure("inspectionItem", "checked", "town", place.west()))
                .isEqualTo("50");
        place.step("village", item, "mend", Map.of("measure", "已清走"));
        place.step("desk", item, "verify", Map.of());
        assertThat(place.value(round, "openItems")).isEqualTo("1");
    }

    private String round(String name) {
        return place.enter(
                "desk",
                "inspection",
                Map.of(
                        "name", name,
                        "kind", "URBAN",
                        "body", place.body("河滨社区"),
                        "term", Map.of("from", place.day(0), "until", place.day(60)),
                        "due", place.day(30)));
    }

    @Test
    @Covers("ZL-33")
    void aMeasureCitesAClauseOrIsLocalAndAChangedClauseCallsUpWhatCitesIt() {
        String clause = place.enter(
                "desk", "clause", Map.of("name", "日产日清", "standard", "治理标准", "number", "5.2", "text", "生活垃圾当日清运。"));
        assertThat(place.noEntry(
                        "city", "measure", measureValues("无出处", "TOWN", Map.of("local", false, "head", "ENVIRONMENT"))))
                .contains("clause");
        String measure = measure("清运时间", "TOWN", Map.of("local", false, "clause", clause, "head", "ENVIRONMENT"));
        measure("本地做法", "TOWN", Map.of("local", true, "head", "ENVIRONMENT"));
        String course = course("STANDARD", "标准宣贯", Map.of("clause", clause));
        assertThat(place.value(clause, "measures")).isEqualTo("1");

        place.step("desk", clause, "change", Map.of("text", "生活垃圾每日两次清运。"));

        assertThat(place.gap("measure", "affected")).containsExactly("清运时间");
        assertThat(place.gap("course", "affected")).containsExactly("标准宣贯");
        assertThat(place.state(course)).isEqualTo("REVISING");
        place.step("desk", measure, "adapt", Map.of("content", "每日两次"));
        assertThat(place.gap("measure", "affected")).isEmpty();
    }

    private String course(String subject, String name, Map<String, ?> more) {
        String course = place.enter(
                "city",
                "course",
                Place.and(
                        Map.of(
                                "name",
                                name,
                                "host",
                                place.body("城管局"),
                                "planned",
                                place.day(-2),
                                "subject",
                                subject,
                                "mode",
                                "ONLINE"),
                        more));
        place.step("city", course, "hold", Map.of("attendance", 80));
        return course;
    }

    @Test
    @Covers("ZL-09")
    void coverageOfTheStandardIsToldPerBodyAndBodiesWithoutItAreListed() {
        String course = course("STANDARD", "标准培训", Map.of());
        assertThat(place.gap("completion", "departments")).contains("水务局");
        place.enter(
                "water",
                "completion",
                Map.of("name", "第一班", "course", course, "body", place.body("水务局"), "people", 12));

        assertThat(place.gap("completion", "departments")).doesNotContain("水务局").contains("城管局");
        assertThat(place.figure("completion", "bodies", "course", course)).isEqualTo("1");
        assertThat(place.value(course, "covered")).isEqualTo("1");
    }

    @Test
    @Covers("ZL-15")
    void theCatalogueOfTopicsIsOpenToAllStaffByTopicAndWay() {
        course("TOPIC", "物业纠纷专题", Map.of());

        assertThat(place.list("grid", "course", "subject=TOPIC&mode=ONLINE")).containsExactly("物业纠纷专题");
        assertThat(place.list("grid", "course", "subject=TOPIC&mode=ONSITE")).isEmpty();
    }

    @Test
    @Covers("ZL-10")
    void tagsOfTheFourGroupsAreTheCountysOwnAndWorkIsFoundByThem() {
        assertThat(place.list("desk", "tag", "")).isEmpty();
        String tag = place.enter("desk", "tag", Map.of("name", "民生实事", "group", "SERVICE"));
        work("修社区食堂", Map.of("tags", List.of(tag)));
        work("换窗口叫号机", Map.of());

        assertThat(place.figure("tag", "tags", "group", "SERVICE")).isEqualTo("1");
        assertThat(place.figure("tag", "tags", "group", "ROLES")).isEqualTo("0");
        assertThat(place.list("desk", "work", "tags=" + tag)).containsExactly("修社区食堂");
    }

    private String work(String name, Map<String, ?> more) {
        return place.enter(
                "desk",
                "work",
                Place.and(Map.of("name", name, "area", place.bank(), "responsible", place.body("水务局")), more));
    }

    @Test
    @Covers("ZL-30")
    void anAppraisalSheetDrawsItsFiguresFromTheRecordsAndTheUnitMayObjectBeforeItStands() {
        String work = work("消除漏点", Map.of());
        String sheet = place.enter(
                "desk", "appraisal", Map.of("name", "年度考核", "body", place.body("水务局"), "year", 2026, "kind", "YEAR"));
        int given = Integer.parseInt(place.value(sheet, "given"));
        assertThat(place.list("desk", "work", "responsible=" + place.body("水务局")))
                .hasSize(given);
        assertThat(place.value(sheet, "done")).isEqualTo("0");
        place.step("water", work, "answer", Map.of("answer", "已修"));
        place.step("desk", work, "accept", Map.of("rating", "GOOD"));
        assertThat(place.value(sheet, "done")).isEqualTo("1");

        place.step("desk", sheet, "show", Map.of("opinion", "完成较好"));
        place.step("water", sheet, "object", Map.of("objection", "漏计两项"));
        assertThat(place.owner(sheet)).isEqualTo("联动中心");
        place.step("desk", sheet, "decide", Map.of("opinion", "补计两项", "note", "已核对"));
        assertThat(place.state(sheet)).isEqualTo("STANDS");
    }

    @Test
    @Covers("ZL-34")
    void theYearsCampaignClosesWithTheSumsOfItsActivities() {
        String campaign = place.enter(
                "city",
                "campaign",
                Map.of(
                        "name", "基层建设年",
                        "host", place.body("城管局"),
                        "term", Map.of("from", place.day(-9), "until", place.day(300))));
        place.step("city", campaign, "open", Map.of());
        String first = activity(campaign, "互学");
        String second = activity(campaign, "结对");
        place.step("village", first, "hold", Map.of("attendance", 25, "result", "结对"));
        assertThat(place.noStep("city", campaign, "close", Map.of("summary", "小结")))
                .isNotEmpty();
        place.step("village", second, "hold", Map.of("attendance", 30, "result", "完成"));

        place.step("city", campaign, "close", Map.of("summary", "两次活动"));
        assertThat(place.value(campaign, "activities")).isEqualTo("2");
        assertThat(place.value(campaign, "people")).isEqualTo("55");
    }

    private String activity(String campaign, String name) {
        return place.enter(
                "village",
                "activity",
                Map.of("name", name, "area", place.bank(), "campaign", campaign, "planned", place.day(0)));
    }
}
