package org.liuchi.workflow.view;

import java.util.HashMap;
import java.util.Map;
import org.liuchi.shared.Problem;

/** A step as staff send it. */
public record StepRequest(int version, Map<String, Object> input) {
    /**
     * @param body the inputs of the action and, beside them, the {@code version} that was seen
     * @throws Problem INVALID naming {@code version}
     */
    public static StepRequest of(Map<String, Object> body) {
        Map<String, Object> input = new HashMap<>(body);
        Object given = input.remove("version");
        if (given == null) {
            throw Problem.invalid("version", "required");
        }
        if (!(given instanceof Integer version)) {
            throw Problem.invalid("version", "number", Map.of("min", 1, "max", Integer.MAX_VALUE));
        }
        return new StepRequest(version, input);
    }
}
