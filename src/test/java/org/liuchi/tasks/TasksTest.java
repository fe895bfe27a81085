package org.liuchi.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.springframework.beans.factory.annotation.Autowired;

/** 四单: listed, answered for, shown, guaranteed. */
@IntegrationTest
class TasksTest {
    private final LooseItems loose;
    private final TaskDesk tasks;

    TasksTest(@Autowired TaskDesk.Doors doors, @Autowired LooseItems loose) {
        this.loose = loose;
        this.tasks = doors.open();
    }

    @Test
    @Covers("ZL-16")
    void aTaskStartsOnlyWithTaskResponsibleAndGuarantor() {
        assertThat(reason(tasks.list("desk", tasks.without("success"), true))).isEqualTo("success");
        assertThat(reason(tasks.list("desk", tasks.without("deadline"), true))).isEqualTo("deadline");
        assertThat(reason(tasks.list("desk", tasks.without("post"), true))).isEqualTo("post");
        assertThat(reason(tasks.list("desk", tasks.without("guarantor"), true))).isEqualTo("guarantor");

        String draft = tasks.list("desk", tasks.without("guarantor"), false).text("/id");
        assertThat(tasks.offered("desk", draft)).doesNotContain("start");
        assertThat(tasks.sheet("desk", draft).text("/missing/0")).isEqualTo("还没有定包保岗位");
        assertThat(tasks.act("desk", draft, "start", Map.of()).text("/reason")).isEqualTo("task-without-guarantor");

        tasks.act("desk", draft, "revise", Map.of("guarantor", tasks.post("city")));
        Answer started = tasks.act("desk", draft, "start", Map.of());
        assertThat(started.text("/state")).isEqualTo("IN_HAND");
        assertThat(started.text("/owner/postName")).isEqualTo("市容岗");
        loose.none(tasks.county().code());
    }

    @Test
    void theGuarantorIsAnotherPostThanTheResponsibleOne() {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("guarantor", tasks.post("city2"));

        assertThat(tasks.list("desk", sheets, true).text("/reason")).isEqualTo("task-guarantor-same");
    }

    /** Departments don't hand their work down (转嫁); what they give each other goes over the county. */
    @Test
    void aDepartmentCanGiveTasksToItselfOnly() {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("post", tasks.post("village"));

        assertThat(tasks.list("city", sheets, true).text("/reason")).isEqualTo("task-out-of-reach");
        assertThat(tasks.list("town", sheets, true).status()).isEqualTo(201);
    }

    @Test
    @Covers("ZL-16")
    void theResultsPageIsTheTaskItselfAndNothingIsTypedAgain() {
        String task = tasks.reported("清走二百车，补种草皮三百二十平方米");
        Answer before = tasks.at("village").get("/api/tasks/results");
        assertThat(before.text("/items/0/stateText")).isEqualTo("成绩待审");
        assertThat(before.body().at("/items/0/result").isNull()).isTrue();

        tasks.act("desk", task, "finish", Map.of());

        Answer after = tasks.at("village").get("/api/tasks/results");
        assertThat(after.body().at("/items/0"))
                .isEqualTo(tasks.sheet("desk", task).body());
        assertThat(after.text("/items/0/result")).isEqualTo("清走二百车，补种草皮三百二十平方米");
        assertThat(after.text("/items/0/stateText")).isEqualTo("已销号");
        assertThat(after.text("/items/0/success")).isEqualTo(tasks.sheets().get("success"));
    }

