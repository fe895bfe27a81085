package org.liuchi.cases.approval;

import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;

import java.util.List;
import java.util.stream.Stream;
import org.liuchi.calendar.Term;
import org.liuchi.cases.Grounds;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/**
 * A request and who grants it. An extension needs one person at the desk; the ledger (挂账) and leaving a case out of the
 * rates (剔除) need two, neither of whom has asked; where the desk itself asks for the latter, asking is the first hand.
 */
final class ApprovalFlow {
    static final String KIND = "approval";

    private static final Performer DESK = Performer.role(Role.COUNTY_DESK);
    private static final Performer[] HANDLERS = Stream.of(Role.values())
            .filter(Role::handlesMatters)
            .map(Performer::role)
            .toArray(Performer[]::new);
    private static final Input REASON = text("message", "理由", "Reason", 2_000);
    private static final Input NOTE = text("note", "说明", "Note", 2_000);
    private static final List<String> OPEN = List.of("ASKED", "ENDORSED");

    private ApprovalFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "审批", "Request");
        table.clock("decision", "审批时限", "Deciding", Term.workingDays(1));
        table.open("ASKED", "待审批", "Asked", Phase.ASSIGNED, "desk", "decision");
        table.open("ENDORSED", "待第二人审批", "Waits for a second person", Phase.IN_HAND, "desk", "decision");
        table.closed("GRANTED", "已同意", "Granted");
        table.closed("DENIED", "未同意", "Denied");
        table.end("LAPSED", "已失效", "Lapsed");

        table.start("askExtension", "申请延期", "Ask for an extension", Meaning.REPORT, "ASKED")
                .by(HANDLERS)
                .asks(number("amount", "延长多少（与原时限同单位）", "How much longer (unit of the limit)", 60), REASON)
                .effect("rememberAsker");
        table.start("askSuspension", "申请挂账", "Ask to put on the ledger", Meaning.REPORT, "ASKED")
                .by(HANDLERS)
                .asks(Grounds.CAUSE, Grounds.REVIEW, REASON)
                .effect("rememberAsker", "needTwo");
        table.start("askExclusion", "申请剔除", "Ask to leave out of the rates", Meaning.REPORT, "ASKED")
                .by(HANDLERS)
                .asks(Grounds.EXCLUSION, NOTE)
                .effect("rememberAsker", "needTwo");
        table.start("proposeExclusion", "提出剔除", "Propose to leave out of the rates", Meaning.REPORT, "ENDORSED")
                .by(DESK)
                .asks(Grounds.EXCLUSION, NOTE)
                .effect("rememberAsker", "needTwo");

        table.row("ASKED", "endorse", "同意，交第二人审批", "Agree, to a second person", Meaning.APPROVE, "ENDORSED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("twoNeeded", "otherPerson")
                .effect("rememberEndorser");
        table.row("ASKED", "grant", "同意", "Grant", Meaning.APPROVE, "GRANTED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("oneNeeded", "otherPerson")
                .effect("carryOut");
        table.row("ENDORSED", "grant", "同意", "Grant", Meaning.APPROVE, "GRANTED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("otherPerson")
                .effect("carryOut");
        table.row(OPEN, "deny", "不同意", "Deny", Meaning.DENY, "DENIED").by(DESK).asks(NOTE);
        table.row(OPEN, "lapse", "失效", "Lapse", Meaning.WITHDRAW, "LAPSED").by(Performer.PROGRAM);
        return table.build();
    }
}
