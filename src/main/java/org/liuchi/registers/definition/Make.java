package org.liuchi.registers.definition;

import java.util.Map;

/**
 * A record made by a step.
 *
 * @param each field of several values, or {@code register NAME}: one record for each; empty: one
 * @param among of that register
 * @param set values by field; {@code $id}, {@code $field}, {@code $each}, {@code +10 days}, or plain
 */
public record Make(
        String register,
        String action,
        String each,
        Condition among,
        Condition when,
        Map<String, Object> set,
        String place) {}
