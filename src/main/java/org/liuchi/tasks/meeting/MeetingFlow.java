package org.liuchi.tasks.meeting;

import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;
import static org.liuchi.workflow.flow.Performer.role;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** A weekly meeting: planned for a day, held with a study and an analysis part, or shown as not held. */
final class MeetingFlow {
    static final String KIND = "weeklyMeeting";
    static final String BODY = "body";
    static final String DAY = "day";
    static final String STUDY = "study";
    static final String ANALYSIS = "analysis";

    private static final Input WHEN = Input.of(Input.Kind.DATE, DAY, "召开日期", "Day");
    private static final Input REASON = text("note", "理由", "Reason", 2_000);
    private static final Input STUDIED = text(STUDY, "学习内容", "Study part", 10_000);
    private static final Input ANALYSED = text(ANALYSIS, "研判内容", "Analysis part", 10_000);

    private MeetingFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "周例会", "Weekly meeting");
        table.clock(DAY, "召开时限", "Day of the meeting", Term.days(7));
        table.open("PLANNED", "待召开", "Planned", Phase.ASSIGNED, "meetingPost", DAY);
        table.closed("HELD", "已召开", "Held");
        table.closed("NOT_HELD", "未召开", "Not held");
        table.start("plan", "安排例会", "Plan", Meaning.REPORT, "PLANNED")
                .by(PROGRAM, role(Role.VILLAGE_STAFF), role(Role.TOWN_DISPATCHER), role(Role.LEADER))
                .asks(Input.of(Input.Kind.ORGANIZATION, BODY, "单位", "Body"), WHEN)
                .guard("meetingAhead")
                .effect("meetingPlanned");
        table.stay(List.of("PLANNED"), "move", "改期", "Move", Meaning.OTHER)
                .by(OWNER, COLLEAGUE)
                .asks(WHEN, REASON)
                .guard("meetingAhead", "meetingNear")
                .effect("meetingMoved")
                .restarts(DAY)
                .limit(1);
        table.row("PLANNED", "hold", "登记会议", "Record the meeting", Meaning.CLOSE, "HELD")
                .by(OWNER, COLLEAGUE)
                .asks(STUDIED, ANALYSED)
                .guard("meetingDayCome")
                .effect("meetingHeld");
        table.row("PLANNED", "lapse", "没有召开", "Not held", Meaning.ESCALATE, "NOT_HELD")
                .by(PROGRAM)
                .afterClock(DAY);
        table.row("NOT_HELD", "holdLate", "补开登记", "Record a late meeting", Meaning.CLOSE, "HELD")
                .by(Performer.party(BODY))
                .asks(STUDIED, ANALYSED, REASON)
                .effect("meetingHeld")
                .within(Term.days(7));
        return table.build();
    }
}
