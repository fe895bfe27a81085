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
import org.liuchi.TestClock;
import org.liuchi.tasks.monthly.MonthlyReports;
import org.springframework.beans.factory.annotation.Autowired;

/** 月度三报 of the units that the county names, from their tasks. */
@IntegrationTest
class MonthlyReportsTest {
    private final TaskDesk tasks;
    private final MonthlyReports reports;
    private final TestClock clock;
    private final LooseItems loose;

    MonthlyReportsTest(
            @Autowired TaskDesk.Doors doors,
            @Autowired MonthlyReports reports,
            @Autowired TestClock clock,
            @Autowired LooseItems loose) {
        tasks = doors.open();
        this.reports = reports;
        this.clock = clock;
        this.loose = loose;
        tasks.routine(List.of(), List.of("城管局", "水务局"));
        opened();
    }

    @Test
    @Covers("TO-34")
    void theListIsFilledFromLiveTasksAndStaysAsItWasSent() {
        String task = tasks.inHand();
        String list = report("城管局", "LIST");

        Answer before = tasks.at("city").get("/api/tasks/reports/" + list);
        assertThat(before.text("/content/lines/0/title")).isEqualTo("清理河滨堆场");
        assertThat(before.text("/content/lines/0/stateText")).isEqualTo("办理中");

        tasks.act("city", list, "send", Map.of("remark", "本月新增一项"));
        tasks.act("city2", task, "report", Map.of("result", "已清理"));
        tasks.act("desk", task, "finish", Map.of());

        assertThat(tasks.at("city").get("/api/tasks/reports/" + list).body().at("/content"))
                .isEqualTo(before.body().at("/content"));
    }

    @Test
    @Covers("TO-34")
    void theBulletinIsDraftedFromTheTasks() {
        tasks.inHand();
        String done = tasks.reported("已清理");
        tasks.act("desk", done, "finish", Map.of());
        String other = tasks.list("city", onlyOwn("city"), true).text("/id");
        assertThat(other).isNotEmpty();

        Answer bulletin = tasks.at("city").get("/api/tasks/reports/" + report("城管局", "BULLETIN"));

        assertThat(bulletin.text("/content/text"))
                .isEqualTo("2026年3月，城管局共有任务 3 项：已销号 1 项（其中按期 1 项），未完成销号 0 项，正在办理 2 项（其中超期 0 项）。");
    }

    @Test
    @Covers("TO-34")
    void missingReportsAreListedByUnit() {
        tasks.act("city", report("城管局", "LIST"), "send", Map.of());
        assertThat(month("2026-03").body().at("/missing").size()).isZero();

        tasks.later(Duration.ofDays(24));

        Answer month = month("2026-03");
        assertThat(month.body().at("/missing").toString()).isEqualTo("[\"水务局\"]");
        assertThat(month.body().toString()).doesNotContain("张");
        loose.none(tasks.county().code());
    }

    @Test
    void theNextPlanIsOpenedBeforeItsDayAndHoldsWhatEndsInTheMonth() {
        Map<String, Object> april = tasks.sheets();
        april.put("deadline", "2026-04-17");
        april.put("title", "四月完成的任务");
        Map<String, Object> may = tasks.sheets();
        may.put("deadline", "2026-05-15");
        tasks.list("desk", april, true);
        tasks.list("desk", may, true);
        tasks.later(Duration.ofDays(23));
        opened();
        opened();

        Answer plan = tasks.at("city").get("/api/tasks/reports/" + report("2026-04", "城管局", "PLAN"));

        assertThat(plan.body().at("/content/lines").size()).isEqualTo(1);
        assertThat(plan.text("/content/lines/0/title")).isEqualTo("四月完成的任务");
        assertThat(plan.text("/report/dueAt")).startsWith("2026-04-01");
    }

    @Test
    void whatIsSentBackIsOwedAgain() {
        String list = report("城管局", "LIST");
        tasks.act("city", list, "send", Map.of());

        assertThat(tasks.act("desk", list, "sendBack", Map.of("note", "漏了一项")).text("/state"))
                .isEqualTo("DUE");
        assertThat(month("2026-03").body().at("/units/0/reports/0/sentAt").isNull())
                .isTrue();
        assertThat(tasks.act("water", list, "send", Map.of()).status()).isEqualTo(404);
        assertThat(tasks.act("city2", list, "send", Map.of()).text("/state")).isEqualTo("SENT");
    }

    private Map<String, Object> onlyOwn(String login) {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("guarantor", tasks.post(login));
        return sheets;
    }

    private void opened() {
        reports.openDue(tasks.county().code(), clock.instant());
    }

    private Answer month(String month) {
        return tasks.at("desk").get("/api/tasks/reports?month=" + month);
    }

    private String report(String unit, String kind) {
        return report("2026-03", unit, kind);
    }

    private String report(String month, String unit, String kind) {
        return month(month)
                .body()
                .at("/units")
                .valueStream()
                .filter(one -> one.at("/name").asString().equals(unit))
                .flatMap(one -> one.at("/reports").valueStream())
                .filter(one -> one.at("/kind").asString().equals(kind))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
