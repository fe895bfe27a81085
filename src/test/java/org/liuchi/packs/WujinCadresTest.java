package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.util.List;
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
    private final Place place;

    WujinCadresTest(@Autowired Place.Doors doors) {
        place = doors.with("wujin");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("WJ-17")
    void anEarlierEditionOfADocumentStaysReadable() {
        String first = guideline(1, "第一版内容", null);
        String second = guideline(2, "第二版内容", first);
        place.act("desk", first, "replace", given());

        assertThat(guidelineTry(2, "又一个第二版", null).status()).isIn(400, 409, 422);
        assertThat(place.state(second)).isEqualTo("IN_FORCE");
        assertThat(place.record("desk", first).toString()).contains("第一版内容");
        assertThat(place.record("desk", second).toString()).contains("第二版内容", first);
        assertThat(place.books().lines("desk", "guideline", "state=IN_FORCE").toString())
                .contains(second)
                .doesNotContain(first);
    }

    private String guideline(int edition, String text, @Nullable String replaces) {
        String id = guidelineTry(edition, text, replaces).text("/item/id");
        place.act("desk", id, "publish", given());
        return id;
    }

    private Answer guidelineTry(int edition, String text, @Nullable String replaces) {
        return place.tryEnter(
                "desk",
                "guideline",
                given("name", "基层干部专业化总则", "edition", edition, "topic", "MAIN", "text", text, "replaces", replaces));
    }

    @Test
    @Covers("WJ-18")
    void payIsKnownForGroupsOnlyAndNeverForOnePerson() {
        assertThat(pay(2021, 1).status()).isEqualTo(400);
        assertThat(pay(2022, 120).status()).isEqualTo(201);
        assertThat(place.books().schema("payAggregate")).doesNotContain("PERSON", "POST");
        assertThat(place.books()
                        .figure("desk", "payAggregate", "people", "managed")
                        .at("/rows")
                        .toString())
                .contains("120");
    }

    private Answer pay(int year, int people) {
        return place.tryEnter(
                "desk",
                "payAggregate",
                given("year", year, "managed", "BOTH", "people", people, "average", 14600000, "source", "年度统计"));
    }

    private String course(String sort, String name) {
        return place.enter(
                "city",
                "course",
                given(
                        "name",
                        name,
                        "host",
                        place.body("城管局"),
                        "planned",
                        place.day(10),
                        "sort",
                        sort,
                        "teacher",
                        "名师"));
    }

    private String seat(String course, @Nullable String committee) {
        return place.enter(
                "city",
                "enrolment",
                given("seat", "快递员", "course", course, "committee", committee, "body", place.body("城管局")));
    }

    @Test
    @Covers("WJ-19")
    void theCalendarShowsLecturesWithTeacherAndMaterials() {
        String lecture = course("LECTURE", "善治讲坛第一讲");
        String forum = course("FORUM", "头雁论坛");
        place.act("city", lecture, "hold", given("attendance", 80, "materials", "讲义《楼道议事》，区委党校资料室"));

        assertThat(place.books().lines("village", "course", "sort=LECTURE").toString())
                .contains(lecture, "名师")
                .doesNotContain(forum);
        assertThat(place.books()
                        .rows("village", "course", "planned.from=" + place.day(9) + "&planned.until=" + place.day(11)))
                .contains(lecture, forum);
        assertThat(place.books().rows("village", "course", "planned.from=" + place.day(12)))
                .doesNotContain(lecture, forum);
        assertThat(place.record("village", lecture).toString()).contains("讲义《楼道议事》");
    }

    @Test
    @Covers("WJ-21")
    void aCatalogueOfCoursesWithEnrolmentAndCompletion() {
        String theory = course("THEORY", "法律知识");
        String practice = course("PRACTICE", "矛盾化解");
        String first = seat(theory, null);
        seat(theory, null);
        seat(practice, null);
        place.act("desk", first, "complete", given());

        assertThat(place.books().lines("desk", "course", "sort=THEORY").toString())
                .contains(theory)
                .doesNotContain(practice);
        assertThat(place.value("desk", theory, "enrolled").asInt()).isEqualTo(2);
        assertThat(place.value("desk", theory, "completed").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("WJ-22")
    void aCourierBooksACourseThroughTheIndustryCommitteeWithoutAGrid() {
        String committee =
                place.enter("desk", "industryCommittee", given("name", "快递物流行业党委", "lead", place.body("城管局")));
        String course = course("RIDERS", "小哥党校第一课");
        String seat = seat(course, committee);

        assertThat(place.record("city", seat).toString()).doesNotContain(place.grid(1));
        assertThat(place.books().schema("enrolment")).doesNotContain("AREA");
        assertThat(place.value("desk", course, "enrolled").asInt()).isEqualTo(1);
        assertThat(place.value("desk", committee, "riders").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("WJ-20")
    void theReserveIsSeenByTheOrganisationDepartmentOnlyDecidedWithAReasonAndEachLookIsKept() {
        String applied = apply("青蓝工程第一批");
        String declined = apply("青蓝工程第二批");
        for (String other : List.of("water", "village", "town")) {
            assertThat(place.page(other, applied).status()).isIn(403, 404);
            assertThat(place.books().lines(other, "reserve", "").toString()).doesNotContain(applied);
        }
        assertThat(place.record("city", applied).toString()).doesNotContain("赵六");
        assertThat(place.tryAct("city", applied, "choose", given()).status()).isEqualTo(400);
        place.act("city", applied, "choose", given("reason", "有基层经历"));
        place.act("city", declined, "decline", given("reason", "名额已满"));
        place.act("city", applied, "post", given("posting", "社区书记助理"));

        assertThat(place.state(applied)).isEqualTo("POSTED");
        assertThat(place.people("city", applied).toString()).doesNotContain("赵六");
        place.look("city", applied);
        assertThat(place.people("city", applied).toString()).contains("赵六", "城管局");
    }

    private String apply(String name) {
        return place.enter(
                "desk",
                "reserve",
                given("name", name, "programme", "GREEN", "body", place.body("城管局"), "person", place.person("赵六")));
    }

    @Test
    @Covers("WJ-35")
    void aTrialTaskHasMilestonesThatAreCompleteWithEvidenceOnly() {
        String trial = place.enter(
                "city",
                "trialTask",
                given("name", "网格融合试验", "area", place.town(), "lead", place.body("城管局"), "term", place.days(0, 100)));
        place.act("desk", trial, "approve", given());
        String milestone = place.enter(
                "city",
                "trialMilestone",
                given("name", "试点方案", "task", trial, "lead", place.body("城管局"), "due", place.day(20)));

        assertThat(place.tryAct("city", milestone, "complete", given()).status())
                .isEqualTo(400);
        assertThat(place.tryAct("city", trial, "finish", given("result", "完成")).status())
                .isIn(409, 422);
        place.act("city", milestone, "complete", given("evidence", "方案文号〔2026〕1号"));
        place.act("city", trial, "finish", given("result", "完成"));
        place.act("desk", trial, "accept", given());
        assertThat(place.value("desk", trial, "done").asInt()).isEqualTo(1);
        assertThat(place.state(trial)).isEqualTo("ACCEPTED");
    }

    @Test
    @Covers("WJ-15")
    void aVillagerFindsThePointOfTheVillageAndTheNextLecture() {
        String point = place.enter(
                "village",
                "reasoningPoint",
                given(
                        "name",
                        "左邻右理评理点",
                        "area",
                        place.village(),
                        "phone",
                        "0519-0000001",
                        "address",
                        "社区一楼",
                        "hours",
                        "周二下午"));
        String lecture = place.enter(
                "village",
                "lecture",
                given("name", "相邻关系那些事", "area", place.village(), "planned", place.day(8), "point", point));

        assertThat(place.books()
                        .open("reasoningPoint", "area=" + place.village())
                        .toString())
                .contains("社区一楼", "周二下午");
        assertThat(place.books().open("lecture", "area=" + place.village()).toString())
                .contains("相邻关系那些事", place.day(8));
        assertThat(place.books().open("lecture", "area=" + place.hill()).toString())
                .doesNotContain("相邻关系那些事");
        place.act("village", lecture, "hold", given("attendance", 20, "result", "讲解"));
        assertThat(place.books().open("lecture", "area=" + place.village()).toString())
                .doesNotContain("相邻关系那些事");
        assertThat(place.books().gap("desk", "reasoningPoint", "without"))
                .contains(place.hill())
                .doesNotContain(place.village());
    }
}
