package org.liuchi.workflow.flow;

import java.util.List;
import org.liuchi.shared.Label;

/**
 * Where an item can stand.
 *
 * @param owner name of the rule that finds the owner on entering, or {@code party FACT} ({@link #KEEP}: stays with the present one); empty
 *     for states that are not open
 * @param runs clocks that run here: started on entering, or resumed when paused
 * @param pauses clocks that stand still here, lawfully and visibly
 * @param source file and row, for messages
 */
public record State(
        String name,
        Label label,
        Phase phase,
        Kind kind,
        String owner,
        List<String> runs,
        List<String> pauses,
        String source) {
    /** The owner rule that changes nothing. */
    public static final String KEEP = "keep";

    /** OPEN has owner and clock; CLOSED has neither but may be rated or reopened; FINAL is the end. */
    public enum Kind {
        OPEN,
        CLOSED,
        FINAL
    }

    public State {
        runs = List.copyOf(runs);
        pauses = List.copyOf(pauses);
    }

    public boolean open() {
        return kind == Kind.OPEN;
    }
}
