package org.liuchi.cases.joint;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.PROGRAM;

import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.cases.Together;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** One body's part in a case that another body leads; what it answers is for the lead, not for the reporter. */
final class JointFlow {
    static final String KIND = "joint";
    /** Body that has the case now. */
    static final String LEAD = "lead";

    private static final Performer LEADING = Performer.party(LEAD);
    private static final Input NOTE = text("note", "说明", "Note", 2_000);
    private static final List<String> OPEN = List.of("ASKED", "OBJECTED", "IN_HAND");

    private JointFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "协办", "Joint handling");
        table.clock("acceptance", "接协办时限", "Acceptance", Term.workingMinutes(120));
        table.clock("handling", "协办时限", "Helping", Term.workingDays(3));
        table.clock("objection", "异议裁定时限", "Deciding an objection", Term.workingDays(1));
        table.open("ASKED", "待接协办", "Asked to help", Phase.ASSIGNED, "handler", "acceptance", "handling");
        table.open("OBJECTED", "协办异议", "Objected", Phase.ASSIGNED, "desk", "objection")
                .pausing("handling");
        table.open("IN_HAND", "协办中", "In hand", Phase.IN_HAND, "handler", "handling");
        table.closed("ANSWERED", "已反馈", "Answered to the lead");
        table.closed("RELEASED", "不再协办", "Released");

        table.start("ask", "请求协办", "Ask for help", Meaning.REPORT, "ASKED")
                .by(Together.handlers())
                .asks(
                        Input.of(Input.Kind.ORGANIZATION, "organization", "协办单位", "Body to help"),
                        Input.of(Input.Kind.ORGANIZATION, LEAD, "主办单位", "Lead"),
                        text("note", "请协助的内容", "What is asked", 2_000),
                        Together.DAYS.optional(),
                        number("minutes", "要在几分钟工作时间内反馈", "Working minutes for it", 10_000)
                                .optional())
                .effect("rememberAsked")
                .law("接诉条例14");
        table.row("ASKED", "accept", "接协办", "Accept", Meaning.ACCEPT, "IN_HAND").by(OWNER);
        table.row("ASKED", "object", "提出异议", "Object", Meaning.OBJECT, "OBJECTED")
                .by(OWNER)
                .asks(choice("ground", "异议理由", "Ground", "NOT_OURS", "WRONG_PLACE", "TOO_VAGUE"), NOTE)
                .guard("notObjectedBefore")
                .effect("rememberObjection")
                .law("接诉条例12");
        table.row("OBJECTED", "uphold", "异议成立", "Uphold the objection", Meaning.RELEASE, "RELEASED")
                .by(Together.DESK)
                .asks(NOTE);
        table.row("OBJECTED", "overrule", "驳回异议", "Overrule the objection", Meaning.OVERRULE, "ASKED")
                .by(Together.DESK)
                .asks(NOTE);
        table.row("IN_HAND", "answer", "反馈协办结果", "Answer to the lead", Meaning.ANSWER, "ANSWERED")
                .by(OWNER)
                .asks(text("result", "协办结果（供主办单位用）", "Result (for the lead)", 10_000))
                .law("接诉条例14");
        table.row("ANSWERED", "rework", "请补充", "Ask for more", Meaning.REWORK, "IN_HAND")
                .by(LEADING, Together.DESK)
                .asks(NOTE);
        table.row(OPEN, "release", "不再需要协办", "Release", Meaning.RELEASE, "RELEASED")
                .by(LEADING, Together.DESK)
                .asks(NOTE);
        table.row(OPEN, "lapse", "随主件结束", "End with the case", Meaning.RELEASE, "RELEASED")
                .by(PROGRAM);

        table.stay(List.of("ASKED", "IN_HAND"), "reassign", "单位内转办", "Reassign within", Meaning.REASSIGN)
                .by(OWNER, COLLEAGUE)
                .asks(Input.of(Input.Kind.POST, "post", "岗位", "Post"), NOTE.optional())
                .guard("postOfSameOrganization")
                .effect("handTo")
                .to("post");
        table.stay(OPEN, "note", "说明进展", "Say how it stands", Meaning.COMMENT)
                .by(OWNER, COLLEAGUE, LEADING, Together.DESK)
                .asks(NOTE)
                .law("接诉条例14");
        table.stay(
                        List.of("ASKED", "OBJECTED", "IN_HAND", "ANSWERED"),
                        "follow",
                        "主办单位变更",
                        "Another lead",
                        Meaning.OTHER)
                .by(PROGRAM)
                .asks(Input.of(Input.Kind.ORGANIZATION, LEAD, "主办单位", "Lead"))
                .effect("rememberLead");
        return table.build();
    }
}