    @Test
    @Covers("ZL-16")
    void whenAHolderLeavesTheTaskShowsTheGapThatDayAndCantBeClosedUntilThePostIsHeldAgain() {
        String task = tasks.reported("已清理");
        assertThat(tasks.sheet("desk", task).body().at("/gaps").size()).isZero();

        tasks.leaves("city2");

        assertThat(tasks.sheet("desk", task).text("/gaps/0")).isEqualTo("城管局 市容岗");
        assertThat(tasks.at("desk").get("/api/tasks?gap=true").text("/items/0/id"))
                .isEqualTo(task);
        assertThat(tasks.offered("desk", task)).doesNotContain("finish");
        Answer refused = tasks.act("desk", task, "finish", Map.of());
        assertThat(refused.text("/reason")).isEqualTo("task-post-vacant");
        assertThat(refused.text("/detail")).contains("城管局 市容岗");

        tasks.comesTo("water2", tasks.county().postOf("city2"));

        assertThat(tasks.sheet("desk", task).body().at("/gaps").size()).isZero();
        assertThat(tasks.act("desk", task, "finish", Map.of()).text("/state")).isEqualTo("DONE");
    }

    @Test
    void aStandInFillsTheGap() {
        String task = tasks.reported("已清理");
        tasks.county().standIn("water", "city2");
        tasks.leaves("city2");

        assertThat(tasks.sheet("desk", task).body().at("/gaps").size()).isZero();
        assertThat(tasks.act("desk", task, "finish", Map.of()).text("/state")).isEqualTo("DONE");
    }

    @Test
    @Covers("ZL-16")
    void aMissedDeadlineIsClosedOnlyAfterTheGuarantorsAccount() {
        String task = tasks.inHand();
        tasks.later(Duration.ofDays(12));

        Answer unmet = tasks.at("desk").get("/api/items/" + task);
        assertThat(unmet.text("/state")).isEqualTo("UNMET");
        assertThat(unmet.text("/owner/postName")).isEqualTo("接单岗");
        assertThat(tasks.at("city").get("/api/notices").body().toString()).contains("请书面说明");
        assertThat(tasks.offered("desk", task)).doesNotContain("closeUnmet", "cancel", "finish");
        assertThat(tasks.act("desk", task, "closeUnmet", Map.of("note", "算了")).status())
                .isEqualTo(409);
        assertThat(tasks.act("city2", task, "account", Map.of("account", "雨天")).status())
                .isEqualTo(403);

        tasks.act("city", task, "account", Map.of("account", "连续阴雨，车辆进不去；已租履带车"));
        Answer closed = tasks.act("desk", task, "closeUnmet", Map.of("note", "并入下月整治"));
        assertThat(closed.text("/state")).isEqualTo("UNDONE");
        Answer sheet = tasks.sheet("desk", task);
        assertThat(sheet.body().at("/missed").asInt()).isEqualTo(1);
        assertThat(sheet.text("/accountedAt")).startsWith("2026-03-14");
        assertThat(sheet.body().at("/result").isNull()).isTrue();
    }

    @Test
    @Covers("ZL-16")
    void aResultThatIsNotAcceptedHasToBeAccountedForToo() {
        String task = tasks.reported("清走一部分");

        assertThat(tasks.act("desk", task, "reject", Map.of()).status()).isEqualTo(400);
        tasks.act("desk", task, "reject", Map.of("note", "现场仍有堆放"));

        assertThat(tasks.offered("desk", task)).doesNotContain("closeUnmet", "finish");
        tasks.act("city", task, "account", Map.of("account", "清运合同到期"));
        Answer goesOn = tasks.act("desk", task, "goOn", Map.of("deadline", "2026-03-31", "note", "月底前清完"));
        assertThat(goesOn.text("/state")).isEqualTo("IN_HAND");
        assertThat(tasks.sheet("desk", task).text("/deadline")).isEqualTo("2026-03-31");
    }

    @Test
    void anExtendedTaskIsNotMissedOnItsOldDay() {
        String task = tasks.inHand();
        assertThat(tasks.act("city2", task, "askExtension", Map.of("deadline", "2026-03-10", "note", "雨天"))
                        .status())
                .isEqualTo(400);
        tasks.act("city2", task, "askExtension", Map.of("deadline", "2026-03-20", "note", "雨天"));
        tasks.act("desk", task, "approveExtension", Map.of());

        tasks.later(Duration.ofDays(14));
        assertThat(tasks.at("desk").get("/api/items/" + task).text("/state")).isEqualTo("IN_HAND");
        tasks.later(Duration.ofDays(5));
        assertThat(tasks.at("desk").get("/api/items/" + task).text("/state")).isEqualTo("UNMET");
    }

