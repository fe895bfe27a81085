package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.liuchi.packs.Pairs.term;

import java.util.List;
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
    private final Books books;

    TianchangOrganisationTest(@Autowired Books.Shelf shelf) {
        books = shelf.of("tianchang");
    }

    @BeforeEach
    void today() {
        books.today();
    }

    @Test
    @Covers("TC-04")
    void aTaskForceHasTasksInOtherBodiesAndIsReadOnlyOnceItIsDissolved() {
        String force = force();
        String task = books.enter(
                "desk",
                "forceTask",
                "name",
                "摸底",
                "force",
                force,
                "responsible",
                books.body("水务局"),
                "due",
                books.day(9));
        assertThat(books.inbox("water")).contains(task);
        assertThat(books.refusal("city", force, "close", "summary", "完成")).isNotEmpty();

        books.act("water", task, "report", "result", "已摸清");
        books.act("desk", task, "verify");
        books.act("city", force, "close", "summary", "任务完成");

        assertThat(books.actions("desk", force)).isEmpty();
        assertThat(books.refusal("desk", force, "amend", "plan", "再改")).isNotEmpty();
        assertThat(books.refusedEntry(
                        "desk",
                        "forceTask",
                        "name",
                        "又一项",
                        "force",
                        force,
                        "responsible",
                        books.body("水务局"),
                        "due",
                        books.day(9)))
                .contains("运行中的专班");
        assertThat(books.value("town", force, "tasks").asInt()).isEqualTo(1);
    }

    private String force() {
        String force = books.enter(
                "desk",
                "taskForce",
                "name",
                "乡村治理专班",
                "host",
                books.body("城管局"),
                "members",
                books.bodies("水务局"),
                "term",
                term(books.day(0), books.day(200)));
        books.act("city", force, "open");
        return force;
    }

    @Test
    @Covers("TC-10")
    void everyGridWithoutABranchIsListedAndCountedByTown() {
        assertThat(books.gap("desk", "branch", "unbound"))
                .contains(books.ground().hill(1), books.ground().lake(4));
        int west = books.gapIn("desk", "branch", "unbound", books.ground().town("100"));

        books.enter(
                "desk", "branch", "name", "山前第一网格党支部", "area", books.ground().hill(1));

        assertThat(books.gap("desk", "branch", "unbound"))
                .doesNotContain(books.ground().hill(1))
                .contains(books.ground().lake(4));
        assertThat(books.gapIn("desk", "branch", "unbound", books.ground().town("100")))
                .isEqualTo(west - 1);
        assertThat(books.refusedEntry(
                        "desk", "branch", "name", "又一个", "area", books.ground().hill(1)))
                .isNotEmpty();
    }

    @Test
    @Covers("TC-45")
    void theShareOfStarBranchesFollowsTheGradesAndAGradeHasReviewerAndReason() {
        String first = graded(books.ground().bank(1), "FOUR");
        graded(books.ground().bank(2), "TWO");
        String third = graded(books.ground().hill(2), "NONE");
        assertThat(books.total("desk", "branchGrade", "starred")).isCloseTo(66.67, within(0.05));
        assertThat(books.value("desk", first, "reason").asString()).isEqualTo("按标准评定");

        books.act("town", third, "object", "objection", "漏计一项活动");
        assertThat(books.total("desk", "branchGrade", "starred")).isEqualTo(100);
        books.act("desk", third, "decide", "stars", "ONE", "reason", "补计后达到一星");

        assertThat(books.total("desk", "branchGrade", "starred")).isEqualTo(100);
        assertThat(books.rows("desk", "branchGrade", "stars=NONE")).isEmpty();
    }

    private String graded(String grid, String stars) {
        String branch = books.enter("desk", "branch", "name", "党支部" + grid, "area", grid);
        String grade = books.enter(
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
        assertThat(books.refusal("town", grade, "review", "stars", stars)).contains("reviewer", "reason");
        books.act("town", grade, "review", "stars", stars, "reviewer", books.body("西镇"), "reason", "按标准评定");
        books.act("desk", grade, "publish");
        return grade;
    }

    @Test
    @Covers("TC-57")
    void workRollsUpUnderItsHeadsAndTheTotalIsTaggedAndUntagged() {
        String four = books.enter("desk", "head", "name", "四治融合");
        String law = books.enter("desk", "head", "name", "法治", "parent", four);
        String self = books.enter("desk", "head", "name", "自治", "parent", four);
        String both = work("村规民约修订", law, self);
        String none = work("危桥改造");

        assertThat(books.value("desk", four, "below").asInt()).isEqualTo(2);
        assertThat(books.value("desk", law, "works").asInt()).isEqualTo(1);
        assertThat(books.value("desk", self, "works").asInt()).isEqualTo(1);
        assertThat(books.gap("desk", "keyWork", "untagged")).contains(none).doesNotContain(both);
        assertThat(books.total("desk", "keyWork", "all"))
                .isEqualTo(books.total("desk", "keyWork", "tagged") + books.total("desk", "keyWork", "untagged"));
        books.act("city", none, "tag", "heads", List.of(law));
        assertThat(books.value("desk", law, "works").asInt()).isEqualTo(2);
        assertThat(books.total("desk", "keyWork", "untagged")).isZero();
    }

    private String work(String name, String... heads) {
        String work = books.enter(
                "desk",
                "keyWork",
                "name",
                name,
                "lead",
                books.body("城管局"),
                "term",
                term(books.day(0), books.day(90)),
                "heads",
                List.of(heads));
        books.act("desk", work, "approve");
        return work;
    }

    @Test
    @Covers("TC-03")
    void anIndicatorHasSourceAndFormulaAndStabilityMeansHowMattersAreHandled() {
        String lead = books.body("水务局");
        assertThat(books.refusedEntry("desk", "indicator", "name", "稳定", "head", "STABILITY", "lead", lead))
                .contains("measure");
        assertThat(books.refusedEntry(
                        "desk", "indicator", "name", "稳定", "head", "STABILITY", "lead", lead, "measure", "PETITIONERS"))
                .contains("measure");
        String onTime = books.enter(
                "desk", "indicator", "name", "按期办结率", "head", "STABILITY", "lead", lead, "measure", "ON_TIME");
        assertThat(books.refusal("desk", onTime, "list", "basis", "考核方案")).contains("source", "formula");
        assertThat(books.refusedEntry("desk", "indicatorValue", value(onTime))).contains("指标还没有列入");
        books.act("desk", onTime, "amend", "source", "事件闭环", "formula", "按期办结÷应办结");
        books.act("desk", onTime, "list", "basis", "考核方案");

        books.enter("desk", "indicatorValue", value(onTime));
        assertThat(books.gap("desk", "indicatorValue", "without"))
                .contains(books.ground().town("101"))
                .doesNotContain(books.ground().town("100"));
    }

    private Object[] value(String indicator) {
        return new Object[] {
            "name",
            "按期办结率",
            "indicator",
            indicator,
            "area",
            books.ground().town("100"),
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
        String bank = books.ground().village("100001");
        String hill = books.ground().village("100200");
        String trial = pilot(bank, "TRIAL", "");
        books.act("desk", trial, "approve");
        String rollOut = pilot(hill, "ROLLOUT", trial);
        assertThat(books.refusal("desk", rollOut, "rollOut")).contains("没有评估通过");
        assertThat(books.refusal("desk", rollOut, "approve")).contains("推广须用");

        books.enter("desk", "fourMatters", "name", "休息亭选址", "area", bank, "responsible", books.body("河滨社区"));
        assertThat(books.refusedEntry(
                        "desk", "fourMatters", "name", "晒场", "area", hill, "responsible", books.body("西镇")))
                .contains("没有开展");
        assertThat(books.refusal("city", trial, "finish")).contains("result");
        books.act("city", trial, "finish", "result", "群众议事次数增加，可推广");
        books.act("desk", trial, "accept");
        books.act("desk", rollOut, "rollOut");

        books.enter("desk", "fourMatters", "name", "晒场", "area", hill, "responsible", books.body("西镇"));
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
            books.body("城管局"),
            "term",
            term(books.day(0), books.day(90))
        };
        return books.enter("desk", "pilot", basis.isEmpty() ? start : Pairs.and(start, "basis", basis));
    }

    @Test
    @Covers("TC-02")
    void aSecretarysBondEndsOnlyWithWhatWasDoneAndWhatCameOfIt() {
        String bond = books.enter(
                "desk",
                "bond",
                "name",
                "包联河滨社区",
                "area",
                books.ground().village("100001"),
                "post",
                books.post("leader"),
                "level",
                "COUNTY",
                "object",
                "VILLAGE",
                "term",
                term(books.day(0), books.day(300)));
        books.act("desk", bond, "appoint");
        assertThat(books.gap("desk", "bond", "idle")).contains(bond);
        assertThat(books.refusal("desk", bond, "leave", "result", "已解决")).contains("还没有包联活动");
        books.enter("desk", "bondAct", "name", "现场协调停车位", "bond", bond, "day", books.day(0));

        assertThat(books.refusal("desk", bond, "leave")).contains("result");
        books.act("desk", bond, "leave", "result", "新增车位三十个");

        assertThat(books.gap("desk", "bond", "idle")).doesNotContain(bond);
        assertThat(books.schema("bond")).doesNotContain("PERSON", "petitioner");
    }
}
