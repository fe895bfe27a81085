package org.liuchi.cases.callback;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** One reporter is asked whether it is solved: by phone, or by a message with a code that works once. */
final class CallbackFlow {
    static final String KIND = "callback";

    /** How often one must have tried before somebody counts as not reached. */
    static final int ATTEMPTS = 2;

    private static final Performer DESK = Performer.role(Role.COUNTY_DESK);
    private static final Input NOTE = text("note", "说明", "Note", 2_000);
    private static final Input OUTCOME = choice("outcome", "是否解决", "Solved", "SOLVED", "PARTLY", "NOT_SOLVED");
    private static final Input SATISFACTION =
            number("satisfaction", "满意度（5 非常满意 … 1 非常不满意）", "Satisfaction (5 best)", 5);

    private CallbackFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "回访", "Call-back");
        table.clock("call", "回访时限", "Calling back", Term.workingDays(3))
                .when(CallbackParts.CAUSE, List.of(Cause.BAD_RATING.name()), Term.workingDays(1));
        table.open("TO_CALL", "待回访", "To be called", Phase.ASSIGNED, "desk", "call");
        table.closed("ASKED", "已回访", "Called");
        table.closed("UNREACHED", "未能联系", "Not reached");
        table.end("LAPSED", "已失效", "Lapsed");

        table.start("plan", "列入回访", "To be called back", Meaning.REPORT, "TO_CALL")
                .by(Performer.PROGRAM)
                .asks(
                        choice(CallbackParts.CAUSE, "缘由", "Cause", Cause.names()),
                        Input.of(Input.Kind.ITEM, CallbackParts.REPORT, "诉求", "Report"))
                .effect("rememberWhom")
                .law("接诉条例23");
        table.stay(List.of("TO_CALL"), "attempt", "没有打通，记一次", "No answer: note it", Meaning.CONTACT)
                .by(DESK)
                .asks(NOTE.optional())
                .limit(9);
        table.stay(List.of("TO_CALL"), "sendCode", "发短信请其评价", "Ask by message", Meaning.CONTACT)
                .by(DESK)
                .effect("sendCallbackCode")
                .limit(2);
        table.row("TO_CALL", "record", "登记回访结果", "Record the answer", Meaning.CALL_BACK, "ASKED")
                .by(DESK)
                .asks(OUTCOME, SATISFACTION.optional(), NOTE.optional())
                .effect("rememberCallBack", "followCallBack")
                .law("接诉条例23");
        table.row("TO_CALL", "answerByCode", "本人网上答复", "Answered by code", Meaning.CALL_BACK, "ASKED")
                .by(Performer.REPORTER)
                .asks(
                        OUTCOME,
                        SATISFACTION.optional(),
                        text("message", "想说的话", "Message", 2_000).optional())
                .effect("rememberCallBack", "followCallBack")
                .law("接诉条例23");
        table.row("TO_CALL", "unreached", "多次未能联系，结束", "Could not be reached", Meaning.CALL_BACK, "UNREACHED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("triedOften")
                .effect("rememberNotReached");
        table.row("TO_CALL", "lapse", "失效", "Lapse", Meaning.WITHDRAW, "LAPSED").by(Performer.PROGRAM);
        return table.build();
    }
}
