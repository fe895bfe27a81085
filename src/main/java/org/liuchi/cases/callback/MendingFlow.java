package org.liuchi.cases.callback;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;

import org.liuchi.calendar.Term;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Phase;

/** A bad rating has clocks of its own (好差评): the body calls within a working day and mends within fifteen. */
final class MendingFlow {
    static final String KIND = "mending";

    private MendingFlow() {}

    static Flow flow() {
        FlowTable table = FlowTable.of(KIND, "差评整改", "Mending");
        table.clock("contact", "联系时限", "Contacting", Term.workingDays(1));
        table.clock("mend", "整改时限", "Mending", Term.workingDays(15));
        table.open("TO_CONTACT", "待联系", "To be contacted", Phase.ASSIGNED, "mender", "contact", "mend");
        table.open("MENDING", "整改中", "Being mended", Phase.IN_HAND, "keep", "mend");
        table.closed("MENDED", "已整改", "Mended");
        table.closed("EXPLAINED", "已说明", "Explained");
        table.end("LAPSED", "已随重办结束", "Ended with the reopening");

        table.start("open", "差评转整改", "A bad rating is to be mended", Meaning.REPORT, "TO_CONTACT")
                .by(Performer.PROGRAM)
                .asks(
                        Input.of(Input.Kind.POST, "post", "承办岗位", "Post that handled it"),
                        Input.of(Input.Kind.ITEM, CallbackParts.REPORT, "诉求", "Report"))
                .effect("rememberMending")
                .law("好差评");
        table.row("TO_CONTACT", "contact", "已联系本人", "The person was contacted", Meaning.CONTACT, "MENDING")
                .by(OWNER, COLLEAGUE)
                .asks(
                        choice("way", "方式", "Way", "PHONE", "VISIT", "MESSAGE"),
                        text("note", "本人的意见", "What the person says", 2_000))
                .law("好差评");
        table.row("MENDING", "mend", "整改完成", "Mended", Meaning.ANSWER, "MENDED")
                .by(OWNER, COLLEAGUE)
                .asks(text("message", "整改结果（群众可见）", "Result (shown to the reporter)", 10_000))
                .law("好差评");
        table.row("MENDING", "explain", "无法整改，说明理由", "Can't be mended: explain", Meaning.ANSWER, "EXPLAINED")
                .by(OWNER, COLLEAGUE)
                .asks(text("message", "理由（群众可见）", "Reason (shown to the reporter)", 10_000));
        table.row("TO_CONTACT", "lapse", "随重办结束", "End with the reopening", Meaning.WITHDRAW, "LAPSED")
                .by(Performer.PROGRAM);
        table.row("MENDING", "lapse", "随重办结束", "End with the reopening", Meaning.WITHDRAW, "LAPSED")
                .by(Performer.PROGRAM);
        return table.build();
    }
}
