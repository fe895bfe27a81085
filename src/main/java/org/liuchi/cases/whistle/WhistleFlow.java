package org.liuchi.cases.whistle;

import static org.liuchi.workflow.flow.Input.text;
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
import org.liuchi.workflow.flow.Row;

/** The whistle itself: the town's item, over when every department called has an outcome and those that came a rating. */
final class WhistleFlow {
    static final String KIND = "whistle";
    /** On which of the three grounds; limits depend on it. */
    static final String GROUND = "whistleGround";
    /** Departments called. */
    static final String CALLED = "called";

    static final String WORK_DONE = "WORK_DONE";

    private static final Performer TOWN = party(CaseFacts.HANDLER);
    private static final Input NOTE = text("note", "说明", "Note", 2_000);

    private WhistleFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "吹哨", "Whistle");
        table.clock("work", "现场处置时限", "Work at the place", Term.workingDays(10))
                .when(GROUND, List.of(Ground.EMERGENCY.name()), Term.workingDays(1))
                .when(GROUND, List.of(Ground.JOINT_ENFORCEMENT.name()), Term.workingDays(3));
        table.clock("closing", "了结时限", "Closing", Term.workingDays(1));
        table.open("BLOWN", "已吹哨", "Blown", Phase.IN_HAND, "handler", "work");
        table.open(WORK_DONE, "事已办完", "Work done", Phase.ANSWERED, "handler", "closing");
        table.closed("CLOSED", "已了结", "Closed");
        table.end("CALLED_OFF", "已取消", "Called off");

        table.start("blow", "吹哨", "Blow the whistle", Meaning.REPORT, "BLOWN")
                .by(Together.TOWN, Together.DESK)
                .asks(Together.whistle())
                .guard("whistleFits")
                .effect("rememberWhistle", "callDepartments")
                .law("接诉条例16");
        // 事不完、人不撤: only the town says when it is done
        table.row("BLOWN", "workDone", "事已办完", "The work is done", Meaning.ANSWER, WORK_DONE)
                .by(TOWN, Together.DESK)
                .asks(text("result", "处置结果", "Result", 2_000));
        table.row(WORK_DONE, "goOn", "还没有办完", "It is not done yet", Meaning.REWORK, "BLOWN")
                .by(TOWN, Together.DESK)
                .asks(NOTE);
        table.row(WORK_DONE, "close", "了结", "Close", Meaning.CLOSE, "CLOSED")
                .by(TOWN, Together.DESK)
                .asks(NOTE.optional())
                .guard(Row.NO_OPEN_CHILDREN, "everybodyRated")
                .law("接诉条例33");
        table.row("BLOWN", "callOff", "取消吹哨", "Call off", Meaning.WITHDRAW, "CALLED_OFF")
                .by(TOWN, Together.DESK)
                .asks(NOTE)
                .guard("nobodyCame")
                .effect("endCalls");
        table.stay(List.of("BLOWN", WORK_DONE), "note", "说明情况", "Note", Meaning.COMMENT)
                .by(TOWN, Together.DESK, party(CALLED))
                .asks(NOTE);
        return table.build();
    }
}
