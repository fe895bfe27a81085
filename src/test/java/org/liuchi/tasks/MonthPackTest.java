package org.liuchi.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.springframework.beans.factory.annotation.Autowired;

/** What the standing committee hears each month. */
@IntegrationTest
class MonthPackTest {
    private final TaskDesk tasks;
    private final LooseItems loose;

    MonthPackTest(@Autowired TaskDesk.Doors doors, @Autowired LooseItems loose) {
        tasks = doors.open();
        this.loose = loose;
    }

    @Test
    @Covers("TC-01")
    void thePackIsMadeOfLiveData() {
        Answer empty = pack("2026-03");
        assertThat(empty.body().at("/tasks/all").asInt()).isZero();

        String task = tasks.reported("已清理");
        tasks.act("desk", task, "finish", Map.of());
        String failed = tasks.reported("没有清理");
        tasks.act("desk", failed, "reject", Map.of("note", "现场仍有堆放"));
        tasks.county()
                .browser()
                .with("Idempotency-Key", "one")
                .post(
                        "/api/public/cases",
                        Map.of(
                                "description",
                                "路灯不亮",
                                "place",
                                Map.of("areaCode", tasks.county().ground().bank(1))));

        Answer pack = pack("2026-03");
        assertThat(pack.body().at("/tasks/done").asInt()).isEqualTo(1);
        assertThat(pack.text("/unmet/0/id")).isEqualTo(failed);
        assertThat(pack.text("/figures/0/label"))
                .isEqualTo(tasks.at("leader").get("/api/figures").text("/figures/0/label"));
        assertThat(tasks.at("city").get("/api/tasks/pack?month=2026-03").status())
                .isEqualTo(403);
    }

    @Test
    @Covers("TC-01")
    void aMatterIsDecidedOrCarriedOverByItself() {
        raise("city", "请求增配清运车");
        raise("water", "请求建设备用水源");
        String first = pack("2026-03").text("/matters/0/id");
        assertThat(tasks.act("leader", first, "decide", Map.of("decision", "同意，列入四月预算"))
                        .text("/state"))
                .isEqualTo("DECIDED");

        tasks.later(Duration.ofDays(30));

        Answer march = pack("2026-03");
        assertThat(march.text("/matters/0/decision")).isEqualTo("同意，列入四月预算");
        assertThat(march.body().at("/matters/1/carriedOn").asBoolean()).isTrue();
        Answer april = pack("2026-04");
        assertThat(april.body().at("/matters").size()).isEqualTo(1);
        assertThat(april.text("/matters/0/title")).isEqualTo("请求建设备用水源");
        assertThat(april.body().at("/matters/0/carried").asInt()).isEqualTo(1);
        loose.none(tasks.county().code());
    }

    @Test
    void aDecisionBecomesATaskThatStandsBesideIt() {
        raise("city", "请求增配清运车");
        String matter = pack("2026-03").text("/matters/0/id");
        tasks.act("leader", matter, "decide", Map.of("decision", "同意"));
        tasks.keyed("leader")
                .post(
                        "/api/tasks",
                        Map.of(
                                "task",
                                tasks.sheets(),
                                "start",
                                true,
                                "origin",
                                Map.of("kind", "countyMatter", "id", matter)));

        assertThat(pack("2026-03").text("/matters/0/tasks/0/stateText")).isEqualTo("办理中");
    }

    private void raise(String login, String title) {
        Answer raised = tasks.keyed(login)
                .post("/api/tasks/matters", Map.of("title", title, "description", "现有车辆不够", "proposal", "增配两辆"));
        assertThat(raised.status()).isEqualTo(201);
    }

    private Answer pack(String month) {
        return tasks.at("leader").get("/api/tasks/pack?month=" + month);
    }
}
