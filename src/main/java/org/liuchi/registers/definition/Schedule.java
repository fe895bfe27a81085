package org.liuchi.registers.definition;

import java.util.Map;
import org.liuchi.shared.Label;

/**
 * Records that are begun by the calendar, one for each target and period.
 *
 * @param opens day of the period, from 1; negative: from its end
 * @param each COUNTY, TOWN, VILLAGE, DEPARTMENT, or the name of a register
 * @param when which records of that register
 * @param action row that begins it
 * @param set values by field; {@code $target}, {@code $period}, {@code $day 25}, or plain
 */
public record Schedule(
        String name,
        Label label,
        Every every,
        int opens,
        String each,
        Condition when,
        String action,
        Map<String, Object> set,
        String place) {
    public enum Every {
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }
}
