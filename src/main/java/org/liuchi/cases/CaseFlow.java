package org.liuchi.cases;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.files;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.Arrays;
import java.util.List;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.SpecialTerm;
import org.liuchi.workflow.flow.Urgency;

/**
 * The loop of a case: the five links of TC-41 (事件上报→联动分派→条线接单→事件处置→结果反馈) with their counter-moves.
 * Clauses: 接诉条例 = 北京市接诉即办工作条例; 2025-66 = 国办函〔2025〕66号; limits from domain 3.2, a county's own as an overlay ({@code flows/profiles}).
 */
final class CaseFlow {
    static final String KIND = "case";
    static final int LONGEST = 20_000;
    static final int PHOTOS = 9;

    private static final Performer DESK = Performer.role(Role.COUNTY_DESK);
    private static final Input NOTE = text("note", "内部说明", "Internal note", 2_000);
    private static final Input MESSAGE = text("message", "给对方的话", "Message", 2_000);
    private static final Input[] SORTING = {
        NOTE.optional(),
        Input.of(Input.Kind.CATEGORY, "category", "类别", "Category").optional(),
        text("title", "标题（请勿写姓名电话）", "Title (no names or phone numbers)", 60).optional(),
        Input.of(Input.Kind.AREA, "areaCode", "所在网格或村社区", "Grid or village").optional(),
        Input.choice(SpecialTerm.URGENCY, "紧急程度", "Urgency", names(Urgency.values()))
                .optional(),
        Input.choice(Nature.FACT, "诉求类型", "Kind of matter", names(Nature.values()))
                .optional()
    };
    private static final Input[] DISPATCH = {
        Input.of(Input.Kind.ORGANIZATION, "organization", "承办单位", "Handling organisation"),
        SORTING[0],
        SORTING[1],
        SORTING[2],
        SORTING[3],
        SORTING[4],
        SORTING[5]
    };
    private static final List<String> AT_DESK = List.of("REPORTED", "TAKEN_UP");
    private static final List<String> BEFORE_ANSWER =
            List.of("REPORTED", "TAKEN_UP", "DISPATCHED", "OBJECTED", "IN_HAND");
    private static final List<String> OPEN =
            List.of("REPORTED", "TAKEN_UP", "DISPATCHED", "OBJECTED", "IN_HAND", "ANSWERED", "VERIFIED");

