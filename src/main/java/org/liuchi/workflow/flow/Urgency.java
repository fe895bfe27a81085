package org.liuchi.workflow.flow;

import java.util.Arrays;

/** How pressing a matter is: it orders lists and sets time limits, and takes nothing away from anybody (R9). */
public enum Urgency {
    ORDINARY(0),
    URGENT(1),
    /** To life or property. */
    DANGER(2);

    private final int level;

    Urgency(int level) {
        this.level = level;
    }

    /** @param level as items carry it: 0, 1 or 2 */
    public static Urgency of(int level) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no urgency " + level));
    }

    public int level() {
        return level;
    }
}
