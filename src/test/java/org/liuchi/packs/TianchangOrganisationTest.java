package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.liuchi.packs.Pairs.term;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 天长: task forces, branches and their grades, the 1234 tree, indicators, pilots. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangOrganisationTest {
    private final Place place;

    TianchangOrganisationTest(@Autowired Place.Doors doors) {
        place = doors.with("tianchang");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TC-04")
    void aTaskForceHasTasksInOtherBodiesAndIsReadOnlyOnceItIsDissolved() {
        String force = force();
        String task = place.enter(
                "desk",
                "forceTask",
                "name",
                "摸底",
                "force",
                force,
                "responsible",
                place.body("水务局"),
                "due",
                place.day(9));
        assertThat(place.inbox("water")).contains(task);
        assertThat(place.refusal("city", force, "close", "summary", "完成")).isNotEmpty();

        place.act("water", task, "report", "result", "已摸清");
        place.act("desk", task, "verify");
        place.act("city", force, "close", "summary", "任务完成");

        assertThat(place.actions("desk", force)).isEmpty();
        assertThat(place.refusal("desk", force, "amend", "plan", "再改")).isNotEmpty();
        assertThat(place.refusedEntry(
                        "desk",
                        "forceTask",
                        "name",
                        "又一项",
                        "force",
                        force,
                        "responsible",
                        place.body("水务局"),
                        "due",
                        place.day(9)))
                .contains("运行中的专班");
        assertThat(place.value("town", force, "tasks").asInt()).isEqualTo(1);
    }

    private String force() {
        String force = place.enter(
                "desk",
                "taskForce",
                "name",
                "乡村治理专班",
                "host",
                place.body("城管局"),
                "members",
                place.bodies("水务局"),
                "term",
                term(place.day(0), place.day(200)));
        place.act("city", force, "open");
        return force;
    }

    @Test
    @Covers("TC-10")
    void everyGridWithoutABranchIsListedAndCountedByTown() {
        assertThat(place.books().gap("desk", "branch", "unbound"))
                .contains(place.ground().hill(1), place.ground().lake(4));
        int west =
                place.books().gapIn("desk", "branch", "unbound", place.ground().town("100"));

        place.enter(
                "desk", "branch", "name", "山前第一网格党支部", "area", place.ground().hill(1));

        assertThat(place.books().gap("desk", "branch", "unbound"))
                .doesNotContain(place.ground().hill(1))
                .contains(place.ground().lake(4));
        assertThat(place.books()
                        .gapIn("desk", "branch", "unbound", place.ground().town("100")))
                .isEqualTo(west - 1);
        assertThat(place.refusedEntry(
                        "desk", "branch", "name", "又一个", "area", place.ground().hill(1)))
                .isNotEmpty();
    }

    @Test
    @Covers("TC-45")
    void theShareOfStarBranchesFollowsTheGradesAndAGradeHasReviewerAndReason() {
        String first = graded(place.ground().bank(1), "FOUR");
        graded(place.ground().bank(2), "TWO");
        String third = graded(place.ground().hill(2), "NONE");
        assertThat(place.books().total("desk", "branchGrade", "starred")).isCloseTo(66.67, within(0.05));
        assertThat(place.value("desk", first, "reason").asString()).isEqualTo("按标准评定");

        place.act("town", third, "object", "objection", "漏计一项活动");
        assertThat(place.books().total("desk", "branchGrade", "starred")).isEqualTo(100);
        place.act("desk", third, "decide", "stars", "ONE", "reason", "补计后达到一星");

        assertThat(place.books().total("desk", "branchGrade", "starred")).isEqualTo(100);
        assertThat(place.books().rows("desk", "branchGrade", "stars=NONE")).isEmpty();
    }

    private String graded(String grid, String stars) {
        String branch = place.enter("desk", "branch", "name", "党支部" + grid, "area", grid);
        String grade = place.enter(
                "desk",
                "branchGrade",
                "name",
                "党支部",
                "branch",
                branch,
                "area",
                grid.substring(0, 12),
                "year",
                2026,
                "report",
                "活动正常");
        assertThat(place.refusal("town", grade, "review", "stars", stars)).contains("reviewer", "reason");
        place.act("town", grade, "review", "stars", stars, "reviewer", place.body("西镇"), "reason", "按标准评定");
        place.act("desk", grade, "publish");
        return grade;
    }

    @Test
    @Covers("TC-57")
    void theTreeIsLoadedAndWorkRollsUpUnderItsHeadsAndTheTotalIsTaggedAndUntagged() {
        place.books().take("desk", "head", "条目,上级条目\n1234工作法,");
        place.books().take("desk", "head", "条目,上级条目\n一体统筹,1234工作法\n四治融合,1234工作法");
        place.books().take("desk", "head", "条目,上级条目\n法治,四治融合\n自治,四治融合");
        String law = head("法治");
        String both = work("村规民约修订", law, head("自治"), head("一体统筹"));
        String none = work("危桥改造");

        assertThat(heads("below")).containsExactly(2, 0, 2, 0, 0);
        assertThat(heads("works")).containsExactly(0, 1, 0, 1, 1);
        assertThat(heads("worksBelow")).containsExactly(1, 0, 2, 0, 0);
        assertThat(heads("worksTwoBelow")).containsExactly(2, 0, 0, 0, 0);
        assertThat(place.books().gap("desk", "keyWork", "untagged"))
                .contains(none)
                .doesNotContain(both);
        assertThat(works("all")).isEqualTo(2);
        assertThat(works("tagged")).isEqualTo(1);
        assertThat(works("untagged")).isEqualTo(1);

        place.act("city", none, "tag", "heads", List.of(law));
        assertThat(heads("works")).containsExactly(0, 1, 0, 2, 1);
        assertThat(heads("worksBelow")).containsExactly(1, 0, 3, 0, 0);
        assertThat(heads("worksTwoBelow")).containsExactly(3, 0, 0, 0, 0);
        assertThat(works("tagged")).isEqualTo(2);
        assertThat(works("untagged")).isZero();
    }

    private String head(String name) {
        return place.books().one("desk", "head", "q=" + name);
    }

    private List<Integer> heads(String field) {
        return Stream.of("1234工作法", "一体统筹", "四治融合", "法治", "自治")
                .map(name -> place.value("desk", head(name), field).asInt())
                .toList();
    }

    private double works(String figure) {
        return place.books().total("desk", "keyWork", figure);
    }

    private String work(String name, String... heads) {
        String work = place.enter(
                "desk",
                "keyWork",
                "name",
                name,
                "lead",
                place.body("城管局"),
                "term",
                term(place.day(0), place.day(90)),
                "heads",
                List.of(heads));
        place.act("desk", work, "approve");
        return work;
    }

    @Test
    @Covers("TC-03")
    void anIndicatorHasSourceAndFormulaAndStabilityMeansHowMattersAreHandled() {
        String lead = place.body("水务局");
        assertThat(place.refusedEntry("desk", "indicator", "name", "稳定", "head", "STABILITY", "lead", lead))
                .contains("measure");
        assertThat(place.refusedEntry(
                        "desk", "indicator", "name", "稳定", "head", "STABILITY", "lead", lead, "measure", "PETITIONERS"))
                .contains("measure");
        String onTime = place.enter(
                "desk", "indicator", "name", "按期办结率", "head", "STABILITY", "lead", lead, "measure", "ON_TIME");
        assertThat(place.refusal("desk", onTime, "list", "basis", "考核方案")).contains("source", "formula");
        assertThat(place.refusedEntry("desk", "indicatorValue", value(onTime))).contains("指标还没有列入");
        place.act("desk", onTime, "amend", "source", "事件闭环", "formula", "按期办结÷应办结");
        place.act("desk", onTime, "list", "basis", "考核方案");

        place.enter("desk", "indicatorValue", value(onTime));
        assertThat(place.books().gap("desk", "indicatorValue", "without"))
                .contains(place.ground().town("101"))
                .doesNotContain(place.ground().town("100"));
    }

    private Object[] value(String indicator) {
        return new Object[] {
            "name",
            "按期办结率",
            "indicator",
            indicator,
            "area",
            place.ground().town("100"),
            "year",
            2025,
            "value",
            97.5,
            "source",
            "年度数据"
        };
    }

    @Test
    @Covers({"TC-48", "TC-49"})
    void aWayOfWorkingIsOnInThePilotVillageAndElsewhereOnlyAfterItsEvaluation() {
        String bank = place.ground().village("100001");
        String hill = place.ground().village("100200");
        String trial = pilot(bank, "TRIAL", "");
        place.act("desk", trial, "approve");
        String rollOut = pilot(hill, "ROLLOUT", trial);
        assertThat(place.refusal("desk", rollOut, "rollOut")).contains("没有评估通过");
        assertThat(place.refusal("desk", rollOut, "approve")).contains("推广须用");

        place.enter("desk", "fourMatters", "name", "休息亭选址", "area", bank, "responsible", place.body("河滨社区"));
        assertThat(place.refusedEntry(
                        "desk", "fourMatters", "name", "晒场", "area", hill, "responsible", place.body("西镇")))
                .contains("没有开展");
        assertThat(place.refusal("city", trial, "finish")).contains("result");
        place.act("city", trial, "finish", "result", "群众议事次数增加，可推广");
        place.act("desk", trial, "accept");
        place.act("desk", rollOut, "rollOut");

        place.enter("desk", "fourMatters", "name", "晒场", "area", hill, "responsible", place.body("西镇"));
    }

    private String pilot(String village, String stage, String basis) {
        Object[] start = {
            "name",
            "四事四权",
            "area",
            village,
            "feature",
            "FOUR_MATTERS",
            "stage",
            stage,
            "lead",
            place.body("城管局"),
            "term",
            term(place.day(0), place.day(90))
        };
        return place.enter("desk", "pilot", Pairs.given(start, "basis", basis.isEmpty() ? null : basis));
    }
}
