package org.liuchi.cases;

/** How a matter came in. */
public enum Channel {
    WEB,
    PHONE,
    VISIT,
    GRID,
    IMPORT
}
