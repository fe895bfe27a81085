package org.liuchi.registers.definition;

import org.liuchi.shared.Label;

/**
 * What is missing, as a list.
 *
 * @param where records of this register, when {@code every} is empty
 * @param every TOWN, VILLAGE, GRID, DEPARTMENT, or the name of a register; empty: records of this one
 * @param register whose records are missing
 * @param by its field that leads to each of them
 * @param having which of its records count
 */
public record Gap(
        String name,
        Label label,
        Condition where,
        String every,
        String register,
        String by,
        Condition having,
        String place) {}
