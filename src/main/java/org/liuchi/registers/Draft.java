package org.liuchi.registers;

import java.util.Map;
import java.util.Set;

/**
 * Values as a step would leave them, checked.
 *
 * @param people in clear, by field: those that this step brings
 * @param changed fields that are not as they were
 */
record Draft(Map<String, Object> values, Map<String, Map<String, Object>> people, Set<String> changed) {}
