package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Zhijiang: what cadres learn, where they stay, and what comes of it. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhijiangCadresTest {
    private final Place place;

    @Autowired
    ZhijiangCadresTest(Place.Doors doors) {
        place = doors.with("zhijiang");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    @Test
    @Covers("ZJ-01")
    void aStudyPlanHasItsMaterialOrIsAGapAndIsNotHeldWithoutIt() {
        String plan = place.enter(
                "city", "studyPlan", Map.of("name", "第一议题", "host", place.body("城管局"), "planned", place.day(2)));
        assertThat(place.books().gapTitles("desk", "studyPlan", "withoutMaterial"))
                .contains("第一议题");
        assertThat(place.refusal("city", plan, "hold", Map.of("attendance", 9))).contains("materials");

        place.act("city", plan, "amend", Map.of("materials", "基层治理文件选编"));
        assertThat(place.books().gapTitles("desk", "studyPlan", "withoutMaterial"))
                .doesNotContain("第一议题");
        place.act("city", plan, "hold", Map.of("attendance", 9));
        assertThat(place.text(plan, "materials")).isEqualTo("基层治理文件选编");
    }

    @Test
    @Covers("ZJ-02")
    void aTestHeldOnPaperIsEnteredAfterwardsSeenByItsOrganiserOnlyAndNamesNobody() {
        Map<String, Object> exam =
                Map.of("name", "闭卷测试", "host", place.body("城管局"), "planned", place.day(-3), "paper", "2026-03");
        String test = place.enter("city", "exam", exam);
        place.act("city", test, "hold", Map.of("sat", 40, "passed", 36));

        assertThat(place.books().titles("city", "exam", "")).contains("闭卷测试");
        assertThat(place.books().titles("water", "exam", "")).isEmpty();
        assertThat(place.hidden("water", test)).isTrue();
        assertThat(place.refusedEntry("city", "exam", Pairs.given(exam, Map.of("candidate", "王五"))))
                .contains("candidate");
    }

    @Test
    @Covers("ZJ-03")
    void sessionsAndHeadCountAreToldByLevelAndByKindOfTeacher() {
        course("CITY", "EXPERT", 120);
        course("CITY", "LEADER", 80);
        course("VILLAGE", "SECRETARY", 30);

        assertThat(place.books().written("course", "levels", "level", "CITY")).isEqualTo("2");
        assertThat(place.books().written("course", "trained", "level", "CITY")).isEqualTo("200");
        assertThat(place.books().written("course", "trained", "teacher", "SECRETARY"))
                .isEqualTo("30");
    }

    private void course(String level, String teacher, int people) {
        String course = place.enter(
                "city",
                "course",
                Map.of(
                        "name",
                        "培训",
                        "host",
                        place.body("城管局"),
                        "planned",
                        place.day(-1),
                        "level",
                        level,
                        "teacher",
                        teacher));
        place.act("city", course, "hold", Map.of("attendance", people));
    }

    @Test
    @Covers("ZJ-04")
    void aLeaderWithFewerThanFiveDaysIsAGapSeenByThatOfficeAndFindingsBecomeTasks() {
        String quarter = place.enter(
                "desk",
                "leaderQuarter",
                Map.of(
                        "name", "城管局长 2026年一季度",
                        "office", place.body("城管局"),
                        "leader", place.post("city"),
                        "quarter", "2026-Q1",
                        "until", "2026-03-31"));
        String stay = stay(quarter, 3);
        assertThat(place.books().gapTitles("city", "leaderQuarter", "short")).hasSize(1);
        assertThat(place.books().gapTitles("water", "leaderQuarter", "short")).isEmpty();
        assertThat(place.refusal("city", quarter, "close", Map.of())).contains("不足5天");

        String finding = place.enter(
                "desk",
                "finding",
                Map.of("name", "垃圾清运不及时", "area", place.village(), "responsible", place.body("水务局"), "stay", stay));
        assertThat(place.owner(finding)).isEqualTo("水务局");

        stay(quarter, 2);
        assertThat(place.text(quarter, "days")).isEqualTo("5");
        assertThat(place.books().gapTitles("city", "leaderQuarter", "short")).isEmpty();
        place.act("city", quarter, "close", Map.of());
    }

    private String stay(String quarter, int days) {
        return place.enter(
                "desk",
                "stay",
                Map.of(
                        "name",
                        "蹲点",
                        "area",
                        place.village(),
                        "quarter",
                        quarter,
                        "days",
                        days,
                        "start",
                        place.day(-9)));
    }

    @Test
    @Covers("ZJ-18")
    void aVillageShowsItsTeamAndTermAndTheOthersAreAGap() {
        assertThat(place.books().gapTitles("desk", "appointment", "villagesWithout"))
                .contains("山前村");
        String first = appointed(place.hill(), Map.of("name", "驻村第一书记", "role", "FIRST", "unit", place.body("城管局")));

        assertThat(place.books().gapTitles("desk", "appointment", "villagesWithout"))
                .doesNotContain("山前村");
        assertThat(place.books().open("appointment", "").toString()).contains("驻村第一书记", place.day(300));
        assertThat(place.refusedEntry(
                        "town", "appointment", appointment(place.hill(), Map.of("name", "队员", "role", "TEAM"))))
                .contains("须写明派出单位");

        place.pass(Duration.ofDays(310));
        assertThat(place.state(first)).isEqualTo("ENDED");
        assertThat(place.books().gapTitles("desk", "appointment", "villagesWithout"))
                .contains("山前村");
    }

    @Test
    @Covers("ZJ-29")
    void guidesTutorsAndLiaisonsAreAppointedAndCountedByRole() {
        appointed(place.village(), Map.of("name", "指导员", "role", "GUIDE"));
        appointed(place.village(), Map.of("name", "联络员一", "role", "LIAISON"));
        appointed(place.village(), Map.of("name", "联络员二", "role", "LIAISON"));
        place.enter("village", "appointment", appointment(place.village(), Map.of("name", "辅导员", "role", "TUTOR")));

        assertThat(place.books().written("appointment", "roles", "role", "GUIDE"))
                .isEqualTo("1");
        assertThat(place.books().written("appointment", "roles", "role", "LIAISON"))
                .isEqualTo("2");
        assertThat(place.books().written("appointment", "roles", "role", "TUTOR"))
                .isEqualTo("0");
    }

    private String appointed(String area, Map<String, ?> more) {
        String appointment = place.enter("town", "appointment", appointment(area, more));
        place.act("town", appointment, "appoint", Map.of());
        return appointment;
    }

    private Map<String, Object> appointment(String area, Map<String, ?> more) {
        return Pairs.given(Map.of("area", area, "term", Map.of("from", place.day(0), "until", place.day(300))), more);
    }

    @Test
    @Covers("ZJ-10")
    void theMonthsSheetIsMadeOfAcceptedActivitiesAndConfirmedByBothSides() {
        String head = appointed(place.village(), Map.of("name", "一组联户长", "role", "HEAD", "households", 15));
        String sheet = place.enter(
                "village", "allowanceSheet", Map.of("name", "补贴单", "village", place.village(), "month", "2026-02"));
        assertThat(place.refusal("village", sheet, "confirm", Map.of("signed", place.day(0))))
                .contains("没有已认可的活动");
        place.act("village", duty(head), "accept", Map.of("sheet", sheet, "allowance", 3_000));
        place.act("village", duty(head), "accept", Map.of("sheet", sheet, "allowance", 2_000));
        place.act("village", duty(head), "refuse", Map.of("note", "重复登记"));

        assertThat(place.text(sheet, "total")).isEqualTo("5000");
        assertThat(place.refusal("village", sheet, "confirm", Map.of())).contains("signed");
        place.act("village", sheet, "confirm", Map.of("signed", place.day(0)));
        place.act("town", sheet, "pay", Map.of("paid", place.day(0)));
        assertThat(place.state(sheet)).isEqualTo("PAID");
    }

    private String duty(String head) {
        return place.enter(
                "grid",
                "dutyActivity",
                Map.of(
                        "name",
                        "报告路灯不亮",
                        "village",
                        place.village(),
                        "head",
                        head,
                        "duty",
                        "HAZARD",
                        "day",
                        place.day(-10)));
    }

    @Test
    @Covers("ZJ-19")
    void aSuggestionFromASwapIsAnsweredByTheBodyItConcerns() {
        String swap = place.enter(
                "village",
                "swap",
                Map.of("name", "换岗体验", "area", place.village(), "planned", place.day(-2), "batch", 46, "post", "窗口受理"));
        String suggestion = place.enter(
                "village",
                "suggestion",
                Map.of("name", "增设老花镜", "area", place.village(), "responsible", place.body("城管局"), "swap", swap));

        assertThat(place.books().gapTitles("desk", "suggestion", "unanswered")).contains("增设老花镜");
        place.act("city", suggestion, "answer", Map.of("answer", "已配齐"));
        place.act("village", suggestion, "accept", Map.of("rating", "GOOD"));
        assertThat(place.books().gapTitles("desk", "suggestion", "unanswered")).doesNotContain("增设老花镜");
        assertThat(place.text(swap, "suggestions")).isEqualTo("1");
    }
}
