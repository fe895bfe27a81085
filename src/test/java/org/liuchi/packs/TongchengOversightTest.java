package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
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
    private final PlaceWalk walk;

    TongchengOversightTest(@Autowired PlaceDoors doors) throws IOException {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("TO-05")
    void nothingIsConcludedBeforeThePeriodRanAndEveryOpinionIsAnswered() {
        for (String sort : List.of("REVIEW", "HONOUR", "APPOINTMENT")) {
            walk.today();
            String notice = walk.enter(
                    "desk",
                    "publicity",
                    given(
                            "subject",
                            "公示" + sort,
                            "sort",
                            sort,
                            "body",
                            walk.body("城管局"),
                            "community",
                            walk.village(),
                            "period",
                            walk.days(0, 6)));
            String opinion = walk.enter(
                    "village", "opinion", given("text", "办事公道", "publicity", notice, "community", walk.village()));

            assertThat(walk.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .status())
                    .isIn(403, 409);
            assertThat(walk.page("city", opinion).status()).isIn(403, 404);
            walk.pass(Duration.ofDays(8));
            assertThat(walk.tryAct("desk", notice, "conclude", given("outcome", "GO_ON"))
                            .body()
                            .toString())
                    .contains("意见没有答复");
            walk.act("desk", opinion, "answer", given("answer", "感谢，已记录"));
            walk.act("desk", notice, "conclude", given("outcome", "GO_ON"));
            assertThat(walk.state(notice)).isEqualTo("CONCLUDED");
        }
        assertThat(walk.definition("opinion")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TO-33")
    void aFindingHasAnOwnerADayAndIsVerifiedBeforeTheRoundCloses() {
        String round = walk.enter(
                "desk",
                "inspection",
                given(
                        "name",
                        "上半年巡查",
                        "term",
                        walk.days(0, 60),
                        "bodies",
                        List.of(walk.body("城管局")),
                        "scope",
                        "组织生活",
                        "due",
                        walk.day(20)));
        walk.act("desk", round, "open", given());
        String item = walk.one("city", "inspectionItem", "round=" + round);
        walk.act("city", item, "find", given("finding", "台账缺页", "due", walk.day(20)));

        assertThat(walk.owner(item)).isEqualTo("城管局");
        assertThat(walk.tryAct("desk", round, "close", given("summary", "完成")).status())
                .isIn(409, 422);
        walk.act("city", item, "mend", given("measure", "已补齐"));
        walk.act("desk", item, "verify", given());
        walk.act("desk", round, "close", given("summary", "完成"));
        assertThat(walk.state(item)).isEqualTo("VERIFIED");
    }

    @Test
    @Covers("TO-50")
    void aMatterThatTwoDepartmentsRefuseIsRuledUponOrAskedAboveWithTheNextReminder() {
        String matter = walk.enter(
                "town",
                "impasse",
                given("matter", "界河清淤", "why", "职责不清", "place", walk.village(), "first", walk.body("城管局")));
        walk.act("city", matter, "refuse", given("firstSays", "属水务"));
        walk.act("desk", matter, "askSecond", given("second", walk.body("水务局")));
        walk.act("water", matter, "refuse", given("secondSays", "属市容"));
        assertThat(walk.state(matter)).isEqualTo("RULING");

        assertThat(walk.tryAct("desk", matter, "askAbove", given("above", "安庆市水利局"))
                        .status())
                .isEqualTo(400);
        walk.act("desk", matter, "askAbove", given("above", "安庆市水利局", "remindOn", walk.day(10)));
        walk.pass(Duration.ofDays(12));
        assertThat(walk.light("desk", matter)).isEqualTo("RED");
        walk.act("desk", matter, "remind", given("remindOn", walk.day(10)));
        assertThat(walk.light("desk", matter)).isNotEqualTo("RED");
        walk.act("desk", matter, "rule", given("ruled", walk.body("水务局"), "ruling", "由水务局负责"));
        walk.act("water", matter, "answer", given("answer", "已清淤"));
        assertThat(walk.state(matter)).isEqualTo("ANSWERED");
    }

    private String post(String name, boolean accident) {
        return walk.enter(
                "desk",
                "communityPost",
                given(
                        "name",
                        name,
                        "area",
                        walk.village(),
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
        assertThat(walk.gap("desk", "communityPost", "noAccident"))
                .contains(uninsured)
                .doesNotContain(insured);

        walk.at("2026-04-01");
        walk.openSchedules();
        String paid = walk.one("desk", "payMonth", "post=" + insured);
        String missing = walk.one("desk", "payMonth", "post=" + uninsured);
        walk.act("desk", paid, "pay", given("paidOn", "2026-04-20"));
        walk.at("2026-04-27");
        walk.openSchedules();
        assertThat(walk.one("desk", "payMonth", "post=" + uninsured)).isEqualTo(missing);
        assertThat(walk.gap("desk", "payMonth", "missing")).contains(missing).doesNotContain(paid);
    }

    @Test
    @Covers("TO-42")
    void structureIsComputedFromPostsAndFollowsThem() {
        walk.enter("desk", "communityPost", member("甲岗", "COLLEGE"));
        String second = walk.enter("desk", "communityPost", member("乙岗", "SCHOOL"));
        double before = walk.total("desk", "communityPost", "college");
        walk.act("desk", second, "amend", member("乙岗", "COLLEGE"));

        assertThat(walk.total("desk", "communityPost", "college")).isGreaterThan(before);
        assertThat(walk.definition("communityPost")).doesNotContain("PERSON");
    }

    private Map<String, Object> member(String name, String degree) {
        return given(
                "name",
                name,
                "area",
                walk.village(),
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
        walk.enter("desk", "incentive", number);
        assertThat(walk.tryEnter("desk", "incentive", number).status()).isIn(400, 409, 422);
        number.put("channel", "VETERANS");
        number.put("person", "张三");
        assertThat(walk.tryEnter("desk", "incentive", number).status()).isEqualTo(400);
        number.remove("person");
        walk.enter("desk", "incentive", number);

        assertThat(walk.figure("desk", "incentive", "people", "channel").toString())
                .contains("CIVIL_SERVICE", "VETERANS");
        assertThat(walk.definition("incentive")).doesNotContain("PERSON");
    }
}