    /** The extension was asked for in time, but refused after the day: it has failed all the same. */
    @Test
    void anExtensionRefusedTooLateLeavesTheTaskUnmet() {
        String task = tasks.inHand();
        tasks.act("city2", task, "askExtension", Map.of("deadline", "2026-03-20", "note", "雨天"));
        tasks.later(Duration.ofDays(14));
        tasks.act("desk", task, "declineExtension", Map.of("note", "不再延期"));
        tasks.later(Duration.ofMinutes(1));

        assertThat(tasks.at("desk").get("/api/items/" + task).text("/state")).isEqualTo("UNMET");
    }

    @Test
    @Covers("ZL-17")
    void whatCrossesDepartmentsIsLedByTheFirstPostAndSupervisedByACountyLeader() {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("helpers", List.of(tasks.county().bodyId("水务局").toString()));
        sheets.put("guarantor", tasks.post("leader"));
        assertThat(tasks.list("desk", sheets, true).text("/reason")).isEqualTo("task-lead-not-head");

        sheets.put("post", tasks.post("city"));
        assertThat(tasks.list("desk", sheets, true).text("/reason")).isEqualTo("task-without-supervisor");

        sheets.put("supervisor", tasks.post("water"));
        assertThat(tasks.list("desk", sheets, true).text("/reason")).isEqualTo("task-supervisor-not-leader");

        sheets.put("supervisor", tasks.post("leader"));
        sheets.put("guarantor", tasks.post("city2"));
        String task = tasks.list("desk", sheets, true).text("/id");
        assertThat(tasks.sheet("water", task).text("/supervisor/bodyName")).isEqualTo("县政府办");
        assertThat(tasks.offered("water2", task)).containsExactly("progress");

        tasks.act("city", task, "report", Map.of("result", "已清理"));
        assertThat(tasks.offered("desk", task)).doesNotContain("finish");
        assertThat(tasks.act("leader", task, "finish", Map.of()).text("/state")).isEqualTo("DONE");
    }

    @Test
    void everybodySeesWhatIsShownAndNeitherPostNorPerson() {
        String task = tasks.reported("已清理");
        assertThat(tasks.county()
                        .browser()
                        .get("/api/public/tasks")
                        .body()
                        .at("/items")
                        .size())
                .isZero();

        tasks.act("desk", task, "publish", Map.of("shown", true));
        tasks.act("desk", task, "finish", Map.of());

        Answer shown = tasks.county().browser().get("/api/public/tasks");
        assertThat(shown.text("/items/0/result")).isEqualTo("已清理");
        assertThat(shown.text("/items/0/body")).isEqualTo("城管局");
        assertThat(shown.body().toString()).doesNotContain("岗", "张", task);
    }

    @Test
    void aTaskNamesNobody() {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("what", "联系王某 13812345678 清理");

        Answer refused = tasks.list("desk", sheets, true);

        assertThat(refused.text("/errors/0/rule")).isEqualTo("personal-data");
    }

    @Test
    void whoHasNothingToDoWithATaskReadsItsResultAndNothingElse() {
        String task = tasks.inHand();

        assertThat(tasks.sheet("water", task).status()).isEqualTo(404);
        assertThat(tasks.at("water").get("/api/tasks").body().at("/items").size())
                .isZero();
        assertThat(tasks.at("water").get("/api/tasks/results").text("/items/0/id"))
                .isEqualTo(task);
    }

    private static String reason(Answer answer) {
        return answer.text("/errors/0/field");
    }
}
