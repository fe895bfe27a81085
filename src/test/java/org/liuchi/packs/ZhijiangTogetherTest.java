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
        place.today();
    }

    @Test
    @Covers("ZJ-16")
    void aUnitAndItsMembersReportInAndBackWithDatesOpenAtTheLevelOfTheUnit() {
        String unit = reportIn(Map.of("kind", "UNIT"));
        assertThat(place.refusedEntry("village", "reportIn", reportInValues(Map.of("kind", "MEMBERS"))))
                .contains("people");
        String members = reportIn(Map.of("kind", "MEMBERS", "people", 16));

        assertThat(place.refusal("city", unit, "reportBack", Map.of("done", "清洁4次")))
                .contains("reportedBack");
        place.act("city", unit, "reportBack", Map.of("reportedBack", place.day(0), "done", "清洁4次"));
        place.act("city", members, "reportBack", Map.of("reportedBack", place.day(0), "done", "值守6次"));

        assertThat(place.books().open("reportIn", "").toString())
                .contains("清洁4次", "值守6次", place.day(-30), place.day(0));
        assertThat(place.books().written("reportIn", "people", "unit", place.body("城管局")))
                .isEqualTo("16");
    }

    private String reportIn(Map<String, ?> more) {
        return place.enter("village", "reportIn", reportInValues(more));
    }

    private Map<String, Object> reportInValues(Map<String, ?> more) {
        return Pairs.given(
                Map.of(
                        "name", "报到",
                        "unit", place.body("城管局"),
                        "community", place.village(),
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
                        "area", place.town(),
                        "body", place.body("西镇"),
                        "members", 45,
                        "skills", List.of("RESCUE", "CLEANING")));
        assertThat(place.books().titles("village", "team", "skills=RESCUE&area=" + place.town()))
                .containsExactly("西镇突击队");
        assertThat(place.books().titles("village", "team", "skills=REPAIR&area=" + place.town()))
                .isEmpty();

        String call = call(team);
        place.act("town", call, "come", Map.of());
        place.act("town", call, "answer", Map.of("answer", "清完河道", "people", 20));
        assertThat(place.state(call)).isEqualTo("ANSWERED");

        String second = call(team);
        assertThat(place.refusal("town", second, "refer", Map.of())).contains("note");
        place.act("town", second, "refer", Map.of("note", "正在防汛"));
        assertThat(place.owner(second)).isEqualTo("联动中心");
    }

    private String call(String team) {
        return place.enter(
                "village",
                "call",
                Map.of(
                        "name", "清河道",
                        "area", place.village(),
                        "responsible", place.body("西镇"),
                        "team", team,
                        "needed", place.day(2)));
    }

    @Test
    @Covers("ZJ-35")
    void oneCounterRoutesToFiveDesksUnderOneNumberAndCounsellingKeepsNoContent() {
        String matter = atTheCounter("咨询低保", Map.of("description", "要哪些材料"));
        String number = place.number(matter);
        place.act("village", matter, "route", Map.of("desk", "SUPPORT", "responsible", place.body("城管局")));
        place.act("city", matter, "answer", Map.of("answer", "三样材料"));
        assertThat(place.number(matter)).isEqualTo(number);
        assertThat(place.owner(matter)).isEqualTo("河滨社区");

        String trouble = atTheCounter("预约疏导", Map.of("description", "心里话"));
        Map<String, Object> counsel =
                Map.of("desk", "COUNSEL", "responsible", place.body("水务局"), "appointment", place.day(3));
        assertThat(place.refusal("village", trouble, "route", counsel)).contains("民惑疏导不记内容");
        place.act("village", trouble, "route", Pairs.given(counsel, Map.of("description", "")));
        assertThat(place.refusal("water", trouble, "answer", Map.of("answer", "谈了很多")))
                .contains("民惑疏导不记内容");
        place.act("water", trouble, "meet", Map.of());
        assertThat(place.books().written("counterMatter", "desks", "desk", "COUNSEL"))
                .isEqualTo("1");
    }

    private String atTheCounter(String name, Map<String, ?> more) {
        return place.enter(
                "village", "counterMatter", Pairs.given(Map.of("name", name, "area", place.village()), more));
    }

    @Test
    @Covers("ZJ-15")
    void aVillageShowsItsNextDoctorsDayToEverybodyAndTheOthersAreAGap() {
        String alliance =
                place.enter("town", "alliance", Map.of("name", "西镇医联体", "area", place.town(), "kind", "HEALTH"));
        assertThat(place.books().gapTitles("desk", "visitDay", "withoutDoctor")).contains("河滨社区");
        String day = place.enter(
                "village",
                "visitDay",
                Map.of(
                        "name",
                        "巡诊",
                        "area",
                        place.village(),
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

        assertThat(place.books().open("visitDay", "").toString()).doesNotContain("巡诊");
        place.act("village", day, "publish", Map.of());

        assertThat(place.books().open("visitDay", "").toString()).contains("巡诊", place.day(12));
        assertThat(place.books().gapTitles("desk", "visitDay", "withoutDoctor"))
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
                        place.village(),
                        "text",
                        "村委会会议室",
                        "kind",
                        "CONGRESS",
                        "day",
                        place.day(9),
                        "term",
                        Map.of("from", place.day(0), "until", place.day(9))));
        place.act("village", day, "publish", Map.of());
        assertThat(place.books().open("receptionDay", "").toString()).contains("人大代表接待", place.day(9));

        Portal.Matter bus = place.portal().report("给人大代表接待日提意见：加一班公交");
        String opinion = place.enter(
                "village",
                "opinion",
                Map.of(
                        "name",
                        "加一班公交",
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
                        "receptionDay",
                        day,
                        "caseNumber",
                        bus.number()));
        place.portal().answered(bus, "下月起每天加两班");
        assertThat(place.portal().read(bus)).contains("下月起每天加两班");
        assertThat(place.owner(opinion)).isEqualTo("城管局");
        place.act("city", opinion, "answer", Map.of("answer", "下月起每天加两班"));
        assertThat(place.books().open("opinion", "").toString()).contains("加一班公交", "下月起每天加两班");
        assertThat(place.text(day, "opinions")).isEqualTo("1");
    }

    @Test
    @Covers("ZJ-21")
    void namesOfAGatheringAreErasedThirtyDaysAfterIt() {
        String gathering = place.enter(
                "city", "gathering", Map.of("name", "幸福有约", "area", place.village(), "planned", place.day(1)));
        String signUp = place.enter(
                "city",
                "gatheringSignUp",
                Map.of("name", "第一批", "gathering", gathering, "day", place.day(1), "person", place.person("周小舟")));
        assertThat(place.text(signUp, "person")).contains("周*").doesNotContain("周小舟");

        place.pass(Duration.ofDays(2));
        assertThat(place.state(signUp)).isEqualTo("OVER");
        assertThat(place.text(signUp, "person")).contains("周*");
        place.pass(Duration.ofDays(31));
        assertThat(place.text(signUp, "person")).doesNotContain("周");
    }
}
