package org.liuchi.registers.definition;

/** Who may read the records of a register (docs/registers.md, Visibility). */
public enum Visibility {
    PUBLIC,
    STAFF,
    ORGANISATION,
    PARTIES
}
