package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.PHOTOS;
import static org.liuchi.workflow.flow.Input.files;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.OWNER;

import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;

/** 4 事件处置, 5 结果反馈: what is done, and that the reporter can read it. */
final class HandlingRows {
    private HandlingRows() {}

    static void of(FlowTable table) {
        // 4 事件处置, 5 结果反馈: nothing is answered without a text the reporter can read
        table.row("IN_HAND", "answer", "答复", "Answer", Meaning.ANSWER, "ANSWERED")
                .by(OWNER)
                .asks(
                        text("result", "办理结果（群众可见）", "Result (shown to the reporter)", 10_000),
                        files("photos", "照片", "Photos", PHOTOS))
                .guard(Row.NO_OPEN_CHILDREN, "ownPhotos")
                .effect("rememberAnswer")
                .law("接诉条例15");
    }
}
