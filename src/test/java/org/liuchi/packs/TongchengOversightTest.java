package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices, inspections, rulings, posts, assets and projects in Tongcheng. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengOversightTest {
    private final Place place;

    TongchengOversightTest(@Autowired Place.Doors doors) {
        place = doors.with("tongcheng");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TO-05")
    void nothingIsConcludedBeforeThePeriodRanAndEveryOpinionIsAnswered() {
        for (String sort : List.of("REVIEW", "HONOUR", "APPOINTMENT")) {
            place.today();
            String notice = place.enter(
                    "desk",
                    "publicity",
                    given(
                            "subject",
                            "公示" + sort,
                            "sort",
                            sort,
                            "body",
                            place.body("城管局"),
                            "community",
                            place.village(),
                            "period",
                            place.days(0, 6)));
            String opinion = place.enter(
                    "village", "opinion", given("text", "办事公道", "publicity", notice, "community", place.village()));

            assertThat(place.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .status())
                    .isIn(403, 409);
            assertThat(place.page("city", opinion).status()).isIn(403, 404);
            place.pass(Duration.ofDays(8));
            assertThat(place.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .body()
                            .toString())
                    .contains("意见没有答复");
            place.act("desk", opinion, "answer", given("answer", "感谢，已记录"));
            place.act("desk", notice, "conclude", given("outcome", "GO_ON"));
            assertThat(place.state(notice)).isEqualTo("CONCLUDED");
        }
        assertThat(place.books().schema("opinion")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-33")
    void aFindingHasAnOwnerADayAndIsVerifiedBeforeTheRoundCloses() {
        String round = place.enter(
                "desk",
                "inspection",
                given(
                        "name",
                        "上半年巡查",
                        "term",
                        place.days(0, 60),
                        "bodies",
                        List.of(place.body("城管局")),
                        "scope",
                        "组织生活",
                        "due",
                        place.day(20)));
        place.act("desk", round, "open", given());
        String item = place.books().one("city", "inspectionItem", "round=" + round);
        place.act("city", item, "find", given("finding", "台账缺页", "due", place.day(20)));

        assertThat(place.owner(item)).isEqualTo("城管局");
        assertThat(place.tryAct("desk", round, "close", given("summary", "完成")).status())
                .isIn(409, 422);
        place.act("city", item, "mend", given("measure", "已补齐"));
        place.act("desk", item, "verify", given());
        place.act("desk", round, "close", given("summary", "完成"));
        assertThat(place.state(item)).isEqualTo("VERIFIED");
    }

    @Test
    @Covers("TO-50")
    void aMatterThatTwoDepartmentsRefuseIsRuledUponOrAskedAboveWithTheNextReminder() {
        String matter = place.enter(
                "town",
                "impasse",
                given("matter", "界河清淤", "why", "职责不清", "place", place.village(), "first", place.body("城管局")));
        place.act("city", matter, "refuse", given("firstSays", "属水务"));
        place.act("desk", matter, "askSecond", given("second", place.body("水务局")));
        place.act("water", matter, "refuse", given("secondSays", "属市容"));
        assertThat(place.state(matter)).isEqualTo("RULING");

        assertThat(place.tryAct("desk", matter, "askAbove", given("above", "安庆市水利局"))
                        .status())
                .isEqualTo(400);
        place.act("desk", matter, "askAbove", given("above", "安庆市水利局", "remindOn", place.day(10)));
        place.pass(Duration.ofDays(12));
        assertThat(place.light("desk", matter)).isEqualTo("RED");
        place.act("desk", matter, "remind", given("remindOn", place.day(10)));
        assertThat(place.light("desk", matter)).isNotEqualTo("RED");
        place.act("desk", matter, "rule", given("ruled", place.body("水务局"), "ruling", "由水务局负责"));
        place.act("water", matter, "answer", given("answer", "已清淤"));
        assertThat(place.state(matter)).isEqualTo("ANSWERED");
    }

    private String post(String name, boolean accident) {
        return place.enter(
                "desk",
                "communityPost",
                given(
                        "name",
                        name,
                        "area",
                        place.village(),
                        "head",
                        accident,
                        "degree",
                        accident ? "COLLEGE" : "SCHOOL",
                        "age",
                        "UNDER46",
                        "pension",
                        true,
                        "health",
                        true,
                        "accident",
                        accident));
    }

    @Test
    @Covers("TO-09")
    void aPostWithoutInsuranceAndAMonthNotPaidAreFlagged() {
        String insured = post("主任岗", true);
        String uninsured = post("治保岗", false);
        assertThat(place.books().gap("desk", "communityPost", "noAccident"))
                .contains(uninsured)
                .doesNotContain(insured);

        place.at("2026-04-01");
        place.nightPasses();
        String paid = place.books().one("desk", "payMonth", "post=" + insured);
        String missing = place.books().one("desk", "payMonth", "post=" + uninsured);
        place.act("desk", paid, "pay", given("paidOn", "2026-04-20"));
        place.at("2026-04-27");
        place.nightPasses();
        assertThat(place.books().one("desk", "payMonth", "post=" + uninsured)).isEqualTo(missing);
        assertThat(place.books().gap("desk", "payMonth", "missing"))
                .contains(missing)
                .doesNotContain(paid);
    }

    @Test
    @Covers("TO-42")
    void structureIsComputedFromPostsAndFollowsThem() {
        place.enter("desk", "communityPost", member("甲岗", "COLLEGE"));
        String second = place.enter("desk", "communityPost", member("乙岗", "SCHOOL"));
        double before = place.books().total("desk", "communityPost", "college");
        place.act("desk", second, "amend", member("乙岗", "COLLEGE"));

        assertThat(place.books().total("desk", "communityPost", "college")).isGreaterThan(before);
        assertThat(place.books().schema("communityPost")).doesNotContain("PERSON");
    }

    private Map<String, Object> member(String name, String degree) {
        return given(
                "name",
                name,
                "area",
                place.village(),
                "head",
                false,
                "degree",
                degree,
                "age",
                "UNDER36",
                "pension",
                true,
                "health",
                true,
                "accident",
                true);
    }

    @Test
    @Covers("TO-45")
    void onlyYearlyNumbersPerChannelCanBeEntered() {
        Map<String, Object> number =
                given("asOf", "2026-02-28", "channel", "CIVIL_SERVICE", "people", 3, "source", "年度统计");
        place.enter("desk", "incentive", number);
        assertThat(place.tryEnter("desk", "incentive", number).status()).isIn(400, 409, 422);
        number.put("channel", "VETERANS");
        number.put("person", "张三");
        assertThat(place.tryEnter("desk", "incentive", number).status()).isEqualTo(400);
        number.remove("person");
        place.enter("desk", "incentive", number);

        assertThat(place.books()
                        .figure("desk", "incentive", "people", "channel")
                        .at("/rows")
                        .toString())
                .contains("CIVIL_SERVICE", "VETERANS");
        assertThat(place.books().schema("incentive")).doesNotContain("PERSON");
    }
}
