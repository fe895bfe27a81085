package org.liuchi.registers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.shared.Problem.Violation;

/**
 * What a form was filled in with, upon what stood there.
 *
 * @param people in clear, by field
 * @param changed fields that are not as they were
 * @param violations of the definition
 * @param sound whether each value is of its field's kind, so that what it names can be looked for
 */
record Filled(
        Map<String, Object> values,
        Map<String, Map<String, Object>> people,
        Set<String> changed,
        List<Violation> violations,
        boolean sound) {}
