package org.liuchi.cases.whistle;

import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.PROGRAM;
import static org.liuchi.workflow.flow.Performer.party;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.cases.CaseFacts;
import org.liuchi.cases.Together;
import org.liuchi.cases.Together.Ground;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** One department's part in a whistle: accept ≤ 30 minutes, arrive within the ground's limit, stay, result, rating. */
final class CallFlow {
    static final String KIND = "call";
    static final String TOWN = "town";

    private static final String URGENT = Ground.EMERGENCY.name();
    private static final String JOINT = Ground.JOINT_ENFORCEMENT.name();
    private static final Performer DEPARTMENT = party(CaseFacts.HANDLER);
    private static final Performer CALLER = party(TOWN);
    private static final Input NOTE = text("note", "说明", "Note", 2_000);
    private static final Input RESULT = text("result", "本部门做了什么", "What the department did", 2_000);
    private static final Input OF_WHISTLE =
            number("whistleRating", "对这次吹哨的评价（5 很有必要、配合很好 … 1 没有必要）", "Your rating of the whistle (5 best)", 5);
    private static final Input OF_DEPARTMENT =
            number("departmentRating", "对该部门的评价（5 很好 … 1 很差）", "Your rating of the department (5 best)", 5);
    private static final List<String> OPEN = List.of("CALLED", "SILENT", "REFUSING", "ACCEPTED", "ARRIVED");

    private CallFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "报到", "Turning up");
        clocks(table);
        table.open("CALLED", "待应哨", "Called", Phase.ASSIGNED, "handler", "accept");
        table.open("SILENT", "没有应答", "No answer", Phase.ASSIGNED, "desk", "decide");
        table.open("REFUSING", "拒绝待裁定", "Refusal to be decided", Phase.ASSIGNED, "desk", "decide");
        table.open("ACCEPTED", "已应哨，待到场", "Accepted", Phase.ASSIGNED, "handler", "arrive");
        table.open("ARRIVED", "已到场", "At the place", Phase.IN_HAND, "handler", "result");
        table.closed("DONE", "已办", "Done");
        table.closed("REFUSED", "拒绝成立", "Refused");
        table.closed("ABSENT", "没有到场", "Did not come");
        table.closed("RELEASED", "不用到场", "Released");
        answering(table);
        atThePlace(table);
        return table.build();
    }

    private static void clocks(FlowTable table) {
        // domain 3.2: accept 30 min; arrive 30 min, 1 or 3 working days ★; an emergency runs day and night
        table.clock("accept", "应哨时限", "Accepting", Term.workingMinutes(30))
                .when(WhistleFlow.GROUND, List.of(URGENT), Term.minutes(30));
        table.clock("decide", "县级处理时限", "Decision of the county", Term.workingMinutes(120))
                .when(WhistleFlow.GROUND, List.of(URGENT), Term.minutes(30));
        table.clock("arrive", "到场时限", "Arriving", Term.workingDays(3))
                .when(WhistleFlow.GROUND, List.of(URGENT), Term.minutes(30))
                .when(WhistleFlow.GROUND, List.of(JOINT), Term.workingDays(1));
        table.clock("result", "现场处置时限", "Work at the place", Term.workingDays(10))
                .when(WhistleFlow.GROUND, List.of(URGENT), Term.workingDays(1))
                .when(WhistleFlow.GROUND, List.of(JOINT), Term.workingDays(3));
    }

    private static void answering(FlowTable table) {
        table.start("call", "请到场", "Call", Meaning.REPORT, "CALLED")
                .by(Together.TOWN, Together.DESK)
                .asks(
                        Input.of(Input.Kind.ORGANIZATION, "organization", "部门", "Department"),
                        Input.of(Input.Kind.ORGANIZATION, TOWN, "吹哨单位", "Caller"),
                        Together.GROUND,
                        Together.REASON,
                        Together.SPOT.optional(),
                        Together.ARRIVE_BY)
                .effect("rememberCall")
                .law("接诉条例16");
        table.row(List.of("CALLED", "SILENT"), "accept", "应哨", "Accept", Meaning.ACCEPT, "ACCEPTED")
                .by(DEPARTMENT)
                .effect("rememberAcceptedCall");
        table.row(List.of("CALLED", "SILENT"), "refuse", "拒绝", "Refuse", Meaning.REFUSE, "REFUSING")
                .by(DEPARTMENT)
                .asks(text("reason", "拒绝的理由（报县里裁定）", "Reason (the county decides)", 2_000))
                .limit(1);
        table.row("CALLED", "escalate", "超时未应，报县里", "To the county: no answer", Meaning.ESCALATE, "SILENT")
                .by(PROGRAM)
                .afterClock("accept");
        table.row("REFUSING", "uphold", "拒绝成立", "Uphold the refusal", Meaning.APPROVE, "REFUSED")
                .by(Together.DESK)
                .asks(NOTE);
        table.row("REFUSING", "overrule", "驳回，应当到场", "Overrule: it must come", Meaning.OVERRULE, "CALLED")
                .by(Together.DESK)
                .asks(NOTE);
        table.row("SILENT", "absent", "记为没有到场", "Record that it did not come", Meaning.CLOSE, "ABSENT")
                .by(Together.DESK)
                .asks(NOTE);
        table.row("ACCEPTED", "absent", "记为没有到场", "Record that it did not come", Meaning.CLOSE, "ABSENT")
                .by(Together.DESK)
                .asks(NOTE)
                .afterClock("arrive");
        table.row(List.of("CALLED", "ACCEPTED"), "release", "不用到场了", "Release", Meaning.RELEASE, "RELEASED")
                .by(CALLER, Together.DESK)
                .asks(NOTE);
        table.row(OPEN, "lapse", "吹哨已取消", "The whistle is called off", Meaning.RELEASE, "RELEASED")
                .by(PROGRAM);
    }

    private static void atThePlace(FlowTable table) {
        table.row("ACCEPTED", "arrive", "已到场", "Arrived", Meaning.CONTACT, "ARRIVED")
                .by(DEPARTMENT)
                .effect("rememberArrival");
        table.stay(List.of("ARRIVED"), "confirm", "确认到场", "Confirm the arrival", Meaning.VERIFY)
                .by(CALLER, Together.DESK)
                .limit(1);
        table.row("ARRIVED", "notThere", "没有见到人", "Nobody is there", Meaning.REWORK, "ACCEPTED")
                .by(CALLER)
                .asks(NOTE)
                .effect("forgetArrival");
        table.stay(OPEN, "note", "说明情况", "Note", Meaning.COMMENT)
                .by(DEPARTMENT, CALLER, Together.DESK)
                .asks(NOTE);
        // 事不完、人不撤: before the town says so, leaving needs a reason
        table.row("ARRIVED", "finish", "办完离场", "Done", Meaning.ANSWER, "DONE")
                .by(DEPARTMENT)
                .asks(RESULT, OF_WHISTLE)
                .guard("townSaysDone")
                .effect("rememberWhistleRating");
        table.row("ARRIVED", "leave", "提前离场", "Leave early", Meaning.OTHER, "DONE")
                .by(DEPARTMENT)
                .asks(text("reason", "提前离场的理由", "Why before the work is done", 2_000), RESULT, OF_WHISTLE)
                .guard("townNotDone")
                .effect("rememberWhistleRating");
        table.row("DONE", "rate", "评价该部门", "Rate the department", Meaning.RATE, "DONE")
                .by(CALLER)
                .asks(OF_DEPARTMENT, NOTE.optional())
                .limit(1)
                .effect("rememberDepartmentRating")
                .law("接诉条例33");
    }
}
