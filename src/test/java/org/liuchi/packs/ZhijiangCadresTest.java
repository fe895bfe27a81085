package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

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
        place.morning();
    }

    @Test
    @Covers("ZJ-01")
    void aStudyPlanHasItsMaterialOrIsAGapAndIsNotHeldWithoutIt() {
        String plan = place.enter(
                "city", "studyPlan", Map.of("name", "第一议题", "host", place.body("城管局"), "planned", place.day(2)));
        assertThat(place.gap("studyPlan", "withoutMaterial")).contains("第一议题");
        assertThat(place.noStep("city", plan, "hold", Map.of("attendance", 9))).contains("material");

        place.step("city", plan, "amend", Map.of("material", "基层治理文件选编"));
        assertThat(place.gap("studyPlan", "withoutMaterial")).doesNotContain("第一议题");
        place.step("city", plan, "hold", Map.of("attendance", 9));
        assertThat(place.value(plan, "material")).isEqualTo("基层治理文件选编");
    }

    @Test
    @Covers("ZJ-02")
    void aTestHeldOnPaperIsEnteredAfterwardsSeenByItsOrganiserOnlyAndNamesNobody() {
        Map<String, Object> exam =
                Map.of("name", "闭卷测试", "host", place.body("城管局"), "planned", place.day(-3), "paper", "2026-03");
        String test = place.enter("city", "exam", exam);
        place.step("city", test, "hold", Map.of("sat", 40, "passed", 36));

        assertThat(place.list("city", "exam", "")).contains("闭卷测试");
        assertThat(place.list("water", "exam", "")).isEmpty();
        assertThat(place.hidden("water", test)).isTrue();
        assertThat(place.noEntry("city", "exam", Place.and(exam, Map.of("candidate", "王五"))))
                .contains("candidate");
    }

    @Test
    @Covers("ZJ-03")
    void sessionsAndHeadCountAreToldByLevelAndByKindOfTeacher() {
        course("CITY", "EXPERT", 120);
        course("CITY", "LEADER", 80);
        course("VILLAGE", "SECRETARY", 30);

        assertThat(place.figure("course", "levels", "level", "CITY")).isEqualTo("2");
        assertThat(place.figure("course", "trained", "level", "CITY")).isEqualTo("200");
        assertThat(place.figure("course", "trained", "teacher", "SECRETARY")).isEqualTo("30");
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
        place.step("city", course, "hold", Map.of("attendance", people));
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
        assertThat(place.gapSeenBy("city", "leaderQuarter", "short")).hasSize(1);
        assertThat(place.gapSeenBy("water", "leaderQuarter", "short")).isEmpty();
        assertThat(place.noStep("city", quarter, "close", Map.of())).contains("不足5天");

        String finding = place.enter(
                "desk",
                "finding",
                Map.of("name", "垃圾清运不及时", "area", place.bank(), "responsible", place.body("水务局"), "stay", stay));
        assertThat(place.owner(finding)).isEqualTo("水务局");

        stay(quarter, 2);
        assertThat(place.value(quarter, "days")).isEqualTo("5");
        assertThat(place.gapSeenBy("city", "leaderQuarter", "short")).isEmpty();
        place.step("city", quarter, "close", Map.of());
    }

    private String stay(String quarter, int days) {
        return place.enter(
                "desk",
                "stay",
                Map.of("name", "蹲点", "area", place.bank(), "quarter", quarter, "days", days, "start", place.day(-9)));
    }

    @Test
    @Covers("ZJ-18")
    void aVillageShowsItsTeamAndTermAndTheOthersAreAGap() {
        assertThat(place.gap("appointment", "villagesWithout")).contains("山前村");
        String first = appointed(place.hill(), Map.of("name", "驻村第一书记", "role", "FIRST", "unit", place.body("城管局")));

        assertThat(place.gap("appointment", "villagesWithout")).doesNotContain("山前村");
        assertThat(place.open("appointment").toString()).contains("驻村第一书记", place.day(300));
        assertThat(place.noEntry(
                        "town", "appointment", appointment(place.hill(), Map.of("name", "队员", "role", "TEAM"))))
                .contains("须写明派出单位");

        place.daysLater(310);
        assertThat(place.state(first)).isEqualTo("ENDED");
        assertThat(place.gap("appointment", "villagesWithout")).contains("山前村");
    }

    @Test
    @Covers("ZJ-29")
    void guidesTutorsAndLiaisonsAreAppointedAndCountedByRole() {
        appointed(place.bank(), Map.of("name", "指导员", "role", "GUIDE"));
        appointed(place.bank(), Map.of("name", "联络员一", "role", "LIAISON"));
        appointed(place.bank(), Map.of("name", "联络员二", "role", "LIAISON"));
        place.enter("village", "appointment", appointment(place.bank(), Map.of("name", "辅导员", "role", "TUTOR")));

        assertThat(place.figure("appointment", "roles", "role", "GUIDE")).isEqualTo("1");
        assertThat(place.figure("appointment", "roles", "role", "LIAISON")).isEqualTo("2");
        assertThat(place.figure("appointment", "roles", "role", "TUTOR")).isEqualTo("0");
    }

    private String appointed(String area, Map<String, ?> more) {
        String appointment = place.enter("town", "appointment", appointment(area, more));
        place.step("town", appointment, "appoint", Map.of());
        return appointment;
    }

    private Map<String, Object> appointment(String area, Map<String, ?> more) {
        return Place.and(Map.of("area", area, "term", Map.of("from", place.day(0), "until", place.day(300))), more);
    }

    @Test
    @Covers("ZJ-10")
    void theMonthsSheetIsMadeOfAcceptedActivitiesAndConfirmedByBothSides() {
        String head = appointed(place.bank(), Map.of("name", "一组联户长", "role", "HEAD", "households", 15));
        String sheet = place.enter(
                "village", "allowanceSheet", Map.of("name", "补贴单", "village", place.bank(), "month", "2026-02"));
        assertThat(place.noStep("village", sheet, "confirm", Map.of("signed", place.day(0))))
                .contains("没有已认可的活动");
        place.step("village", duty(head), "accept", Map.of("sheet", sheet, "allowance", 3_000));
        place.step("village", duty(head), "accept", Map.of("sheet", sheet, "allowance", 2_000));
        place.step("village", duty(head), "refuse", Map.of("note", "重复登记"));

        assertThat(place.value(sheet, "total")).isEqualTo("5000");
        assertThat(place.noStep("village", sheet, "confirm", Map.of())).contains("signed");
        place.step("village", sheet, "confirm", Map.of("signed", place.day(0)));
        place.step("town", sheet, "pay", Map.of("paid", place.day(0)));
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
                        place.bank(),
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
                Map.of("name", "换岗体验", "area", place.bank(), "planned", place.day(-2), "batch", 46, "post", "窗口受理"));
        String suggestion = place.enter(
                "village",
                "suggestion",
                Map.of("name", "增设老花镜", "area", place.bank(), "responsible", place.body("城管局"), "swap", swap));

        assertThat(place.gap("suggestion", "unanswered")).contains("增设老花镜");
        place.step("city", suggestion, "answer", Map.of("answer", "已配齐"));
        place.step("village", suggestion, "accept", Map.of("rating", "GOOD"));
        assertThat(place.gap("suggestion", "unanswered")).doesNotContain("增设老花镜");
        assertThat(place.value(swap, "suggestions")).isEqualTo("1");
    }
}
