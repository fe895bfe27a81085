package org.liuchi.tasks;

import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/**
 * The life of a task (四单, ZL-16): listed, in hand of a responsible post, its result examined, done; or missed, and then
 * accounted for by the guarantor post before anybody can close it. Terms are defaults (★), the deadline is the task's own.
 */
final class TaskFlow {
    static final String KIND = "task";
    static final String DEADLINE = "deadline";
    static final List<String> OPEN = List.of("DRAFT", "IN_HAND", "EXTENDING", "RESULT", "UNMET", "ACCOUNTED");

    private static final List<String> BEGUN = List.of("IN_HAND", "EXTENDING", "RESULT", "UNMET", "ACCOUNTED");
    private static final Performer RAISER = Performer.party(Sheets.RAISED_BY);
    private static final Performer SUPERVISOR = Performer.party(Sheets.SUPERVISED_BY);
    private static final Input REASON = text("note", "理由", "Reason", 2_000);
    private static final Input DAY = Input.of(Input.Kind.DATE, Sheets.DEADLINE, "完成期限", "Deadline");

    private TaskFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "工作任务", "Task");
        table.clock("drafting", "拟定时限", "Listing", Term.workingDays(5));
        table.clock(DEADLINE, "完成期限", "Deadline", Term.workingDays(10));
        table.clock("decision", "批复时限", "Decision", Term.workingDays(2));
        table.clock("examination", "成绩审核时限", "Examining the result", Term.workingDays(5));
        table.clock("account", "说明时限", "Account", Term.workingDays(3));
        table.open("DRAFT", "拟定", "Draft", Phase.REPORTED, "taskRaiser", "drafting");
        table.open("IN_HAND", "办理中", "In hand", Phase.IN_HAND, "taskResponsible", DEADLINE);
        table.open("EXTENDING", "延期待批", "Extension asked", Phase.IN_HAND, "taskDecider", "decision");
        table.open("RESULT", "成绩待审", "Result to be examined", Phase.ANSWERED, "taskDecider", "examination");
        table.open("UNMET", "未完成待说明", "Unmet, to be accounted for", Phase.IN_HAND, "taskGuarantor", "account");
        table.open("ACCOUNTED", "已说明待处理", "Accounted for", Phase.ANSWERED, "taskDecider", "decision");
        table.closed("DONE", "已销号", "Done");
        table.closed("UNDONE", "未完成销号", "Closed unmet");
        table.closed("CANCELLED", "已取消", "Cancelled");
        listing(table);
        working(table);
        failing(table);
        alongside(table);
        return table.build();
    }

    private static void listing(FlowTable table) {
        Performer[] listers = {
            Performer.role(Role.LEADER),
            Performer.role(Role.COUNTY_DESK),
            Performer.role(Role.DEPARTMENT_HANDLER),
            Performer.role(Role.PETITION_OFFICE),
            Performer.role(Role.TOWN_DISPATCHER),
            Performer.role(Role.VILLAGE_STAFF),
            PROGRAM
        };
        table.start("draft", "拟定", "Draft", Meaning.REPORT, "DRAFT")
                .by(listers)
                .asks(Sheets.inputs(false))
                .guard("taskKnown")
                .effect("taskListed");
        // a decision of a meeting is a task at once
        table.start("list", "列单交办", "List and hand out", Meaning.DISPATCH, "IN_HAND")
                .by(listers)
                .asks(Sheets.inputs(true))
                .guard("taskKnown", "taskComplete", "taskInReach")
                .effect("taskListed", "taskClock");
        table.stay(List.of("DRAFT"), "revise", "修改", "Revise", Meaning.OTHER)
                .by(OWNER, COLLEAGUE)
                .asks(Sheets.revised())
                .guard("taskKnown")
                .effect("taskRevised", "taskWritten");
        table.row("DRAFT", "start", "交办", "Hand out", Meaning.DISPATCH, "IN_HAND")
                .by(OWNER, COLLEAGUE)
                .guard("taskComplete", "taskInReach")
                .effect("taskClock");
    }

    private static void working(FlowTable table) {
        table.row("IN_HAND", "object", "退回", "Give back", Meaning.OBJECT, "DRAFT")
                .by(OWNER)
                .asks(REASON)
                .limit(1);
        table.row("IN_HAND", "askExtension", "申请延期", "Ask for an extension", Meaning.EXTEND, "EXTENDING")
                .by(OWNER)
                .asks(DAY, REASON)
                .guard("taskLater")
                .effect("taskAsked")
                .limit(2);
        table.row("EXTENDING", "approveExtension", "同意延期", "Approve", Meaning.APPROVE, "IN_HAND")
                .by(OWNER)
                .effect("taskExtended", "taskClock");
        table.row("EXTENDING", "declineExtension", "不同意延期", "Decline", Meaning.DENY, "IN_HAND")
                .by(OWNER)
                .asks(REASON)
                .effect("taskClock");
        table.row("IN_HAND", "report", "报成绩", "Report the result", Meaning.ANSWER, "RESULT")
                .by(OWNER)
                .asks(text(Sheets.RESULT, "完成情况", "Result", 4_000))
                .guard("noOpenChildren")
                .effect("taskResult");
        table.row("RESULT", "sendBack", "退回补办", "Send back", Meaning.REWORK, "IN_HAND")
                .by(OWNER)
                .asks(REASON)
                .guard("taskBeforeDeadline")
                .effect("taskClock");
        table.row("RESULT", "finish", "审核销号", "Examined: done", Meaning.CLOSE, "DONE")
                .by(OWNER)
                .asks(text("note", "审核意见", "Note", 2_000).optional())
                .guard("taskPostsHeld")
                .effect("taskDone");
    }

    private static void failing(FlowTable table) {
        table.row("IN_HAND", "miss", "期限已到，没有完成", "The deadline has passed", Meaning.ESCALATE, "UNMET")
                .by(PROGRAM)
                .afterClock(DEADLINE)
                .effect("taskMissed");
        table.row("RESULT", "reject", "成绩不予认定", "Result not accepted", Meaning.DENY, "UNMET")
                .by(OWNER)
                .asks(REASON)
                .effect("taskMissed");
        table.row("UNMET", "account", "包保说明", "Account for it", Meaning.ANSWER, "ACCOUNTED")
                .by(OWNER)
                .asks(text("account", "未完成的原因、责任和补救办法", "Why, who answers, what is done now", 4_000))
                .effect("taskAccounted");
        table.row("ACCOUNTED", "askAgain", "退回重新说明", "Ask for another account", Meaning.REWORK, "UNMET")
                .by(OWNER)
                .asks(REASON);
        table.row("ACCOUNTED", "goOn", "限期继续办理", "Go on until a new day", Meaning.RESUME, "IN_HAND")
                .by(OWNER)
                .asks(DAY, REASON)
                .guard("taskLater")
                .effect("taskSet", "taskClock");
        table.row("ACCOUNTED", "closeUnmet", "未完成销号", "Close as unmet", Meaning.CLOSE, "UNDONE")
                .by(OWNER)
                .asks(REASON)
                .guard("taskPostsHeld");
    }

    private static void alongside(FlowTable table) {
        // not once it has failed: then the account is owed
        table.row(List.of("DRAFT", "IN_HAND", "EXTENDING"), "cancel", "取消", "Cancel", Meaning.WITHDRAW, "CANCELLED")
                .by(RAISER, SUPERVISOR)
                .asks(REASON);
        table.stay(BEGUN, "change", "调整岗位", "Change the posts", Meaning.REASSIGN)
                .by(RAISER, SUPERVISOR)
                .asks(Sheets.posts())
                .to("taskHolder")
                .guard("taskKnown", "taskStillComplete")
                .effect("taskRevised");
        table.stay(BEGUN, "progress", "进展", "Progress", Meaning.COMMENT)
                .by(OWNER, COLLEAGUE, Performer.party(Sheets.BODY), Performer.party(Sheets.HELPERS), RAISER, SUPERVISOR)
                .asks(text("note", "进展情况", "Progress", 2_000));
        table.stay(List.of("IN_HAND", "UNMET"), "urge", "督促", "Urge", Meaning.URGE)
                .by(RAISER, SUPERVISOR)
                .asks(text("note", "督促意见", "Note", 2_000));
        table.stay(
                        List.of("DRAFT", "IN_HAND", "EXTENDING", "RESULT", "UNMET", "ACCOUNTED", "DONE", "UNDONE"),
                        "publish",
                        "对外公开",
                        "Make public",
                        Meaning.OTHER)
                .by(RAISER)
                .asks(Sheets.SHOWN_INPUT)
                .effect("taskShown");
    }
}
