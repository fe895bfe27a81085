package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
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

    WujinCadresTest(@Autowired PlaceDoors doors) throws IOException {
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
        assertThat(walk.figure("desk", "payAggregate", "people", "managed").toString())
                .contains("120");
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
        String material = UUID.randomUUID().toString();
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
    @Covers("WJ-20")
    void theReserveIsSeenByTheOrganisationDepartmentOnlyDecidedWithAReasonAndEachLookIsKept() {
        String applied = apply("青蓝工程第一批");
        String declined = apply("青蓝工程第二批");
        for (String other : List.of("water", "village", "town")) {
            assertThat(walk.page(other, applied).status()).isIn(403, 404);
            assertThat(walk.list(other, "reserve", "")).doesNotContain(applied);
        }
        assertThat(walk.record("city", applied).toString()).doesNotContain("赵六");
        assertThat(walk.tryAct("city", applied, "choose", given()).status()).isEqualTo(400);
        walk.act("city", applied, "choose", given("reason", "有基层经历"));
        walk.act("city", declined, "decline", given("reason", "名额已满"));
        walk.act("city", applied, "post", given("posting", "社区书记助理"));

        assertThat(walk.state(applied)).isEqualTo("POSTED");
        assertThat(walk.people("city", applied)).doesNotContain("赵六");
        walk.look("city", applied);
        assertThat(walk.people("city", applied)).contains("赵六", "城管局");
    }

    private String apply(String name) {
        return walk.enter(
                "desk",
                "reserve",
                given("name", name, "programme", "GREEN", "body", walk.body("城管局"), "person", walk.consent("赵六")));
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
}
