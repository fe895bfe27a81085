package org.liuchi.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Shape;

/** A register's values as JSON Schema 2020-12. */
final class ValueSchema {
    private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

    private ValueSchema() {}

    static Map<String, Object> of(Register register) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (Field field : register.fields()) {
            if (field.kind().computed()) {
                continue;
            }
            properties.put(field.name(), property(field));
            boolean always = field.when().tests().isEmpty();
            if (field.required() && always) {
                required.add(field.name());
            } else if (field.required() && ConditionSchema.plain(field.when())) {
                all.add(Map.of(
                        "if", ConditionSchema.of(field.when()), "then", Map.of("required", List.of(field.name()))));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        if (!all.isEmpty()) {
            schema.put("allOf", all);
        }
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        return field.many() ? Map.of("type", "array", "items", one(field), "uniqueItems", true) : one(field);
    }

    private static Map<String, Object> one(Field field) {
        Shape shape = field.shape();
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (field.kind()) {
            case TEXT -> {
                schema.put("type", "string");
                schema.put("minLength", 1);
                schema.put("maxLength", shape.max());
                if (!shape.pattern().isEmpty()) {
                    schema.put("pattern", "^(?:" + shape.pattern() + ")$");
                }
            }
            case NUMBER, MONEY -> {
                schema.put("type", shape.whole() || field.kind() == Field.Kind.MONEY ? "integer" : "number");
                put(schema, "minimum", shape.min());
                put(schema, "maximum", shape.most());
            }
            case DATE -> schema.putAll(DAY);
            case PERIOD -> {
                schema.put("type", "object");
                schema.put("properties", Map.of("from", DAY, "until", DAY));
                schema.put("required", List.of("from"));
                schema.put("additionalProperties", false);
            }
            case CHOICE -> schema.put("enum", List.copyOf(shape.choices().keySet()));
            case YES_NO -> schema.put("type", "boolean");
            case AREA -> {
                schema.put("type", "string");
                schema.put("pattern", "^\\d{12}(\\d{3})?$");
            }
            case ORGANIZATION, POST, RELATION -> schema.putAll(ID);
            case FILES -> {
                schema.put("type", "array");
                schema.put("items", ID);
                schema.put("maxItems", shape.max());
                schema.put("uniqueItems", true);
            }
            case PERSON -> schema.putAll(person());
            case COUNT, SUM -> throw new IllegalArgumentException("computed: " + field.name());
        }
        return schema;
    }

    private static Map<String, Object> person() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "name",
                        Map.of("type", "string", "minLength", 1, "maxLength", 40),
                        "phone",
                        Map.of("type", "string", "maxLength", 20),
                        "consent",
                        Map.of("enum", List.of("PAPER", "ORAL", "ONLINE")),
                        "consented",
                        DAY,
                        "until",
                        DAY,
                        "display",
                        Map.of("type", "boolean"),
                        "sealed",
                        Map.of("const", true)),
                "required",
                List.of("name", "consent", "consented"),
                "additionalProperties",
                false);
    }

    private static void put(Map<String, Object> schema, String key, @Nullable BigDecimal bound) {
        if (bound != null) {
            schema.put(key, bound);
        }
    }
}
