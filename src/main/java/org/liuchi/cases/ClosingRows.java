package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Performer.PROGRAM;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;

/** Whether it is solved is asked before it is closed, and may be said again afterwards. */
final class ClosingRows {
    private ClosingRows() {}

    static void of(FlowTable table) {
        table.row("ANSWERED", "verify", "核实", "Verify with the reporter", Meaning.VERIFY, "VERIFIED")
                .by(DESK)
                .asks(
                        choice("way", "核实方式", "Way", "PHONE", "VISIT", "MESSAGE"),
                        choice("outcome", "是否解决", "Solved", "SOLVED", "PARTLY"),
                        NOTE.optional())
                .effect("rememberOutcome")
                .law("接诉条例23");
        table.row("ANSWERED", "confirm", "确认已解决", "Confirm it is solved", Meaning.VERIFY, "VERIFIED")
                .by(REPORTER)
                .guard("onlyFollower")
                .effect("rememberConfirmed");
        table.row("ANSWERED", "dispute", "没有解决", "It is not solved", Meaning.REWORK, "IN_HAND")
                .by(REPORTER)
                .asks(MESSAGE)
                .limit(2);
        table.row(List.of("ANSWERED", "VERIFIED"), "rework", "退回返工", "Return for rework", Meaning.REWORK, "IN_HAND")
                .by(DESK)
                .asks(NOTE)
                .law("接诉条例23");
        table.row("VERIFIED", "close", "结案", "Close", Meaning.CLOSE, "CLOSED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("answered", Row.NO_OPEN_CHILDREN)
                .law("接诉条例15");
        table.row("ANSWERED", "closeUnreached", "未能联系，结案", "Close: could not be reached", Meaning.CLOSE, "CLOSED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("answered", Row.NO_OPEN_CHILDREN)
                .afterClock("verification")
                .effect("rememberUnreached");

        table.row("CLOSED", "rate", "评价", "Rate", Meaning.RATE, "CLOSED")
                .by(REPORTER)
                .asks(
                        choice("solved", "是否解决", "Solved", "SOLVED", "PARTLY", "NOT_SOLVED"),
                        number("satisfaction", "满意度（5 非常满意 … 1 非常不满意）", "Satisfaction (5 best)", 5),
                        MESSAGE.optional())
                .guard("notRated")
                .effect("rememberRating", "recordRating")
                .law("好差评");
        table.row(
                        List.of("CLOSED", "SETTLED", "REDIRECTED", "REFUSED"),
                        "reopen",
                        "要求重办",
                        "Reopen",
                        Meaning.REOPEN,
                        "TAKEN_UP")
                .by(REPORTER)
                .asks(MESSAGE)
                .limit(1)
                .within(Term.days(30))
                .restarts("promise")
                .effect("forgetRating");
        table.row("CLOSED", "reopenAfterCallBack", "回访未解决，重办", "Reopen after the call-back", Meaning.REOPEN, "TAKEN_UP")
                .by(PROGRAM)
                .restarts("promise")
                .effect("forgetRating")
                .law("接诉条例23");

        // 剔除: asked for with a ground, granted by two persons, counted and shown
        table.stay(List.of("CLOSED"), "askExclusion", "申请剔除", "Ask to leave out of the rates", Meaning.OTHER)
                .by(Performer.party(CaseFacts.HANDLER), DESK)
                .asks(Grounds.EXCLUSION, NOTE)
                .guard("notExcludedBefore")
                .effect("requestExclusion")
                .inside();
        table.stay(List.of("CLOSED"), "exclude", "剔除", "Leave out of the rates", Meaning.EXCLUDE)
                .by(PROGRAM)
                .asks(Grounds.EXCLUSION)
                .effect("rememberExcluded");
    }
}
