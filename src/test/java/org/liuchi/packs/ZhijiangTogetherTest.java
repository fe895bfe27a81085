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

/** Zhijiang: who comes to residents, and who is called. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhijiangTogetherTest {
    private final Place place;

    @Autowired
    ZhijiangTogetherTest(Place.Doors doors) {
        place = doors.with("zhijiang");
    }

    @BeforeEach
    void aNewMorning() {
        place.morning();
    }

    @Test
    @Covers("ZJ-16")
    void aUnitAndItsMembersReportInAndBackWithDatesOpenAtTheLevelOfTheUnit() {
        String unit = reportIn(Map.of("kind", "UNIT"));
        assertThat(place.noEntry("village", "reportIn", reportInValues(Map.of("kind", "MEMBERS"))))
                .contains("people");
        String members = reportIn(Map.of("kind", "MEMBERS", "people", 16));

        assertThat(place.noStep("city", unit, "reportBack", Map.of("done", "清洁4次")))
                .contains("reportedBack");
        place.step("city", unit, "reportBack", Map.of("reportedBack", place.day(0), "done", "清洁4次"));
        place.step("city", members, "reportBack", Map.of("reportedBack", place.day(0), "done", "值守6次"));

        assertThat(place.open("reportIn").toString()).contains("清洁4次", "值守6次", place.day(-30), place.day(0));
        assertThat(place.figure("reportIn", "people", "unit", place.body("城管局")))
                .isEqualTo("16");
    }

    private String reportIn(Map<String, ?> more) {
        return place.enter("village", "reportIn", reportInValues(more));
    }

    private Map<String, Object> reportInValues(Map<String, ?> more) {
        return Place.and(
                Map.of(
                        "name", "报到",
                        "unit", place.body("城管局"),
                        "community", place.bank(),
                        "reportedIn", place.day(-30)),
                more);
    }

    @Test
    @Covers("ZJ-22")
    void aTeamIsFoundBySkillAndTownCalledAndComesOrSaysWhyNot() {
        String team = place.enter(
                "town",
                "team",
                Map.of(
                        "name", "西镇突击队",
                        "area", place.west(),
                        "body", place.body("西镇"),
                        "members", 45,
                        "skills", List.of("RESCUE", "CLEANING")));
        assertThat(place.list("village", "team", "skills=RESCUE&area=" + place.west()))
                .containsExactly("西镇突击队");
        assertThat(place.list("village", "team", "skills=REPAIR&area=" + place.west()))
                .isEmpty();

        String call = call(team);
        place.step("town", call, "come", Map.of());
        place.step("town", call, "answer", Map.of("answer", "清完河道", "people", 20));
        assertThat(place.state(call)).isEqualTo("ANSWERED");

        String second = call(team);
        assertThat(place.noStep("town", second, "refer", Map.of())).contains("note");
        place.step("town", second, "refer", Map.of("note", "正在防汛"));
        assertThat(place.owner(second)).isEqualTo("联动中心");
    }

    private String call(String team) {
        return place.enter(
                "village",
                "call",
                Map.of(
                        "name", "清河道",
                        "area", place.bank(),
                        "responsible", place.body("西镇"),
                        "team", team,
                        "needed", place.day(2)));
    }

    @Test
    @Covers("ZJ-35")
    void oneCounterRoutesToFiveDesksUnderOneNumberAndCounsellingKeepsNoContent() {
        String matter = atTheCounter("咨询低保", Map.of("description", "要哪些材料"));
        String number = place.number(matter);
        place.step("village", matter, "route", Map.of("desk", "SUPPORT", "responsible", place.body("城管局")));
        place.step("city", matter, "answer", Map.of("answer", "三样材料"));
        assertThat(place.number(matter)).isEqualTo(number);
        assertThat(place.owner(matter)).isEqualTo("河滨社区");

        String trouble = atTheCounter("预约疏导", Map.of("description", "心里话"));
        Map<String, Object> counsel =
                Map.of("desk", "COUNSEL", "responsible", place.body("水务局"), "appointment", place.day(3));
        assertThat(place.noStep("village", trouble, "route", counsel)).contains("民惑疏导不记内容");
        place.step("village", trouble, "route", Place.and(counsel, Map.of("description", "")));
        assertThat(place.noStep("water", trouble, "answer", Map.of("answer", "谈了很多")))
                .contains("民惑疏导不记内容");
        place.step("water", trouble, "meet", Map.of());
        assertThat(place.figure("counterMatter", "desks", "desk", "COUNSEL")).isEqualTo("1");
    }

    private String atTheCounter(String name, Map<String, ?> more) {
        return place.enter("village", "counterMatter", Place.and(Map.of("name", name, "area", place.bank()), more));
    }

    @Test
    @Covers("ZJ-15")
    void aVillageShowsItsNextDoctorsDayToEverybodyAndTheOthersAreAGap() {
        String alliance =
                place.enter("town", "alliance", Map.of("name", "西镇医联体", "area", place.west(), "kind", "HEALTH"));
        assertThat(place.gap("visitDay", "withoutDoctor")).contains("河滨社区");
        String day = place.enter(
                "village",
                "visitDay",
                Map.of(
                        "name",
                        "巡诊",
                        "area",
                        place.bank(),
                        "text",
                        "测血压",
                        "alliance",
                        alliance,
                        "service",
                        "DOCTOR",
                        "day",
                        place.day(12),
                        "term",
                        Map.of("from", place.day(0), "until", place.day(12))));

        assertThat(place.open("visitDay").toString()).doesNotContain("巡诊");
        place.step("village", day, "publish", Map.of());

        assertThat(place.open("visitDay").toString()).contains("巡诊", place.day(12));
        assertThat(place.gap("visitDay", "withoutDoctor"))
                .doesNotContain("河滨社区")
                .contains("山前村");
    }

    @Test
    @Covers("ZJ-30")
    void residentsSeeTheNextReceptionDaySayTheirOpinionAndReadTheAnswer() {
        String day = place.enter(
                "village",
                "receptionDay",
                Map.of(
                        "name",
                        "人大代表接待",
                        "area",
                        place.bank(),
                        "text",
                        "村委会会议室",
                        "kind",
                        "CONGRESS",
                        "day",
                        place.day(9),
                        "term",
                        Map.of("from", place.day(0), "until", place.day(9))));
        place.step("village", day, "publish", Map.of());
        assertThat(place.open("receptionDay").toString()).contains("人大代表接待", place.day(9));

        String opinion = place.enter(
                "village",
                "opinion",
                Map.of("name", "加一班公交", "area", place.bank(), "responsible", place.body("城管局"), "receptionDay", day));
        assertThat(place.owner(opinion)).isEqualTo("城管局");
        place.step("city", opinion, "answer", Map.of("answer", "下月起每天加两班"));
        assertThat(place.open("opinion").toString()).contains("加一班公交", "下月起每天加两班");
        assertThat(place.value(day, "opinions")).isEqualTo("1");
    }

    @Test
    @Covers("ZJ-21")
    void namesOfAGatheringAreErasedThirtyDaysAfterIt() {
        String gathering =
                place.enter("city", "gathering", Map.of("name", "幸福有约", "area", place.bank(), "planned", place.day(1)));
        String signUp = place.enter(
                "city",
                "gatheringSignUp",
                Map.of("name", "第一批", "gathering", gathering, "day", place.day(1), "person", place.person("周小舟")));
        assertThat(place.value(signUp, "person")).contains("周*").doesNotContain("周小舟");

        place.daysLater(2);
        assertThat(place.state(signUp)).isEqualTo("OVER");
        assertThat(place.value(signUp, "person")).contains("周*");
        place.daysLater(31);
        assertThat(place.value(signUp, "person")).doesNotContain("周");
    }
}
