package org.liuchi.tasks.monthly;

import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;

import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** One monthly report of one unit: due by a day, sent with what the tasks say, sent back with a reason, or waived. */
final class ReportFlow {
    static final String KIND = "monthlyReport";
    static final String BODY = "body";
    static final String MONTH = "month";
    static final String DUE = "due";
    static final String REMARK = "remark";

    private static final Performer[] COUNTY = {Performer.role(Role.LEADER), Performer.role(Role.COUNTY_DESK)};
    private static final Input REASON = text("note", "理由", "Reason", 2_000);

    private ReportFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "月度三报", "Monthly report");
        table.clock(DUE, "上报时限", "Day of the report", Term.days(7));
        table.open("DUE", "待报", "Due", Phase.ASSIGNED, "reportPost", DUE);
        table.closed("SENT", "已报", "Sent");
        table.closed("WAIVED", "免报", "Waived");
        table.start("open", "列入", "Open", Meaning.REPORT, "DUE")
                .by(PROGRAM)
                .asks(
                        Input.of(Input.Kind.ORGANIZATION, BODY, "单位", "Unit"),
                        Input.of(Input.Kind.DATE, MONTH, "月份", "Month"),
                        Input.of(Input.Kind.DATE, DUE, "期限", "Day"))
                .effect("reportOpened");
        table.row("DUE", "send", "上报", "Send", Meaning.ANSWER, "SENT")
                .by(OWNER, COLLEAGUE)
                .asks(text(REMARK, "补充说明", "Remark", 4_000).optional())
                .effect("reportSent");
        table.row("DUE", "waive", "免报", "Waive", Meaning.EXCLUDE, "WAIVED")
                .by(COUNTY)
                .asks(REASON);
        table.row("SENT", "sendBack", "退回重报", "Send back", Meaning.REWORK, "DUE")
                .by(COUNTY)
                .asks(REASON)
                .effect("reportBack", "reportTakenBack")
                .within(Term.days(10));
        return table.build();
    }
}
