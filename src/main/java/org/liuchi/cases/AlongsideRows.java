package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.BEFORE_ANSWER;
import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.cases.CaseInputs.OPEN;
import static org.liuchi.workflow.flow.Performer.COLLEAGUE;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.List;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;

/** What may happen at any time and moves nothing. */
final class AlongsideRows {
    private static final List<String> URGEABLE =
            List.of("DELIBERATING", "ADVISING", "DISPATCHED", "IN_HAND", "WAITING", "SUSPENDED");

    private AlongsideRows() {}

    static void of(FlowTable table) {
        table.row(BEFORE_ANSWER, "withdraw", "撤回", "Withdraw", Meaning.WITHDRAW, "WITHDRAWN")
                .by(REPORTER)
                .guard("onlyReporter")
                .effect("stillFollows");
        table.stay(OPEN, "comment", "留言", "Comment", Meaning.COMMENT)
                .by(REPORTER, OWNER, DESK)
                .asks(MESSAGE);
        table.stay(OPEN, "note", "内部备注", "Internal note", Meaning.COMMENT)
                .by(OWNER, COLLEAGUE, DESK, Performer.party(CaseFacts.HELPERS))
                .asks(NOTE)
                .inside();
        table.stay(URGEABLE, "urge", "督办", "Urge", Meaning.URGE)
                .by(DESK, Performer.role(Role.LEADER), Performer.role(Role.TOWN_DISPATCHER))
                .asks(NOTE)
                .effect("startUrge")
                .law("接诉条例20");
        table.stay(BEFORE_ANSWER, "protect", "为诉求人保密", "Protect the reporter", Meaning.OTHER)
                .by(DESK)
                .asks(
                        Input.of(Input.Kind.ORGANIZATION, "organization", "被反映单位", "Body complained about"),
                        NOTE.optional())
                .guard("notHandledThere")
                .effect("rememberProtected")
                .law("接诉条例8, 信访条例30")
                .inside();
    }
}
