package org.liuchi.registers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.flow.Row;

/**
 * What came with a step.
 *
 * @param asked inputs of the row, for the kernel
 * @param values fields of the record
 */
record Given(Map<String, Object> asked, Map<String, @Nullable Object> values) {
    static Given of(Row row, Map<String, ?> input) {
        Map<String, Object> asked = new HashMap<>();
        Map<String, @Nullable Object> values = new HashMap<>();
        input.forEach((name, value) -> {
            if (row.inputs().stream().anyMatch(one -> one.name().equals(name))) {
                if (value != null) {
                    asked.put(name, value);
                }
            } else {
                values.put(name, value);
            }
        });
        return new Given(asked, values);
    }
}
