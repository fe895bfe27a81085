package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.BEFORE_ANSWER;
import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.OPEN;
import static org.liuchi.workflow.flow.Performer.PROGRAM;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.List;
import java.util.stream.Stream;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;

/** 并单, 拆单: several reports of one thing follow one leading case (2025-66), and each keeps its code. */
final class MergeRows {
    /** Where a leading case may be when one of those merged into it is taken out again. */
    private static final List<String> OPEN_OR_CLOSED = Stream.concat(
                    OPEN.stream(), Stream.of("CLOSED", "REDIRECTED", "REFUSED"))
            .toList();

    private static final int NUMBER = 40;
    private static final Input CASE = Input.code("case", "事项", "Case", NUMBER);

    private MergeRows() {}

    static void of(FlowTable table) {
        table.row(BEFORE_ANSWER, "merge", "并单", "Merge", Meaning.MERGE, "MERGED")
                .by(DESK)
                .asks(Input.code("leading", "并入哪一件（编号）", "Leading case (number)", NUMBER), MESSAGE.optional())
                .guard(Row.NO_OPEN_CHILDREN, "leadsNoOther", "notInPetition", "leadingTakesIn")
                .effect("lockBoth", "rememberLeading", "joinLeading")
                .law("2025-66");
        table.row("MERGED", "unmerge", "拆单", "Un-merge", Meaning.UNMERGE, "TAKEN_UP")
                .by(DESK)
                .asks(MESSAGE)
                .guard("reportCanReturn")
                .effect("lockBoth", "resumePromise", "leaveLeading");

        // what the leading case remembers of it
        table.stay(OPEN, "takeIn", "并入另一件反映", "Took in another report", Meaning.OTHER)
                .by(PROGRAM)
                .asks(CASE)
                .effect("countIn", "earlierPromise")
                .inside();
        table.stay(OPEN_OR_CLOSED, "letGo", "拆出一件反映", "Let a report go", Meaning.OTHER)
                .by(PROGRAM)
                .asks(CASE)
                .effect("countOut")
                .inside();

        // one of several reporters: the others' matter goes on
        table.stay(BEFORE_ANSWER, "leave", "撤回我的反映", "Take my report back", Meaning.OTHER)
                .by(REPORTER)
                .guard("oneOfSeveral")
                .effect("countOneLess", "takeOut")
                .inside();
    }
}
