package org.liuchi.registers.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Label;

/**
 * Of a record: whatever holds, in one condition, or between fields, or as JSON Schema.
 *
 * @param compared two fields; null where none are
 */
public record Rule(
        Condition when,
        List<String> require,
        @Nullable Compared compared,
        Map<String, Object> schema,
        Label because,
        String place) {}
