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
import org.liuchi.tasks.meeting.Meetings;
import org.springframework.beans.factory.annotation.Autowired;

/** 周例会: 有布置、有落实、有反馈. */
@IntegrationTest
class WeeklyMeetingTest {
    private final TaskDesk tasks;
    private final Meetings meetings;
    private final TestClock clock;
    private final LooseItems loose;

    WeeklyMeetingTest(
            @Autowired TaskDesk.Doors doors,
            @Autowired Meetings meetings,
            @Autowired TestClock clock,
            @Autowired LooseItems loose) {
        tasks = doors.open();
        this.meetings = meetings;
        this.clock = clock;
        this.loose = loose;
        assertThat(tasks.routine(List.of("河滨社区"), List.of()).status()).isEqualTo(200);
    }

    @Test
    @Covers("ZL-29")
    void theAgendaIsFilledWithOpenAndOverdueTasks() {
        tasks.list("town", village("登记空置房", "2026-03-20"), true);
        String late = tasks.list("town", village("清理楼道", "2026-03-06"), true).text("/id");
        tasks.inHand();
        tasks.later(Duration.ofDays(7));
        meetings.openNext(tasks.county().code(), clock.instant());

        Answer meeting = meeting(0);

        assertThat(titles(meeting, "/agenda")).containsExactly("清理楼道", "登记空置房");
        assertThat(meeting.text("/agenda/0/id")).isEqualTo(late);
        assertThat(meeting.body().at("/agenda/0/overdue").asBoolean()).isTrue();
    }

    @Test
    @Covers("ZL-29")
    void aDecisionIsATaskAtOnceAndTheNextMeetingShowsHowItStands() {
        meetings.openNext(tasks.county().code(), clock.instant());
        Answer first = meeting(0);
        Answer decided = tasks.keyed("village")
                .post(
                        "/api/tasks",
                        Map.of(
                                "task",
                                village("修理路灯", "2026-03-06"),
                                "start",
                                true,
                                "origin",
                                Map.of("kind", "weeklyMeeting", "id", first.text("/meeting/id"))));
        assertThat(decided.text("/state")).isEqualTo("IN_HAND");
        Answer held = tasks.act(
                "village", first.text("/meeting/id"), "hold", Map.of("study", "学习信访工作条例", "analysis", "路灯报修集中在三号楼"));
        assertThat(held.text("/state")).isEqualTo("HELD");

        tasks.later(Duration.ofDays(2));
        tasks.act("grid", decided.text("/id"), "report", Map.of("result", "已修好四盏"));
        tasks.act("village", decided.text("/id"), "finish", Map.of());
        tasks.later(Duration.ofDays(5));
        meetings.openNext(tasks.county().code(), clock.instant());

        Answer next = meeting(0);
        assertThat(next.text("/meeting/day")).isEqualTo("2026-03-09");
        assertThat(next.text("/last/day")).isEqualTo("2026-03-02");
        assertThat(next.text("/lastDecided/0/title")).isEqualTo("修理路灯");
        assertThat(next.text("/lastDecided/0/stateText")).isEqualTo("已销号");
        assertThat(next.text("/lastDecided/0/result")).isEqualTo("已修好四盏");
        assertThat(meeting(1).text("/analysis")).isEqualTo("路灯报修集中在三号楼");
    }

    @Test
    void aMeetingThatIsNotHeldByItsDayShowsSo() {
        meetings.openNext(tasks.county().code(), clock.instant());
        meetings.openNext(tasks.county().code(), clock.instant());
        assertThat(tasks.at("village").get("/api/tasks/meetings").body().size()).isEqualTo(1);

        tasks.later(Duration.ofDays(1));

        Answer missed = meeting(0);
        assertThat(missed.text("/meeting/stateText")).isEqualTo("未召开");
        assertThat(tasks.offered("village", missed.text("/meeting/id"))).containsExactly("holdLate");
        loose.none(tasks.county().code());
    }

    @Test
    void nobodyElseReadsOrFillsTheMeetingOfABody() {
        meetings.openNext(tasks.county().code(), clock.instant());
        String meeting = meeting(0).text("/meeting/id");

        assertThat(tasks.at("water").get("/api/tasks/meetings").body().size()).isZero();
        assertThat(tasks.at("water").get("/api/tasks/meetings/" + meeting).status())
                .isEqualTo(404);
        Answer foreign = tasks.keyed("water")
                .post(
                        "/api/tasks",
                        Map.of(
                                "task",
                                tasks.sheets(),
                                "start",
                                true,
                                "origin",
                                Map.of("kind", "weeklyMeeting", "id", meeting)));
        assertThat(foreign.status()).isEqualTo(404);
    }

    private Answer meeting(int n) {
        String id = tasks.at("village").get("/api/tasks/meetings").text("/" + n + "/id");
        return tasks.at("village").get("/api/tasks/meetings/" + id);
    }

    private Map<String, Object> village(String title, String deadline) {
        Map<String, Object> sheets = tasks.sheets();
        sheets.put("title", title);
        sheets.put("deadline", deadline);
        sheets.put("post", tasks.post("grid"));
        sheets.put("guarantor", tasks.post("town"));
        return sheets;
    }

    private static List<String> titles(Answer answer, String list) {
        return answer.body()
                .at(list)
                .valueStream()
                .map(task -> task.at("/title").asString())
                .toList();
    }
}
