package org.liuchi.tasks.pack;

import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** A matter that needs a county decision: decided within the month, or carried over to the next one by itself. */
final class MatterFlow {
    static final String KIND = "countyMatter";
    static final String BODY = "body";
    static final String MONTH = "month";
    static final String MONTHS = "months";
    static final String DECIDED = "decided";
    static final String DESCRIPTION = "description";
    static final String PROPOSAL = "proposal";
    static final String DECISION = "decision";

    private MatterFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "提请县级决策事项", "Matter for a county decision");
        table.clock(MONTH, "本月汇报前", "Until the month is over", Term.days(31));
        table.open("RAISED", "待决策", "To be decided", Phase.ASSIGNED, "countyOffice", MONTH);
        table.closed("DECIDED", "已决策", "Decided");
        table.closed("TAKEN_BACK", "已撤回", "Taken back");
        table.start("raise", "提请决策", "Raise", Meaning.REPORT, "RAISED")
                .by(
                        Performer.role(Role.LEADER),
                        Performer.role(Role.COUNTY_DESK),
                        Performer.role(Role.DEPARTMENT_HANDLER),
                        Performer.role(Role.PETITION_OFFICE),
                        Performer.role(Role.TOWN_DISPATCHER),
                        Performer.role(Role.VILLAGE_STAFF))
                .asks(
                        text(DESCRIPTION, "提请事项和缘由", "What has to be decided, and why", 4_000),
                        text(PROPOSAL, "建议", "Proposal", 4_000).optional())
                .effect("matterRaised");
        table.row("RAISED", "decide", "登记决定", "Record the decision", Meaning.CLOSE, "DECIDED")
                .by(OWNER, COLLEAGUE)
                .asks(text(DECISION, "决定", "Decision", 4_000))
                .effect("matterDecided");
        table.stay(List.of("RAISED"), "carryOver", "结转下月", "Carry over", Meaning.EXTEND)
                .by(PROGRAM)
                .afterClock(MONTH)
                .restarts(MONTH)
                .effect("matterCarried");
        table.row("RAISED", "takeBack", "撤回", "Take back", Meaning.WITHDRAW, "TAKEN_BACK")
                .by(Performer.party(BODY))
                .asks(text("note", "理由", "Reason", 2_000));
        return table.build();
    }
}
