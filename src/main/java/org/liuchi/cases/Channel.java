package org.liuchi.cases;

/** How a matter came in. */
public enum Channel {
    WEB,
    PHONE,
    VISIT,
    GRID,
    PAPER,
    IMPORT;

    /** What a case remembers it as. */
    static final String FACT = "channel";
}
