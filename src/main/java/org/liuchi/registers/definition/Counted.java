package org.liuchi.registers.definition;

/**
 * What a COUNT or SUM follows from.
 *
 * @param of register whose records are counted
 * @param by its field that leads here
 * @param sum its field that is summed; empty: they are counted
 */
public record Counted(String of, String by, Condition where, String sum) {}
