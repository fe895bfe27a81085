package org.liuchi.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.calendar.Term;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.Row;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A small loop for tests of the kernel: an errand is raised, taken on, perhaps helped with, done, rated, reopened. */
@TestConfiguration(proxyBeanMethods = false)
public class ErrandFlow {
    public static final Owner DESK = new Owner(new PostId(new UUID(7, 1)), new OrganizationId(new UUID(7, 10)));
    public static final Owner HAND = new Owner(new PostId(new UUID(7, 2)), new OrganizationId(new UUID(7, 20)));

    static final OrganizationId WATCHER = new OrganizationId(new UUID(7, 30));

    private static final Performer LEADER = Performer.role(Role.LEADER);

    static Flow errand() {
        FlowTable table = FlowTable.of("errand", "跑腿", "Errand");
        table.promise("promise", "承诺", "Promise", Term.workingDays(5));
        table.clock("step", "本步", "Step", Term.workingMinutes(60));
        table.open("RAISED", "已提出", "Raised", Phase.REPORTED, "testDesk", "step", "promise");
        table.open("TAKEN", "已接手", "Taken", Phase.IN_HAND, "testHand", "promise");
        table.open("WAITING", "等待中", "Waiting", Phase.IN_HAND, "keep", "step").pausing("promise");
        table.closed("DONE", "已完成", "Done");
        table.end("DROPPED", "已放弃", "Dropped");

        table.start("raise", "提出", "Raise", Meaning.REPORT, "RAISED")
                .by(Performer.REPORTER)
                .asks(Input.text("wish", "心愿", "Wish", 100));
        table.row("RAISED", "take", "接手", "Take", Meaning.ACCEPT, "TAKEN")
                .by(Performer.OWNER)
                .law("test law 1");
        table.row("TAKEN", "wait", "等待", "Wait", Meaning.SUSPEND, "WAITING")
                .by(Performer.OWNER)
                .optional();
        table.row("WAITING", "goOn", "继续", "Go on", Meaning.RESUME, "TAKEN").by(Performer.OWNER);
        table.row("TAKEN", "giveBack", "退回", "Give back", Meaning.RECALL, "RAISED")
                .by(Performer.OWNER, LEADER)
                .limit(2);
        table.stay(List.of("TAKEN"), "extend", "延长", "Extend", Meaning.EXTEND)
                .by(Performer.PROGRAM)
                .effect("testExtend");
        table.stay(List.of("TAKEN"), "watch", "过问", "Watch", Meaning.OTHER)
                .by(Performer.party("watchers"))
                .asks(Input.of(Input.Kind.DATE, "until", "到哪天", "Until").optional());
        table.row("TAKEN", "finish", "完成", "Finish", Meaning.ANSWER, "DONE")
                .by(Performer.OWNER)
                .asks(Input.text("result", "结果", "Result", 200))
                .guard(Row.NO_OPEN_CHILDREN)
                .effect("testCount");
        table.row(List.of("RAISED", "TAKEN", "WAITING"), "drop", "放弃", "Drop", Meaning.WITHDRAW, "DROPPED")
                .by(Performer.REPORTER);
        table.row("DONE", "reopen", "重开", "Reopen", Meaning.REOPEN, "RAISED")
                .by(Performer.REPORTER)
                .limit(1)
                .within(Term.days(10))
                .restarts("promise");
        table.row("DONE", "rate", "评价", "Rate", Meaning.RATE, "DONE")
                .by(Performer.REPORTER)
                .asks(Input.number("stars", "星", "Stars", 5))
                .guard("testEvenDay");
        table.stay(List.of("RAISED", "TAKEN", "WAITING"), "say", "留言", "Say", Meaning.COMMENT)
                .by(Performer.REPORTER, Performer.OWNER)
                .asks(Input.text("words", "话", "Words", 100));
        return table.build();
    }

    static Flow help() {
        FlowTable table = FlowTable.of("help", "协办", "Help");
        table.clock("step", "本步", "Step", Term.workingMinutes(60));
        table.open("ASKED", "已请求", "Asked", Phase.ASSIGNED, "testHand", "step");
        table.closed("HELPED", "已协助", "Helped");
        table.start("ask", "请求", "Ask", Meaning.DISPATCH, "ASKED").by(LEADER);
        table.row("ASKED", "answer", "答复", "Answer", Meaning.ANSWER, "HELPED").by(Performer.OWNER);
        table.row("HELPED", "askAgain", "再请求", "Ask again", Meaning.REOPEN, "ASKED")
                .by(LEADER);
        return table.build();
    }

    @Bean
    FlowParts testFlowParts() {
        return new FlowParts(
                List.of(errand(), help()),
                Map.of("testDesk", _ -> DESK, "testHand", _ -> HAND),
                Map.of("testEvenDay", _ -> Optional.empty()),
                Map.of(
                        "testExtend",
                        (Effect.Remember) _ -> Effect.Changes.facts(Map.of("watchers", List.of(WATCHER.toString())))
                                .timed(Map.of("promise", Effect.Timing.term(Term.workingDays(8)))),
                        "testCount",
                        (Effect.Remember) step -> Effect.Changes.facts(Map.of(
                                "finished", step.item().facts().get("finished") instanceof Integer n ? n + 1 : 1))));
    }
}
