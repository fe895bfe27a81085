package org.liuchi.tasks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Sweep;
import org.springframework.stereotype.Component;

/**
 * A county that works with tasks; everybody acts over HTTP. {@code city} is the head of city management, {@code city2}
 * works there; the linkage centre hands out.
 */
final class TaskDesk {
    static final LocalDate DEADLINE = LocalDate.of(2026, 3, 13);

    private final TestCounty county;
    private final Doors doors;
    private final Map<String, Browser> browsers = new HashMap<>();

    private TaskDesk(TestCounty county, Doors doors) {
        this.county = county;
        this.doors = doors;
    }

    /** Found by the tests' component scan. */
    @Component
    static final class Doors {
        private final TestCounty.Doors counties;
        private final Organizations organizations;
        private final Duties duties;
        private final Sweep sweep;
        private final OutboxDrainer outbox;
        private final TestClock clock;

        Doors(
                TestCounty.Doors counties,
                Organizations organizations,
                Duties duties,
                Sweep sweep,
                OutboxDrainer outbox,
                TestClock clock) {
            this.counties = counties;
            this.organizations = organizations;
            this.duties = duties;
            this.sweep = sweep;
            this.outbox = outbox;
            this.clock = clock;
        }

        TaskDesk open() {
            clock.set(TestClock.START);
            TestCounty county = counties.tinyCounty();
            Post head = organizations.post(county.code(), county.postOf("city")).orElseThrow();
            organizations.changePosts(county.code(), List.of(head.heading(true)));
            return new TaskDesk(county, this);
        }
    }

    TestCounty county() {
        return county;
    }

    String post(String login) {
        return county.postOf(login).toString();
    }

    /** All four sheets, for {@code city2}; {@code city} guarantees. */
    Map<String, Object> sheets() {
        return new HashMap<>(Map.of(
                "title",
                "清理河滨堆场",
                "what",
                "清走河滨北岸全部建筑垃圾，恢复绿化",
                "success",
                "现场无堆放，绿化恢复三百平方米",
                "deadline",
                DEADLINE.toString(),
                "post",
                post("city2"),
                "guarantor",
                post("city")));
    }

    Map<String, Object> without(String sheet) {
        Map<String, Object> sheets = sheets();
        sheets.remove(sheet);
        return sheets;
    }

    Answer list(String login, Map<String, Object> sheets, boolean start) {
        return keyed(login).post("/api/tasks", Map.of("task", sheets, "start", start));
    }

    /** In hand of {@code city2}. */
    String inHand() {
        return list("desk", sheets(), true).text("/id");
    }

    String reported(String result) {
        String task = inHand();
        act("city2", task, "report", Map.of("result", result));
        return task;
    }

    Answer act(String login, String task, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version",
                at("desk").get("/api/items/" + task).body().at("/version").asInt());
        return keyed(login).post("/api/items/" + task + "/actions/" + action, body);
    }

    Answer sheet(String login, String task) {
        return at(login).get("/api/tasks/" + task);
    }

    List<String> offered(String login, String task) {
        return at(login)
                .get("/api/items/" + task)
                .body()
                .at("/actions")
                .valueStream()
                .map(action -> action.at("/action").asString())
                .toList();
    }

    Browser at(String login) {
        return browsers.computeIfAbsent(login, county::signedIn);
    }

    Browser keyed(String login) {
        return at(login).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Later; sessions have ended meanwhile, clocks have run out and been told. */
    void later(Duration time) {
        doors.clock.advance(time);
        browsers.clear();
        doors.outbox.drainOnce();
        doors.sweep.run(county.code(), doors.clock.instant());
        doors.outbox.drainOnce();
        doors.outbox.drainOnce();
    }

    /** The county names who meets weekly and who reports monthly. */
    Answer routine(List<String> meeting, List<String> reporting) {
        return keyed("desk")
                .post(
                        "/api/tasks/routine",
                        Map.of(
                                "version",
                                at("desk")
                                        .get("/api/tasks/routine")
                                        .body()
                                        .at("/version")
                                        .asInt(),
                                "meetingDay",
                                1,
                                "planDay",
                                1,
                                "listDay",
                                25,
                                "meeting",
                                meeting.stream()
                                        .map(body -> county.bodyId(body).toString())
                                        .toList(),
                                "reporting",
                                reporting.stream()
                                        .map(body -> county.bodyId(body).toString())
                                        .toList()));
    }

    void leaves(String login) {
        doors.duties.release(county.code(), county.postOf(login), county.accountOf(login), doors.clock.instant());
    }

    void comesTo(String login, PostId post) {
        doors.duties.hold(county.code(), List.of(Duty.from(doors.clock.instant(), post, county.accountOf(login))));
    }
}
