package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.cases.CaseInputs.PHOTOS;
import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.files;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.List;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;

/** 4 事件处置, 5 结果反馈: what is done, and that the reporter can read it. More time is asked for, never taken. */
final class HandlingRows {
    private static final Input REASON = text("message", "理由（群众可见）", "Reason (shown to the reporter)", 2_000);
    private static final Input AMOUNT = number("amount", "延长多少（与原时限同单位）", "How much longer (unit of the limit)", 60);

    private HandlingRows() {}

    static void of(FlowTable table) {
        table.stay(List.of("DISPATCHED", "IN_HAND"), "contact", "联系诉求人", "Contact the reporter", Meaning.CONTACT)
                .by(OWNER, COLLEAGUE)
                .asks(
                        choice("way", "方式", "Way", "PHONE", "VISIT", "MESSAGE"),
                        choice("reached", "是否联系上", "Reached", "REACHED", "NOT_REACHED"),
                        NOTE.optional())
                .guard("notRecused")
                .effect("rememberContact")
                .law("接诉条例15");
        table.row("IN_HAND", "askReporter", "请群众补充", "Ask the reporter", Meaning.SUSPEND, "WAITING")
                .by(OWNER)
                .asks(MESSAGE)
                .limit(2);
        table.row("WAITING", "reply", "补充说明", "Reply", Meaning.RESUME, "IN_HAND")
                .by(REPORTER)
                .asks(MESSAGE);
        table.row("WAITING", "goOn", "继续办理", "Go on", Meaning.RESUME, "IN_HAND").by(OWNER);

        // 首接负责: who got it leads the others, each with its own limit (接诉条例14); a town calls them to the place (16)
        table.stay(List.of("DISPATCHED", "IN_HAND"), "callIn", "请求协办", "Call in other bodies", Meaning.OTHER)
                .by(OWNER, DESK)
                .asks(Together.help())
                .guard("notRecused", "helpersFit")
                .effect("rememberHelpers", "callIn")
                .law("接诉条例14");
        table.stay(List.of("DISPATCHED", "IN_HAND"), "blow", "吹哨", "Blow the whistle", Meaning.OTHER)
                .by(Together.TOWN, DESK)
                .asks(Together.whistle())
                .guard("whistleFits")
                .effect("blowWhistle")
                .law("接诉条例16");

        // once, at most as long again, and the reporter is told why (接诉条例15)
        table.stay(List.of("IN_HAND"), "askExtension", "申请延期", "Ask for an extension", Meaning.OTHER)
                .by(OWNER)
                .asks(AMOUNT, REASON)
                .guard("notExtendedBefore", "notLongerThanBefore")
                .effect("requestExtension")
                .limit(2)
                .law("接诉条例15")
                .inside();
        table.stay(List.of("IN_HAND", "WAITING"), "extend", "延期", "Extend", Meaning.EXTEND)
                .by(PROGRAM)
                .asks(AMOUNT, REASON)
                .guard("notExtendedBefore")
                .effect("extend")
                .law("接诉条例15");
        table.stay(List.of("IN_HAND"), "askSuspension", "申请挂账", "Ask to put on the ledger", Meaning.OTHER)
                .by(OWNER)
                .asks(Grounds.CAUSE, Grounds.REVIEW, REASON)
                .guard("reviewInSight")
                .effect("requestSuspension")
                .inside();
        table.row("IN_HAND", "suspend", "挂账", "Put on the ledger", Meaning.SUSPEND, "SUSPENDED")
                .by(PROGRAM)
                .asks(Grounds.CAUSE, Grounds.REVIEW, REASON)
                .guard("reviewInSight")
                .effect("setReview");
        table.row("SUSPENDED", "resume", "恢复办理", "Take up again", Meaning.RESUME, "IN_HAND")
                .by(OWNER, DESK)
                .asks(NOTE.optional());

        // nothing is answered without a text the reporter can read
        table.row(List.of("IN_HAND", "DELIBERATING", "ADVISING"), "answer", "答复", "Answer", Meaning.ANSWER, "ANSWERED")
                .by(OWNER)
                .asks(
                        text("result", "办理结果（群众可见）", "Result (shown to the reporter)", 10_000),
                        files("photos", "照片", "Photos", PHOTOS))
                .guard(Row.NO_OPEN_CHILDREN, "ownPhotos", "notRecused")
                .effect("rememberAnswer")
                .law("接诉条例15");
    }
}