    private CaseFlow() {}

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "群众诉求", "Resident's matter");

        // the first that fits; domain 3.2
        table.promise("promise", "办理时限", "Answer promised to the resident", Term.workingDays(5))
                .when(SpecialTerm.URGENCY, List.of(Urgency.DANGER.name()), Term.hours(2))
                .when(SpecialTerm.CATEGORY, List.of("utilities"), Term.hours(24))
                .when(Nature.FACT, List.of(Nature.CONSULTATION.name()), Term.workingDays(1))
                .when(
                        Nature.FACT,
                        List.of(names(Nature.COMPLAINT, Nature.TIP_OFF, Nature.COMPLEX)),
                        Term.workingDays(10));
        table.clock("filing", "受理时限", "Taking up", Term.workingMinutes(120));
        table.clock("dispatch", "派单时限", "Dispatch", Term.workingMinutes(120));
        table.clock("acceptance", "接单时限", "Acceptance", Term.workingMinutes(120));
        table.clock("objection", "异议裁定时限", "Deciding an objection", Term.workingDays(1));
        table.clock("verification", "核实时限", "Verifying with the reporter", Term.workingDays(3));
        table.clock("closing", "结案时限", "Closing", Term.workingDays(1));

        table.open("REPORTED", "待受理", "Reported", Phase.REPORTED, "desk", "filing", "promise");
        table.open("TAKEN_UP", "待派单", "Taken up", Phase.REPORTED, "desk", "dispatch", "promise");
        table.open("DISPATCHED", "待接单", "Dispatched", Phase.ASSIGNED, "organization", "acceptance", "promise");
        table.open("OBJECTED", "派单异议", "Objected", Phase.ASSIGNED, "desk", "objection", "promise");
        table.open("IN_HAND", "办理中", "In hand", Phase.IN_HAND, "handler", "promise");
        table.open("ANSWERED", "待核实", "Answered", Phase.ANSWERED, "desk", "verification")
                .pausing("promise");
        table.open("VERIFIED", "待结案", "Verified", Phase.ANSWERED, "desk", "closing")
                .pausing("promise");
        table.closed("CLOSED", "已办结", "Closed");
        table.closed("REDIRECTED", "已告知渠道", "Told the right channel");
        table.closed("REFUSED", "不予受理", "Refused");
        table.end("WITHDRAWN", "已撤回", "Withdrawn");

        // 1 事件上报: anyone may; nothing about the person is required (接诉条例8)
        table.start("report", "上报", "Report", Meaning.REPORT, "REPORTED")
                .by(REPORTER, DESK, Performer.role(Role.GRID_WORKER), Performer.role(Role.VILLAGE_STAFF))
                .asks(
                        text("description", "诉求内容", "What is the matter", LONGEST),
                        text("address", "地址", "Address", 200).optional(),
                        choice(Channel.FACT, "渠道", "Channel", names(Channel.values())))
                .effect("rememberChannel")
                .law("接诉条例8");

        // 2 联动分派
        table.row("REPORTED", "takeUp", "受理", "Take up", Meaning.TAKE_UP, "TAKEN_UP")
                .by(DESK)
                .asks(SORTING)
                .guard("knownCategory", "knownArea")
                .effect("sort")
                .law("接诉条例11");
        table.row(AT_DESK, "redirect", "告知渠道", "Tell the right channel", Meaning.REDIRECT, "REDIRECTED")
                .by(DESK)
                .asks(
                        choice(
                                "channel",
                                "应走的渠道",
                                "Right channel",
                                "PETITION",
                                "LITIGATION",
                                "ARBITRATION",
                                "RECONSIDERATION",
                                "DISCIPLINE",
                                "DISCLOSURE",
                                "EMERGENCY",
                                "MARKET"),
                        text("message", "告知内容", "What the reporter is told", 2_000))
                .law("接诉条例11(2), 2025-66");
        table.row(AT_DESK, "refuse", "不予受理", "Refuse", Meaning.REFUSE, "REFUSED")
                .by(DESK)
                .asks(
                        choice("ground", "不予受理的情形", "Ground", "ALREADY_HANDLED", "SECRET", "UNLAWFUL", "NO_MATTER"),
                        text("message", "理由（群众可见）", "Reason (shown to the reporter)", 2_000))
                .law("接诉条例11");
        table.row(AT_DESK, "dispatch", "派单", "Dispatch", Meaning.DISPATCH, "DISPATCHED")
                .by(DESK)
                .asks(DISPATCH)
                .guard("knownCategory", "knownArea")
                .effect("sort", "hand")
                .law("接诉条例12");
        table.row("OBJECTED", "dispatch", "改派", "Dispatch elsewhere", Meaning.DISPATCH, "DISPATCHED")
                .by(DESK)
                .asks(DISPATCH)
                .guard("knownCategory", "knownArea")
                .effect("sort", "hand")
                .law("接诉条例12");
        table.row("OBJECTED", "overrule", "驳回异议", "Overrule the objection", Meaning.OVERRULE, "DISPATCHED")
                .by(DESK)
                .asks(NOTE)
                .to("handler")
                .law("接诉条例12");
        table.row(List.of("DISPATCHED", "IN_HAND"), "recall", "收回", "Recall", Meaning.RECALL, "TAKEN_UP")
                .by(DESK)
                .asks(NOTE)
                .optional();

        // 3 条线接单: accept, or object once per body with a ground (domain 3.2)
        table.row("DISPATCHED", "accept", "接单", "Accept", Meaning.ACCEPT, "IN_HAND")
                .by(OWNER);
        table.row("DISPATCHED", "object", "提出异议", "Object", Meaning.OBJECT, "OBJECTED")
                .by(OWNER)
                .asks(
                        choice("ground", "异议理由", "Ground", "NOT_OURS", "WRONG_PLACE", "SEVERAL_BODIES", "TOO_VAGUE"),
                        NOTE)
                .guard("notObjectedBefore")
                .effect("rememberObjection")
                .law("接诉条例12");
        table.stay(List.of("DISPATCHED", "IN_HAND"), "reassign", "单位内转办", "Reassign within", Meaning.REASSIGN)
                .by(OWNER, COLLEAGUE)
                .asks(Input.of(Input.Kind.POST, "post", "岗位", "Post"), NOTE.optional())
                .guard("postOfSameOrganization")
                .effect("handTo")
                .to("post");

        // 4 事件处置, 5 结果反馈: nothing is answered without a text the reporter can read
        table.row("IN_HAND", "answer", "答复", "Answer", Meaning.ANSWER, "ANSWERED")
                .by(OWNER)
                .asks(
                        text("result", "办理结果（群众可见）", "Result (shown to the reporter)", 10_000),
                        files("photos", "照片", "Photos", PHOTOS))
                .guard(Row.NO_OPEN_CHILDREN, "ownPhotos")
                .effect("rememberAnswer")
                .law("接诉条例15");
        table.row("ANSWERED", "verify", "核实", "Verify with the reporter", Meaning.VERIFY, "VERIFIED")
                .by(DESK)
                .asks(
                        choice("way", "核实方式", "Way", "PHONE", "VISIT", "MESSAGE"),
                        choice("outcome", "是否解决", "Solved", "SOLVED", "PARTLY"),
                        NOTE.optional())
                .effect("rememberOutcome")
                .law("接诉条例23");
        table.row("ANSWERED", "confirm", "确认已解决", "Confirm it is solved", Meaning.VERIFY, "VERIFIED")
                .by(REPORTER)
                .effect("rememberConfirmed");
        table.row("ANSWERED", "dispute", "没有解决", "It is not solved", Meaning.REWORK, "IN_HAND")
                .by(REPORTER)
                .asks(MESSAGE)
                .limit(2);
        table.row(List.of("ANSWERED", "VERIFIED"), "rework", "退回返工", "Return for rework", Meaning.REWORK, "IN_HAND")
                .by(DESK)
                .asks(NOTE)
                .law("接诉条例23");
        table.row("VERIFIED", "close", "结案", "Close", Meaning.CLOSE, "CLOSED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("answered", Row.NO_OPEN_CHILDREN)
                .law("接诉条例15");
        table.row("ANSWERED", "closeUnreached", "未能联系，结案", "Close: could not be reached", Meaning.CLOSE, "CLOSED")
                .by(DESK)
                .asks(NOTE.optional())
                .guard("answered", Row.NO_OPEN_CHILDREN)
                .afterClock("verification")
                .effect("rememberUnreached");

        // afterwards, and at any time
        table.row("CLOSED", "rate", "评价", "Rate", Meaning.RATE, "CLOSED")
                .by(REPORTER)
                .asks(
                        choice("solved", "是否解决", "Solved", "SOLVED", "PARTLY", "NOT_SOLVED"),
                        number("satisfaction", "满意度（5 非常满意 … 1 非常不满意）", "Satisfaction (5 best)", 5),
                        MESSAGE.optional())
                .guard("notRated")
                .effect("rememberRating", "recordRating")
                .law("好差评");
        table.row(List.of("CLOSED", "REDIRECTED", "REFUSED"), "reopen", "要求重办", "Reopen", Meaning.REOPEN, "TAKEN_UP")
                .by(REPORTER)
                .asks(MESSAGE)
                .limit(1)
                .within(Term.days(30))
                .restarts("promise")
                .effect("forgetRating");
        table.row(BEFORE_ANSWER, "withdraw", "撤回", "Withdraw", Meaning.WITHDRAW, "WITHDRAWN")
                .by(REPORTER);
        table.stay(OPEN, "comment", "留言", "Comment", Meaning.COMMENT)
                .by(REPORTER, OWNER, DESK)
                .asks(MESSAGE);
        table.stay(OPEN, "note", "内部备注", "Internal note", Meaning.COMMENT)
                .by(OWNER, COLLEAGUE, DESK)
                .asks(NOTE);
        return table.build();
    }
}
