package org.liuchi.cases;

import static org.liuchi.workflow.flow.Input.choice;

import org.liuchi.workflow.flow.Input;

/** On what grounds more may be asked for than one person may decide; the same on the case and on the request. */
public final class Grounds {
    /** 剔除. */
    public static final Input EXCLUSION = choice(
            "exclusion",
            "剔除情形",
            "Ground",
            "BEYOND_LAW",
            "COMMERCIAL",
            "OBJECTIVE_CAUSE",
            "MISTAKEN_RATING",
            "OTHER_PROCEDURE");

    /** 挂账. */
    public static final Input CAUSE = choice(
            "cause",
            "客观原因",
            "Objective cause",
            "NEEDS_PROJECT",
            "NEEDS_FUNDS",
            "SEASON",
            "LEGAL_PROCEEDINGS",
            "HIGHER_LEVEL");

    public static final Input REVIEW = Input.of(Input.Kind.DATE, "review", "复查日期", "To be looked at again on");

    private Grounds() {}
}
