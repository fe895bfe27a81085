package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.LONGEST;
import static org.liuchi.cases.CaseInputs.SORTING;
import static org.liuchi.cases.CaseInputs.names;
import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;

/** 1 事件上报: what comes in. */
final class IntakeRows {
    private IntakeRows() {}

    static void of(FlowTable table) {
        // 1 事件上报: anyone may; nothing about the person is required (接诉条例8)
        table.start("report", "上报", "Report", Meaning.REPORT, "REPORTED")
                .by(
                        REPORTER,
                        DESK,
                        Performer.role(Role.GRID_WORKER),
                        Performer.role(Role.VILLAGE_STAFF),
                        Performer.role(Role.TOWN_DISPATCHER))
                .asks(
                        text("description", "诉求内容", "What is the matter", LONGEST),
                        text("address", "地址", "Address", 200).optional(),
                        choice(Channel.FACT, "渠道", "Channel", names(Channel.values())))
                .effect("rememberChannel")
                .law("接诉条例8");

        table.row("REPORTED", "takeUp", "受理", "Take up", Meaning.TAKE_UP, "TAKEN_UP")
                .by(DESK)
                .asks(SORTING)
                .guard("knownCategory", "knownArea")
                .effect("sort")
                .law("接诉条例11");
    }
}
