package org.liuchi.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Label;

/**
 * One row of a flow: from, action, to, who, what is required, which conditions, which clocks.
 *
 * @param from state it leaves; empty for the row that starts an item
 * @param owner owner rule that counts instead of the state's; empty = the state's (or nothing, when it stays)
 * @param limit how often one item may take it; 0 = no limit
 * @param within how long after closing it is still possible; null = no limit
 * @param afterClock clock that must have run out first; empty = none
 * @param restarts clocks begun anew though they run already
 * @param optional a county may switch it off
 * @param inside the reporter is not told of it
 * @param law clause that asks for it; such a row can't be switched off
 * @param source file and row, for messages
 */
public record Row(
        String from,
        String action,
        Label label,
        Meaning meaning,
        String to,
        String owner,
        List<Performer> by,
        List<Input> inputs,
        List<String> guards,
        List<String> effects,
        int limit,
        @Nullable Term within,
        String afterClock,
        List<String> restarts,
        boolean optional,
        boolean inside,
        String law,
        String source) {
    public Row {
        by = List.copyOf(by);
        inputs = List.copyOf(inputs);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
        restarts = List.copyOf(restarts);
    }

    /** The guard that the kernel itself keeps: in the statement that changes the item, so that nothing slips between. */
    public static final String NO_OPEN_CHILDREN = "noOpenChildren";

    public boolean starts() {
        return from.isEmpty();
    }

    /** Stays where it is: owner and clocks go on (unless a clock is named in {@code restarts}). */
    public boolean stays() {
        return from.equals(to);
    }
}
