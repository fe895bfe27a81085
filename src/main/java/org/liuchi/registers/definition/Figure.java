package org.liuchi.registers.definition;

import java.util.List;
import org.liuchi.shared.Label;

/**
 * A number that follows from the records of a register.
 *
 * @param field of SUM and DISTINCT
 * @param where what counts; of a SHARE the part
 * @param among of a SHARE the whole
 * @param by town, village, organization, period, or fields
 * @param period DATE or PERIOD field; empty: when the record was entered
 */
public record Figure(
        String name,
        Label label,
        Kind kind,
        String field,
        Condition where,
        Condition among,
        List<String> by,
        String period,
        String place) {
    public enum Kind {
        COUNT,
        SUM,
        SHARE,
        DISTINCT
    }
}
