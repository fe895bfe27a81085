package org.liuchi.registers.definition;

/**
 * A clock that runs to a day of the record, or of which something follows.
 *
 * @param until field with the day; empty: the clock has a term of the flow
 * @param then action that the program takes when it has run out; empty: nothing, it is overdue
 */
public record ClockEnd(String until, String then, String place) {}
