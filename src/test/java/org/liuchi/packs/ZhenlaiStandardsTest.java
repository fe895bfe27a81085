package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Place.Doors doors;
    private final Place place;
    private int number;

    @Autowired
    ZhenlaiStandardsTest(Place.Doors doors) {
        this.doors = doors;
        place = doors.with("zhenlai");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    private String measure(String name, String kind, Map<String, ?> more) {
        String measure = place.enter("city", "measure", measureValues(name, kind, more));
        place.act("desk", measure, "list", Map.of());
        return measure;
    }

    private Map<String, Object> measureValues(String name, String kind, Map<String, ?> more) {
        number++;
        return Pairs.given(Map.of("name", name, "lead", place.body("城管局"), "kind", kind, "number", number), more);
    }

    @Test
    @Covers("ZL-11")
    void everyMeasureOfTheCheckUpBelongsToOneOfSixHeads() {
        assertThat(place.refusedEntry("city", "measure", measureValues("无归属", "URBAN", Map.of("local", true))))
                .contains("head");
        assertThat(place.refusedEntry(
                        "city", "measure", measureValues("第七治", "URBAN", Map.of("local", true, "head", "SEVENTH"))))
                .contains("head");
        measure("群众议事", "RURAL", Map.of("local", true, "head", "POWER"));

        assertThat(place.books().written("measure", "heads", "head", "POWER")).isEqualTo("1");
        assertThat(place.books().titles("desk", "measure", "head=POWER")).containsExactly("群众议事");
    }

    @Test
    @Covers("ZL-12")
    void aRoundMakesItsEightyOrSeventyItemsAGapBecomesATaskAndCoverageIsToldPerTown() {
        Place own = doors.with("zhenlai");
        imported(own, "城市社区", 80);
        imported(own, "乡村", 70);

        String urban = round(own, "城市第一轮", "URBAN", "河滨社区");
        String rural = round(own, "乡村第一轮", "RURAL", "河滨社区");
        assertThat(own.text(urban, "items")).isEqualTo("80");
        assertThat(own.text(rural, "items")).isEqualTo("70");

        List<String> items = own.books().rows("desk", "inspectionItem", "round=" + urban);
        assertThat(items).hasSize(80);
        for (String item : items.subList(0, 40)) {
            own.act("village", item, "pass");
        }
        own.act("desk", items.getFirst(), "find", "finding", "抽查发现楼道堆物");
        assertThat(own.owner(items.getFirst())).isEqualTo("河滨社区");
        assertThat(own.inbox("village")).contains(items.getFirst());
        assertThat(own.books().written("inspectionItem", "checked", "town", own.town()))
                .isEqualTo("26.7");
        own.act("village", items.getFirst(), "mend", "measure", "已清走");
        own.act("desk", items.getFirst(), "verify");
        assertThat(own.text(urban, "openItems")).isEqualTo("40");
    }

    private static void imported(Place place, String kind, int measures) {
        String lines = IntStream.rangeClosed(1, measures)
                .mapToObj(number -> "%s第%d条,城管局,%s,%d,环境卫生治理,是,县举措清单".formatted(kind, number, kind, number))
                .collect(Collectors.joining("\n", "事项,责任单位,适用,条号,六治,本地自定,依据\n", "\n"));
        assertThat(place.books().take("city", "measure", lines)).isEqualTo(measures);
        place.books().rows("desk", "measure", "state=DRAFT").forEach(one -> place.act("desk", one, "list"));
    }

    private static String round(Place place, String name, String kind, String body) {
        String round = place.enter(
                "desk",
                "inspection",
                "name",
                name,
                "kind",
                kind,
                "body",
                place.body(body),
                "term",
                place.days(0, 60),
                "due",
                place.day(30));
        place.act("desk", round, "open");
        return round;
    }

    @Test
    @Covers("ZL-33")
    void aMeasureCitesAClauseOrIsLocalAndAChangedClauseCallsUpWhatCitesIt() {
        String clause = place.enter(
                "desk", "clause", Map.of("name", "日产日清", "standard", "治理标准", "number", "5.2", "text", "生活垃圾当日清运。"));
        assertThat(place.refusedEntry(
                        "city", "measure", measureValues("无出处", "TOWN", Map.of("local", false, "head", "ENVIRONMENT"))))
                .contains("clause");
        String measure = measure("清运时间", "TOWN", Map.of("local", false, "clause", clause, "head", "ENVIRONMENT"));
        measure("本地做法", "TOWN", Map.of("local", true, "head", "ENVIRONMENT"));
        String course = course("STANDARD", "标准宣贯", Map.of("clause", clause));
        String check = checked(measure);
        assertThat(place.text(clause, "measures")).isEqualTo("1");
        assertThat(place.text(clause, "courses")).isEqualTo("1");
        assertThat(place.text(clause, "checks")).isEqualTo("1");

        place.act("desk", clause, "change", Map.of("text", "生活垃圾每日两次清运。"));

        assertThat(place.books().gapTitles("desk", "measure", "affected")).containsExactly("清运时间");
        assertThat(place.books().gapTitles("desk", "course", "affected")).containsExactly("标准宣贯");
        assertThat(place.state(course)).isEqualTo("REVISING");
        assertThat(place.books().gap("desk", "inspectionItem", "affected")).containsExactly(check);
        assertThat(place.inbox("town")).contains(check);
        place.act("desk", measure, "adapt", Map.of("content", "每日两次"));
        assertThat(place.books().gapTitles("desk", "measure", "affected")).isEmpty();
    }

    /** A check of a town by that measure, which was in order. */
    private String checked(String measure) {
        String round = round(place, "镇街检查", "TOWN", "西镇");
        String check = place.books().one("desk", "inspectionItem", "round=" + round + "&item=" + measure);
        place.act("town", check, "pass");
        return check;
    }

    private String course(String subject, String name, Map<String, ?> more) {
        String course = place.enter(
                "city",
                "course",
                Pairs.given(
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
        place.act("city", course, "hold", Map.of("attendance", 80));
        return course;
    }

    @Test
    @Covers("ZL-09")
    void coverageOfTheStandardIsToldPerBodyAndBodiesWithoutItAreListed() {
        String course = course("STANDARD", "标准培训", Map.of());
        assertThat(place.books().gapTitles("desk", "completion", "departments")).contains("水务局");
        place.enter(
                "water",
                "completion",
                Map.of("name", "第一班", "course", course, "body", place.body("水务局"), "people", 12));

        assertThat(place.books().gapTitles("desk", "completion", "departments"))
                .doesNotContain("水务局")
                .contains("城管局");
        assertThat(place.books().written("completion", "bodies", "course", course))
                .isEqualTo("1");
        assertThat(place.text(course, "covered")).isEqualTo("1");
    }

    @Test
    @Covers("ZL-15")
    void theCatalogueOfTopicsIsOpenToAllStaffByTopicAndWay() {
        course("TOPIC", "物业纠纷专题", Map.of());

        assertThat(place.books().titles("grid", "course", "subject=TOPIC&mode=ONLINE"))
                .containsExactly("物业纠纷专题");
        assertThat(place.books().titles("grid", "course", "subject=TOPIC&mode=ONSITE"))
                .isEmpty();
    }

    @Test
    @Covers("ZL-10")
    void tagsOfTheFourGroupsAreTheCountysOwnAndWorkIsFoundByThem() {
        assertThat(place.books().titles("desk", "tag", "")).isEmpty();
        String tag = place.enter("desk", "tag", Map.of("name", "民生实事", "group", "SERVICE"));
        work("修社区食堂", Map.of("tags", List.of(tag)));
        work("换窗口叫号机", Map.of());

        assertThat(place.books().written("tag", "tags", "group", "SERVICE")).isEqualTo("1");
        assertThat(place.books().written("tag", "tags", "group", "ROLES")).isEqualTo("0");
        assertThat(place.books().titles("desk", "work", "tags=" + tag)).containsExactly("修社区食堂");
    }

    private String work(String name, Map<String, ?> more) {
        return place.enter(
                "desk",
                "work",
                Pairs.given(Map.of("name", name, "area", place.village(), "responsible", place.body("水务局")), more));
    }

    @Test
    @Covers("ZL-30")
    void anAppraisalSheetDrawsItsFiguresFromTheRecordsAndTheUnitMayObjectBeforeItStands() {
        String work = work("消除漏点", Map.of());
        String sheet = place.enter(
                "desk", "appraisal", Map.of("name", "年度考核", "body", place.body("水务局"), "year", 2026, "kind", "YEAR"));
        int given = Integer.parseInt(place.text(sheet, "given"));
        assertThat(place.books().titles("desk", "work", "responsible=" + place.body("水务局")))
                .hasSize(given);
        assertThat(place.text(sheet, "done")).isEqualTo("0");
        place.act("water", work, "answer", Map.of("answer", "已修"));
        place.act("desk", work, "accept", Map.of("rating", "GOOD"));
        assertThat(place.text(sheet, "done")).isEqualTo("1");

        place.act("desk", sheet, "show", Map.of("opinion", "完成较好"));
        place.act("water", sheet, "object", Map.of("objection", "漏计两项"));
        assertThat(place.owner(sheet)).isEqualTo("联动中心");
        place.act("desk", sheet, "decide", Map.of("opinion", "补计两项", "note", "已核对"));
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
        place.act("city", campaign, "open", Map.of());
        String first = activity(campaign, "互学");
        String second = activity(campaign, "结对");
        place.act("village", first, "hold", Map.of("attendance", 25, "result", "结对"));
        assertThat(place.refusal("city", campaign, "close", Map.of("summary", "小结")))
                .isNotEmpty();
        place.act("village", second, "hold", Map.of("attendance", 30, "result", "完成"));

        place.act("city", campaign, "close", Map.of("summary", "两次活动"));
        assertThat(place.text(campaign, "activities")).isEqualTo("2");
        assertThat(place.text(campaign, "people")).isEqualTo("55");
    }

    private String activity(String campaign, String name) {
        return place.enter(
                "village",
                "activity",
                Map.of("name", name, "area", place.village(), "campaign", campaign, "planned", place.day(0)));
    }
}
