package org.liuchi.cases.urge;

import static org.liuchi.workflow.flow.Input.text;

import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** Asked why, answered why; ends by itself when the case is answered or goes to another body (TO-31). */
final class UrgeFlow {
    static final String KIND = "urge";

    private static final Input NOTE = text("note", "说明", "Note", 2_000);

    private UrgeFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "督办", "Urging");
        table.clock("reply", "督办回复时限", "Answering", Term.workingDays(1));
        table.open("URGED", "待回复", "To be answered", Phase.ASSIGNED, "urged", "reply");
        table.closed("REPLIED", "已回复", "Answered");
        table.end("LAPSED", "已随办理结束", "Ended with the case");
        table.start("urge", "督办", "Urge", Meaning.URGE, "URGED")
                .by(Performer.role(Role.COUNTY_DESK), Performer.role(Role.LEADER), Performer.role(Role.TOWN_DISPATCHER))
                .asks(
                        Input.of(Input.Kind.POST, "post", "承办岗位", "Post that has the case"),
                        Input.of(Input.Kind.ORGANIZATION, "organization", "承办单位", "Body that has the case"),
                        NOTE)
                .law("接诉条例20");
        table.row("URGED", "reply", "回复督办", "Answer", Meaning.ANSWER, "REPLIED")
                .by(Performer.OWNER, Performer.COLLEAGUE)
                .asks(NOTE);
        table.row("URGED", "lapse", "随办理结束", "End with the case", Meaning.WITHDRAW, "LAPSED")
                .by(Performer.PROGRAM);
        return table.build();
    }
}
