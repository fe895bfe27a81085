package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.names;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.SpecialTerm;
import org.liuchi.workflow.flow.State;
import org.liuchi.workflow.flow.Urgency;

/**
 * The loop of a case: the five links of TC-41 (事件上报→联动分派→条线接单→事件处置→结果反馈) with their counter-moves, shown
 * on one page in docs/flows/case.md. Clauses: 接诉条例 = 北京市接诉即办工作条例; 2025-66 = 国办函〔2025〕66号; limits from
 * domain 3.2, a county's own as an overlay ({@code flows/profiles}).
 */
final class CaseFlow {
    static final String KIND = "case";

    private CaseFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "群众诉求", "Resident's matter");
        clocks(table);
        states(table);
        IntakeRows.of(table);
        TriageRows.of(table);
        DispatchRows.of(table);
        HandlingRows.of(table);
        ClosingRows.of(table);
        AlongsideRows.of(table);
        MergeRows.of(table);
        OrderRows.of(table);
        return table.build();
    }

    private static void clocks(FlowTable table) {
        // the first that fits; domain 3.2
        table.promise("promise", "办理时限", "Answer promised to the resident", Term.workingDays(5))
                .when(SpecialTerm.URGENCY, List.of(Urgency.DANGER.name()), Term.hours(2))
                .when(SpecialTerm.CATEGORY, List.of("utilities"), Term.hours(24))
                .when(MatterClass.FACT, List.of(MatterClass.COMMON.name()), Term.workingDays(15))
                .when(MatterClass.FACT, List.of(MatterClass.FAMILY.name()), Term.workingDays(10))
                .when(Nature.FACT, List.of(Nature.CONSULTATION.name()), Term.workingDays(1))
                .when(
                        Nature.FACT,
                        List.of(names(Nature.COMPLAINT, Nature.TIP_OFF, Nature.COMPLEX)),
                        Term.workingDays(10));
        table.clock("filing", "受理时限", "Taking up", Term.workingMinutes(120));
        table.clock("dispatch", "派单时限", "Dispatch", Term.workingMinutes(120));
        table.clock("acceptance", "接单时限", "Acceptance", Term.workingMinutes(120));
        table.clock("objection", "异议裁定时限", "Deciding an objection", Term.workingDays(1));
        table.clock("consent", "征求本人意见时限", "Asking the person", Term.workingDays(3));
        table.clock("supplement", "等待补充时限", "Waiting for the reporter", Term.workingDays(5));
        table.clock("review", "挂账复查时限", "Looking again at what is suspended", Term.days(90));
        table.clock("verification", "核实时限", "Verifying with the reporter", Term.workingDays(3));
        table.clock("closing", "结案时限", "Closing", Term.workingDays(1));
    }

    private static void states(FlowTable table) {
        table.open("REPORTED", "待受理", "Reported", Phase.REPORTED, "desk", "filing", "promise");
        table.open("TAKEN_UP", "待派单", "Taken up", Phase.REPORTED, "desk", "dispatch", "promise");
        table.open("CONSENT", "征求本人意见", "Asking the person", Phase.REPORTED, "desk", "consent")
                .pausing("promise");
        table.open("DELIBERATING", "村社区协商", "Talked over in the village", Phase.IN_HAND, "village", "promise");
        table.open("ADVISING", "疏导调解", "Advice or mediation", Phase.IN_HAND, "village", "promise");
        table.open("DISPATCHED", "待接单", "Dispatched", Phase.ASSIGNED, "organization", "acceptance", "promise");
        table.open("OBJECTED", "派单异议", "Objected", Phase.ASSIGNED, "desk", "objection", "promise");
        table.open("IN_HAND", "办理中", "In hand", Phase.IN_HAND, "handler", "promise");
        table.open("WAITING", "待群众补充", "Waiting for the reporter", Phase.IN_HAND, State.KEEP, "supplement")
                .pausing("promise");
        table.open("SUSPENDED", "挂账", "On the ledger", Phase.IN_HAND, State.KEEP, "review")
                .pausing("promise");
        table.open("ANSWERED", "待核实", "Answered", Phase.ANSWERED, "desk", "verification")
                .pausing("promise");
        table.open("VERIFIED", "待结案", "Verified", Phase.ANSWERED, "desk", "closing")
                .pausing("promise");
        table.closed("CLOSED", "已办结", "Closed");
        table.closed("SETTLED", "现场已处置", "Put right on the spot");
        table.closed("REDIRECTED", "已告知渠道", "Told the right channel");
        table.closed("REFUSED", "不予受理", "Refused");
        table.closed("MERGED", "已并单", "Merged");
        table.end("WITHDRAWN", "已撤回", "Withdrawn");
    }
}
