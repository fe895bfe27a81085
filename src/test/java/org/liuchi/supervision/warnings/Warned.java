package org.liuchi.supervision.warnings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.Browser.Answer;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.supervision.Staffed;
import org.liuchi.workflow.Sweep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A county whose organisations are late now and then, and whose rules look at it. */
public final class Warned {
    static final String CLAUSE = "县《亮灯预警办法》第三条：超期未办 1 件以上亮黄灯";

    private final Doors doors;
    public final TestCounty county;
    public final Staffed people;
    final String city;

    private Warned(Doors doors) {
        this.doors = doors;
        county = doors.counties.tinyCounty();
        people = new Staffed(county);
        city = county.bodyId("城管局").toString();
    }

    /** Found by the tests' component scan. */
    @Component
    public static final class Doors {
        private final TestClock clock;
        private final Sweep sweep;
        private final OutboxDrainer outbox;
        private final RuleRun rules;
        private final TestCounty.Doors counties;

        Doors(TestClock clock, Sweep sweep, OutboxDrainer outbox, RuleRun rules, TestCounty.Doors counties) {
            this.clock = clock;
            this.sweep = sweep;
            this.outbox = outbox;
            this.rules = rules;
            this.counties = counties;
        }

        public Warned county() {
            clock.set(TestClock.START);
            return new Warned(this);
        }
    }

    Answer settled(Map<String, ?> rule) {
        return Staffed.keyed(people.at("leader")).post("/api/warnings/rules", rule);
    }

    /** One item over its time is enough. */
    void overdueFires() {
        settled(overdue(true, 0));
    }

    static Map<String, Object> overdue(boolean fires, int edition) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("code", "overdue");
        rule.put("edition", edition);
        rule.put("fires", fires);
        rule.put("name", "超期未办");
        rule.put("measure", "OVERDUE");
        rule.put("threshold", 1);
        rule.put("least", 0);
        rule.put("colour", "YELLOW");
        rule.put("addressee", "TEAM");
        rule.put("kinds", List.of("DEPARTMENT"));
        rule.put("ground", CLAUSE);
        return rule;
    }

    /** The id of a warning to city management, for an item that it did not accept in time. */
    String lit() {
        overdueFires();
        people.dispatched("路灯不亮");
        later(Duration.ofHours(3));
        run();
        return warnings("desk").at("/items/0/item/id").asString();
    }

    void run() {
        doors.rules.run(county.code(), doors.clock.instant());
        doors.outbox.drainOnce();
    }

    public void later(Duration time) {
        doors.clock.advance(time);
        people.signInAgain();
        doors.sweep.run(county.code(), doors.clock.instant());
        doors.outbox.drainOnce();
        doors.outbox.drainOnce();
    }

    String byHand(String organization, String addressee) {
        Answer lit = Staffed.keyed(people.at("leader"))
                .post(
                        "/api/warnings",
                        Map.of(
                                "organization",
                                organization,
                                "addressee",
                                addressee,
                                "colour",
                                "BLUE",
                                "ground",
                                "办法第五条：连续两周未开展主题党日"));
        if (lit.status() != 201) {
            throw new IllegalStateException(lit.body().toString());
        }
        return lit.text("/id");
    }

    JsonNode warnings(String login) {
        return people.at(login).get("/api/warnings").body();
    }

    JsonNode warning(String login, String id) {
        return people.at(login).get("/api/warnings/" + id).body();
    }

    JsonNode item(String login, String id) {
        return people.at(login).get("/api/items/" + id).body();
    }

    String state(String id) {
        return item("leader", id).at("/state").asString();
    }

    List<String> actions(String login, String id) {
        return item(login, id)
                .at("/actions")
                .valueStream()
                .map(action -> action.at("/action").asString())
                .toList();
    }

    Answer act(String login, String id, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put("version", item("leader", id).at("/version").asInt());
        Answer answer = Staffed.keyed(people.at(login)).post("/api/items/" + id + "/actions/" + action, body);
        doors.outbox.drainOnce();
        return answer;
    }

    List<String> notices(String login) {
        return people.at(login)
                .get("/api/notices")
                .body()
                .valueStream()
                .map(notice -> notice.at("/text").asString())
                .toList();
    }

    JsonNode lastLine(String id) {
        JsonNode timeline = item("leader", id).at("/timeline");
        return timeline.get(timeline.size() - 1);
    }
}
