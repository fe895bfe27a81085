package org.liuchi.workflow.flow;

import java.util.List;
import java.util.Set;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;

/** A street lamp is reported broken, repaired and praised: a loop that uses every column, in Java and in YAML. */
final class Lamp {
    static final String FILE = "lamp.yaml";

    static final FlowCheck.Names NAMES =
            new FlowCheck.Names(Set.of("desk", "electrician"), Set.of("atNight"), Set.of("count"));

    static final String YAML = """
        flow: lamp
        label: [路灯, Street lamp]
        clocks:
          - {name: promise, label: [承诺, Promise], term: 5 working days, promise: true}
          - {name: step, label: [本步, Step], term: 60 working minutes}
        states:
          - {name: BROKEN, label: [坏了, Broken], phase: REPORTED, owner: desk, runs: [promise, step]}
          - {name: WAITING, label: [等配件, Waiting], phase: IN_HAND, owner: keep, runs: [step], pauses: [promise]}
          - {name: FIXED, label: [修好了, Fixed], kind: CLOSED}
          - {name: GONE, label: [拆除了, Gone], kind: FINAL}
        rows:
          - {from: '', action: report, label: [报修, Report], meaning: REPORT, to: BROKEN, by: [reporter], law: law 8,
             asks: [{name: words, label: [说明, Words], kind: TEXT, max: 100}]}
          - {from: BROKEN, action: order, label: [订配件, Order], meaning: SUSPEND, to: WAITING,
             by: [owner, role LEADER], limit: 2, optional: true}
          - {from: [BROKEN, WAITING], action: fix, label: [修复, Fix], meaning: ANSWER, to: FIXED, by: [owner, colleague],
             guards: [atNight, noOpenChildren], effects: [count], law: law 15,
             asks: [{name: how, label: [方式, How], kind: CHOICE, choices: [BULB, WIRE]},
                    {name: photos, label: [照片, Photos], kind: FILES, max: 3, required: false}]}
          - {from: WAITING, action: giveUp, label: [拆除, Give up], meaning: CLOSE, to: GONE, by: [owner], afterClock: step}
          - {from: [BROKEN, WAITING], action: pass, label: [转交, Pass on], meaning: REASSIGN, by: [owner],
             owner: electrician}
          - {from: FIXED, action: again, label: [又坏了, Broken again], meaning: REOPEN, to: BROKEN, by: [reporter],
             within: 30 days, restarts: [promise]}
        """;

    private Lamp() {}

    /** The same table in Java. */
    static Flow flow() {
        FlowTable table = FlowTable.of("lamp", "路灯", "Street lamp");
        table.promise("promise", "承诺", "Promise", Term.workingDays(5));
        table.clock("step", "本步", "Step", Term.workingMinutes(60));
        table.open("BROKEN", "坏了", "Broken", Phase.REPORTED, "desk", "promise", "step");
        table.open("WAITING", "等配件", "Waiting", Phase.IN_HAND, State.KEEP, "step")
                .pausing("promise");
        table.closed("FIXED", "修好了", "Fixed");
        table.end("GONE", "拆除了", "Gone");
        table.start("report", "报修", "Report", Meaning.REPORT, "BROKEN")
                .by(Performer.REPORTER)
                .asks(Input.text("words", "说明", "Words", 100))
                .law("law 8");
        table.row("BROKEN", "order", "订配件", "Order", Meaning.SUSPEND, "WAITING")
                .by(Performer.OWNER, Performer.role(Role.LEADER))
                .limit(2)
                .optional();
        table.row(List.of("BROKEN", "WAITING"), "fix", "修复", "Fix", Meaning.ANSWER, "FIXED")
                .by(Performer.OWNER, Performer.COLLEAGUE)
                .asks(Input.choice("how", "方式", "How", "BULB", "WIRE"), Input.files("photos", "照片", "Photos", 3))
                .guard("atNight", Row.NO_OPEN_CHILDREN)
                .effect("count")
                .law("law 15");
        table.row("WAITING", "giveUp", "拆除", "Give up", Meaning.CLOSE, "GONE")
                .by(Performer.OWNER)
                .afterClock("step");
        table.stay(List.of("BROKEN", "WAITING"), "pass", "转交", "Pass on", Meaning.REASSIGN)
                .by(Performer.OWNER)
                .to("electrician");
        table.row("FIXED", "again", "又坏了", "Broken again", Meaning.REOPEN, "BROKEN")
                .by(Performer.REPORTER)
                .within(Term.days(30))
                .restarts("promise");
        return table.build();
    }

    /** The table with one thing written otherwise. */
    static String but(String written, String instead) {
        if (!YAML.contains(written)) {
            throw new IllegalArgumentException("not in the table: " + written);
        }
        return YAML.replace(written, instead);
    }
}
