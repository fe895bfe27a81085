package org.liuchi.cases;

/** What a matter is by its nature, as far as its time limit depends on it (domain 3.2). */
enum Nature {
    CONSULTATION,
    HELP,
    SUGGESTION,
    COMPLAINT,
    TIP_OFF,
    COMPLEX;

    /** What a case remembers it as, and how the desk calls it. */
    static final String FACT = "nature";
}
