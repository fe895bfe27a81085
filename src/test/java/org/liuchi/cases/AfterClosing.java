package org.liuchi.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;

/** Begins what follows when a case is closed, for a reporter who left a phone number. */
final class AfterClosing {
    private final TestCounty county;
    private final Cases cases;
    private final Items items;
    private final Walk walk;
    private int begun;

    AfterClosing(TestCounty county, Cases cases, Items items) {
        this.county = county;
        this.cases = cases;
        this.items = items;
        walk = new Walk(county, cases, items);
    }

    UUID begun(String kind, String action, Map<String, ?> input, Instant now) {
        Cases.Reported reported = cases.report(
                county.code(),
                new NewCase(
                        "门口的垃圾三天没人收",
                        new NewCase.Place(null, null, county.ground().bank(1), null),
                        new NewCase.Contact("王某", "13800001234"),
                        null),
                Channel.WEB,
                null,
                Walk.receipt(),
                now);
        Walk.Raised raised = new Walk.Raised(reported.outcome().item().id(), reported.publicCode());
        walk.act(raised, "desk", "dispatch", walk.input("dispatch"), now);
        walk.act(raised, "city", "accept", walk.input("accept"), now);
        walk.act(raised, "city", "answer", walk.input("answer"), now);
        walk.act(raised, "desk", "verify", walk.input("verify"), now);
        Item closed = walk.act(raised, "desk", "close", walk.input("close"), now);
        Map<String, Object> all = new HashMap<>(input);
        all.put("report", cases.reportId(county.code(), raised.code()).toString());
        UUID id = Ids.next(now);
        items.start(
                new Start(
                        county.code(),
                        id,
                        kind,
                        closed.reference() + "·" + ++begun,
                        action,
                        closed.category(),
                        closed.title(),
                        closed.area(),
                        closed.urgency(),
                        closed.id(),
                        false,
                        new Actor.Program(county.code(), "test"),
                        all,
                        Walk.receipt(),
                        now),
                _ -> {});
        return id;
    }

    void act(UUID item, String who, String action, Map<String, ?> input, Instant now) {
        items.act(new Act(county.code(), item, action, null, county.staff(who, now), input, Walk.receipt(), now));
    }
}
