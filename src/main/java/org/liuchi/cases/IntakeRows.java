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

        // 现场处置 (TO-47): found on a patrol and put right there; one form, and apart from what is dispatched
        table.start("settle", "现场处置", "Put right on the spot", Meaning.SETTLE, "SETTLED")
                .by(
                        Performer.role(Role.GRID_WORKER),
                        Performer.role(Role.VILLAGE_STAFF),
                        Performer.role(Role.TOWN_DISPATCHER))
                .asks(
                        text("description", "发现的问题", "What was found", LONGEST),
                        text("address", "地址", "Address", 200).optional(),
                        text("result", "怎样处置的", "What was done", 2_000),
                        choice(Channel.FACT, "渠道", "Channel", Channel.GRID.name()))
                .guard("noDanger")
                .effect("rememberChannel");

        table.row("REPORTED", "takeUp", "受理", "Take up", Meaning.TAKE_UP, "TAKEN_UP")
                .by(DESK)
                .asks(SORTING)
                .guard("knownCategory", "knownArea")
                .effect("sort")
                .law("接诉条例11");
    }
}
