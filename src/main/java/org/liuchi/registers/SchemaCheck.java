package org.liuchi.registers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Problem.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks values against JSON Schema 2020-12; a fault is told by field and rule. */
@Component
class SchemaCheck {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Cache<Object, Schema> schemas =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final JsonMapper json;

    SchemaCheck(JsonMapper json) {
        this.json = json;
    }

    /** Of a whole register: its schema is made once for each definition. */
    List<Violation> check(Register register, Map<String, Object> values) {
        Schema schema = schemas.get(register.definition(), _ -> schema(ValueSchema.of(register)));
        return errors(schema, values).stream()
                .map(SchemaCheck::violation)
                .distinct()
                .toList();
    }

    boolean fits(Map<String, Object> schema, Map<String, Object> values) {
        return errors(schemas.get(schema, _ -> schema(schema)), values).isEmpty();
    }

    private Schema schema(Map<String, Object> schema) {
        return registry.getSchema(json.<JsonNode>valueToTree(schema));
    }

    private List<Error> errors(Schema schema, Map<String, Object> values) {
        JsonNode node = json.valueToTree(values);
        return schema.validate(
                node, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Violation violation(Error error) {
        String at = error.getInstanceLocation()
                .toString()
                .replaceFirst("^[/$.]+", "")
                .replace('/', '.');
        String field = error.getProperty() == null || error.getProperty().isEmpty()
                ? at
                : at.isEmpty() ? error.getProperty() : at + "." + error.getProperty();
        Object bound = error.getArguments() != null && error.getArguments().length > 0 ? error.getArguments()[0] : "";
        return switch (error.getKeyword()) {
            case "required" -> new Violation(field, "required", Map.of());
            case "minLength" -> new Violation(field, "required", Map.of());
            case "maxLength" -> new Violation(field, "too-long", Map.of("max", bound));
            case "maxItems" -> new Violation(field, "too-many", Map.of("max", bound));
            case "minimum" -> new Violation(field, "at-least", Map.of("min", bound));
            case "maximum" -> new Violation(field, "at-most", Map.of("max", bound));
            case "enum", "const" -> new Violation(field, "choice", Map.of("choices", choices(error)));
            case "additionalProperties" -> new Violation(field, "unknown-field", Map.of());
            case "type" -> new Violation(field, "type", Map.of());
            case "format", "pattern" -> new Violation(field, format(error), Map.of());
            case String _ -> new Violation(field, "other", Map.of());
        };
    }

    private static String format(Error error) {
        return switch (String.valueOf(
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asString(""))) {
            case "date" -> "date";
            case "uuid" -> "id";
            case String _ -> "format";
        };
    }

    private static String choices(Error error) {
        StringBuilder choices = new StringBuilder();
        if (error.getSchemaNode() != null) {
            error.getSchemaNode()
                    .forEach(choice ->
                            choices.append(choices.isEmpty() ? "" : ", ").append(choice.asString()));
        }
        return choices.toString();
    }
}
