package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.BEFORE_ANSWER;
import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.cases.CaseInputs.OPEN;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Meaning;

/** What may happen at any time and moves nothing. */
final class AlongsideRows {
    private AlongsideRows() {}

    static void of(FlowTable table) {
        table.row(BEFORE_ANSWER, "withdraw", "撤回", "Withdraw", Meaning.WITHDRAW, "WITHDRAWN")
                .by(REPORTER)
                .guard("onlyReporter");
        table.stay(OPEN, "comment", "留言", "Comment", Meaning.COMMENT)
                .by(REPORTER, OWNER, DESK)
                .asks(MESSAGE);
        table.stay(OPEN, "note", "内部备注", "Internal note", Meaning.COMMENT)
                .by(OWNER, COLLEAGUE, DESK)
                .asks(NOTE);
    }
}
