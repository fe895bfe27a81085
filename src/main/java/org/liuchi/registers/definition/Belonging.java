package org.liuchi.registers.definition;

/**
 * Where a record belongs and who has it.
 *
 * @param place AREA field, or empty
 * @param holder ORGANIZATION or AREA field, or empty: who entered it
 * @param keeper name of a body, or empty
 */
public record Belonging(String place, String holder, String keeper) {}
