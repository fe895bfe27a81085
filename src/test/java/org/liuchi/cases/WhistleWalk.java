package org.liuchi.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.TestCounty;
import org.liuchi.cases.whistle.Whistles;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Items;

/** Blows whistles in the western town and walks those who are called to where a test needs them. */
final class WhistleWalk {
    private final TestCounty county;
    private final Whistles whistles;
    private final Items items;

    WhistleWalk(TestCounty county, Whistles whistles, Items items) {
        this.county = county;
        this.whistles = whistles;
        this.items = items;
    }

    /** An emergency on the river bank; city management is called. */
    UUID blown(Instant now) {
        return whistles.blow(
                        county.staff("town", now),
                        new Whistles.Blown(
                                "EMERGENCY",
                                "围墙要倒",
                                county.ground().bank(1),
                                "菜市场东门",
                                List.of(county.bodyId("城管局").value()),
                                null),
                        Walk.receipt(),
                        now)
                .id();
    }

    /** The first one called, brought into this state. */
    UUID call(UUID whistle, String state, Instant now) {
        UUID call = items.children(county.code(), whistle).getFirst().id();
        switch (state) {
            case "CALLED" -> {}
            case "SILENT" -> act(call, "program", "escalate", now.plus(Duration.ofMinutes(31)));
            case "REFUSING" -> act(call, "city", "refuse", now);
            case "ACCEPTED" -> act(call, "city", "accept", now);
            case "RELEASED" -> act(call, "town", "release", now);
            case "ARRIVED" -> {
                act(call, "city", "accept", now);
                act(call, "city", "arrive", now);
            }
            case "DONE" -> {
                act(call, "city", "accept", now);
                act(call, "city", "arrive", now);
                act(call, "city", "leave", now);
            }
            default -> throw new IllegalArgumentException(state);
        }
        return call;
    }

    void act(UUID item, String who, String action, Instant now) {
        Actor actor = who.equals("program") ? new Actor.Program(county.code(), "test") : county.staff(who, now);
        items.act(new Act(county.code(), item, action, null, actor, input(action), Walk.receipt(), now));
    }

    Map<String, ?> input(String action) {
        return switch (action) {
            case "workDone" -> Map.of("result", "围墙已加固");
            case "refuse" -> Map.of("reason", "人员都在防汛");
            case "leave" -> Map.of("reason", "另有火情", "result", "已拉警戒线", "whistleRating", 4);
            case "finish" -> Map.of("result", "已加固", "whistleRating", 5);
            case "rate" -> Map.of("departmentRating", 5);
            case "callOff", "goOn", "note", "uphold", "overrule", "absent", "release", "notThere" ->
                Map.of("note", "情况属实");
            default -> Map.of();
        };
    }
}
