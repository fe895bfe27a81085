package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

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

/** Cadres, courses and trials in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinCadresTest {
    private final PlaceWalk walk;

    WujinCadresTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("wujin");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("WJ-17")
    void anEarlierEditionOfADocumentStaysReadable() {
        String first = guideline(1, "第一版内容", null);
        String second = guideline(2, "第二版内容", first);
        walk.act("desk", first, "replace", given());

        assertThat(guidelineTry(2, "又一个第二版", null).status()).isIn(400, 409, 422);
        assertThat(walk.state(second)).isEqualTo("IN_FORCE");
        assertThat(walk.record("desk", first).toString()).contains("第一版内容");
        assertThat(walk.record("desk", second).toString()).contains("第二版内容", first);
        assertThat(walk.list("desk", "guideline", "state=IN_FORCE"))
                .contains(second)
                .doesNotContain(first);
    }

    private String guideline(int edition, String text, @Nullable String replaces) {
        String id = guidelineTry(edition, text, replaces).text("/item/id");
        walk.act("desk", id, "publish", given());
        return id;
    }

    private Answer guidelineTry(int edition, String text, @Nullable String replaces) {
        return walk.tryEnter(
                "desk",
                "guideline",
                given("name", "基层干部专业化总则", "edition", edition, "topic", "MAIN", "text", text, "replaces", replaces));
    }

    @Test
    @Covers("WJ-18")
    void payIsKnownForGroupsOnlyAndNeverForOnePerson() {
        assertThat(pay(2021, 1).status()).isEqualTo(400);
        assertThat(pay(2022, 120).status()).isEqualTo(201);
        assertThat(walk.definition("payAggregate")).doesNotContain("PERSON", "POST");
    }

    private Answer pay(int year, int people) {
        return walk.tryEnter(
                "desk",
                "payAggregate",
                given("year", year, "managed", "BOTH", "people", people, "average", 14600000, "source", "年度统计"));
    }

    private String course(String sort, String name) {
        return walk.enter(
                "city",
                "course",
                given("name", name, "host", walk.body("城管局"), "planned", walk.day(10), "sort", sort, "teacher", "名师"));
    }

    private String seat(String course, @Nullable String committee) {
        return walk.enter(
                "city",
                "enrolment",
                given("seat", "快递员", "course", course, "committee", committee, "body", walk.body("城管局")));
    }

    @Test
    @Covers("WJ-19")
    void theCalendarShowsLecturesWithTeacherAndMaterials() {
        String lecture = course("LECTURE", "善治讲坛第一讲");
        String forum = course("FORUM", "头雁论坛");
        String material = walk.file("city", lecture);
        walk.act("city", lecture, "hold", given("attendance", 80, "materials", List.of(material)));

        assertThat(walk.list("village", "course", "sort=LECTURE"))
                .contains(lecture, "名师")
                .doesNotContain(forum);
        assertThat(walk.list("village", "course", "planned.from=" + walk.day(9) + "&planned.until=" + walk.day(11)))
                .contains(lecture, forum);
        assertThat(walk.record("village", lecture).toString()).contains(material);
    }

    @Test
    @Covers("WJ-21")
    void aCatalogueOfCoursesWithEnrolmentAndCompletion() {
        String theory = course("THEORY", "法律知识");
        String practice = course("PRACTICE", "矛盾化解");
        String first = seat(theory, null);
        seat(theory, null);
        seat(practice, null);
        walk.act("desk", first, "complete", given());

        assertThat(walk.list("desk", "course", "sort=THEORY")).contains(theory).doesNotContain(practice);
        assertThat(walk.value("desk", theory, "enrolled").asInt()).isEqualTo(2);
        assertThat(walk.value("desk", theory, "completed").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("WJ-22")
    void aCourierBooksACourseThroughTheIndustryCommitteeWithoutAGrid() {
        String committee = walk.enter("desk", "industryCommittee", given("name", "快递物流行业党委", "lead", walk.body("城管局")));
        String course = course("RIDERS", "小哥党校第一课");
        String seat = seat(course, committee);

        assertThat(walk.record("city", seat).toString()).doesNotContain(walk.grid(1));
        assertThat(walk.definition("enrolment")).doesNotContain("AREA");
        assertThat(walk.value("desk", course, "enrolled").asInt()).isEqualTo(1);
        assertThat(walk.value("desk", committee, "riders").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("WJ-35")
    void aTrialTaskHasMilestonesThatAreCompleteWithEvidenceOnly() {
        String trial = walk.enter(
                "city",
                "trialTask",
                given("name", "网格融合试验", "area", walk.town(), "lead", walk.body("城管局"), "term", walk.days(0, 100)));
        walk.act("desk", trial, "approve", given());
        String milestone = walk.enter(
                "city",
                "trialMilestone",
                given("name", "试点方案", "task", trial, "lead", walk.body("城管局"), "due", walk.day(20)));

        assertThat(walk.tryAct("city", milestone, "complete", given()).status()).isEqualTo(400);
        assertThat(walk.tryAct("city", trial, "finish", given("result", "完成")).status())
                .isIn(409, 422);
        walk.act("city", milestone, "complete", given("evidence", "方案文号〔2026〕1号"));
        walk.act("city", trial, "finish", given("result", "完成"));
        walk.act("desk", trial, "accept", given());
        assertThat(walk.value("desk", trial, "done").asInt()).isEqualTo(1);
        assertThat(walk.state(trial)).isEqualTo("ACCEPTED");
    }

    @Test
    @Covers("WJ-34")
    void aProjectShowsEachSourceAndNeitherAFundNorTheBudgetIsExceeded() {
        String provincial = source("省扶持资金", 1_000);
        String revival = source("乡村振兴资金", 1_000);
        String project = walk.enter(
                "city",
                "fundedProject",
                given(
                        "name",
                        "标准厂房",
                        "area",
                        walk.village(),
                        "lead",
                        walk.body("城管局"),
                        "term",
                        walk.days(0, 100),
                        "budget",
                        1_500));
        assertThat(funding(provincial, project, 1_001).body().toString()).contains("超过该项资金的总额");
        String first = funding(provincial, project, 900).text("/item/id");
        String second = funding(revival, project, 600).text("/item/id");
        assertThat(funding(revival, project, 1).body().toString()).contains("超过项目预算");

        assertThat(walk.list("desk", "funding", "project=" + project)).contains(first, second);
        assertThat(walk.value("desk", project, "funded").asInt()).isEqualTo(1_500);
        walk.act("desk", second, "end", given("note", "调整"));
        assertThat(funding(revival, project, 600).status()).isEqualTo(201);
    }

    private String source(String name, int amount) {
        return walk.enter("desk", "source", given("name", name, "year", 2026, "amount", amount));
    }

    private Answer funding(String source, String project, int amount) {
        return walk.tryEnter(
                "desk", "funding", given("note", "资金计划", "source", source, "project", project, "amount", amount));
    }

    @Test
    @Covers("WJ-31")
    void aNeedFoundOnAVisitIsOpenWorkAndEndsWhenTheHouseholdWasTold() {
        walk.enter("village", "visit", visit("need", null));
        String visit = walk.enter("village", "visit", visit("need", "楼道扶手松了"));
        String need = walk.one("city", "visitNeed", "visit=" + visit);
        for (String profile : List.of("photo", "location", "income")) {
            assertThat(walk.tryEnter("village", "visit", visit(profile, "x")).status())
                    .isEqualTo(400);
        }

        assertThat(walk.inbox("city")).contains(need);
        walk.act("city", need, "answer", given("answer", "已加固"));
        assertThat(walk.tryAct("village", need, "accept", given("rating", "GOOD"))
                        .status())
                .isEqualTo(400);
        walk.act("village", need, "accept", given("rating", "GOOD", "told", "IN_PERSON"));
    }

    private Map<String, Object> visit(String field, @Nullable Object value) {
        Map<String, Object> visit = given(
                "topic",
                "入户听意见",
                "day",
                walk.day(0),
                "body",
                walk.body("河滨社区"),
                "area",
                walk.village(),
                "building",
                "3号楼",
                "households",
                6,
                "people",
                17);
        visit.putAll(
                given(field, value, "responsible", field.equals("need") && value != null ? walk.body("城管局") : null));
        return visit;
    }
}
