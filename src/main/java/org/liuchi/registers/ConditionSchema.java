package org.liuchi.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Matcher;

/** A condition over fields as JSON Schema. */
final class ConditionSchema {
    private ConditionSchema() {}

    /** Whether it asks nothing but whether fields have values. */
    static boolean plain(Condition condition) {
        return condition.tests().stream()
                .allMatch(test -> !test.path().contains(".") && !(test.matcher() instanceof Matcher.Range));
    }

    static Map<String, Object> of(Condition condition) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> not = new ArrayList<>();
        for (Condition.Test test : condition.tests()) {
            switch (test.matcher()) {
                case Matcher.OneOf one -> {
                    properties.put(test.path(), Map.of("enum", values(one)));
                    required.add(test.path());
                }
                case Matcher.Filled filled when filled.present() -> required.add(test.path());
                case Matcher.Filled _ -> not.add(Map.of("not", Map.of("required", List.of(test.path()))));
                case Matcher.Range _ -> throw new IllegalArgumentException(condition.place());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", properties);
        schema.put("required", required);
        if (!not.isEmpty()) {
            schema.put("allOf", not);
        }
        return schema;
    }

    private static List<Object> values(Matcher.OneOf one) {
        List<Object> values = new ArrayList<>(one.values());
        one.values().stream()
                .filter(value -> value.equals("true") || value.equals("false"))
                .forEach(value -> values.add(Boolean.valueOf(value)));
        return values;
    }
}
