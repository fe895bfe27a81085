package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.AT_DESK;
import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.DISPATCH;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;

import java.util.List;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;

/** 2 联动分派, 3 条线接单: to whom it goes, and who takes it. */
final class DispatchRows {
    private static final List<String> RECALLABLE =
            List.of("DELIBERATING", "ADVISING", "DISPATCHED", "IN_HAND", "WAITING", "SUSPENDED");

    private DispatchRows() {}

    static void of(FlowTable table) {
        table.row(AT_DESK, "dispatch", "派单", "Dispatch", Meaning.DISPATCH, "DISPATCHED")
                .by(DESK)
                .asks(DISPATCH)
                .guard("knownCategory", "knownArea", "notComplainedAbout", "lawfulBody", "notInPetition")
                .effect("sort", "hand")
                .law("接诉条例12");
        table.row("OBJECTED", "dispatch", "改派", "Dispatch elsewhere", Meaning.DISPATCH, "DISPATCHED")
                .by(DESK)
                .asks(DISPATCH)
                .guard("knownCategory", "knownArea", "notComplainedAbout", "lawfulBody", "notInPetition")
                .effect("sort", "hand")
                .law("接诉条例12");
        table.row("OBJECTED", "overrule", "驳回异议", "Overrule the objection", Meaning.OVERRULE, "DISPATCHED")
                .by(DESK)
                .asks(NOTE)
                .guard("lawfulBody")
                .to("handler")
                .law("接诉条例12");
        table.row(RECALLABLE, "recall", "收回", "Recall", Meaning.RECALL, "TAKEN_UP")
                .by(DESK)
                .asks(NOTE)
                .optional();

        table.row(
                        List.of("DISPATCHED", "OBJECTED", "IN_HAND"),
                        "escalate",
                        "提级办理",
                        "Escalate",
                        Meaning.ESCALATE,
                        "DISPATCHED")
                .by(DESK)
                .asks(Input.of(Input.Kind.ORGANIZATION, "organization", "提级承办单位", "Body that takes it over"), NOTE)
                .guard("otherBody", "notComplainedAbout", "lawfulBody")
                .effect("hand", "rememberEscalated")
                .law("接诉条例20");

        // 3 条线接单: accept, or object once per body with a ground (domain 3.2)
        table.row("DISPATCHED", "accept", "接单", "Accept", Meaning.ACCEPT, "IN_HAND")
                .by(OWNER)
                .guard("notRecused");
        table.row("DISPATCHED", "object", "提出异议", "Object", Meaning.OBJECT, "OBJECTED")
                .by(OWNER)
                .asks(
                        choice(
                                "ground",
                                "异议理由",
                                "Ground",
                                "NOT_OURS",
                                "NOT_ON_LIST",
                                "WRONG_PLACE",
                                "SEVERAL_BODIES",
                                "TOO_VAGUE"),
                        NOTE)
                .guard("notObjectedBefore", "notEscalated", "objectedInTime", "notRecused")
                .effect("rememberObjection")
                .law("接诉条例12");
        table.stay(List.of("DISPATCHED", "IN_HAND"), "reassign", "单位内转办", "Reassign within", Meaning.REASSIGN)
                .by(OWNER, COLLEAGUE)
                .asks(Input.of(Input.Kind.POST, "post", "岗位", "Post"), NOTE.optional())
                .guard("postOfSameOrganization")
                .effect("handTo")
                .to("post");
        table.stay(List.of("DISPATCHED", "IN_HAND"), "recuse", "回避", "Recuse oneself", Meaning.REASSIGN)
                .by(OWNER)
                .asks(Input.of(Input.Kind.POST, "post", "改由岗位", "Post that takes over"), NOTE.optional())
                .guard("postOfSameOrganization", "otherPost")
                .effect("handTo", "rememberRecused")
                .to("post")
                .law("信访条例28")
                .inside();
    }
}
