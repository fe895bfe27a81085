package org.liuchi.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the OpenAPI document what the records' types say: what is not {@code @Nullable} is always there. */
@Component
class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
            if (model != null && model.getProperties() != null) {
                for (RecordComponent component : java.getRawClass().getRecordComponents()) {
                    tell(model, component);
                }
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes") // the library's map of properties has raw types
    private static void tell(Schema<?> model, RecordComponent component) {
        Map<String, Schema> properties = model.getProperties();
        String name = component.getName();
        Schema<?> property = properties.get(name);
        if (property == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        } else if (property.get$ref() == null) {
            property.addType("null");
        } else {
            properties.put(name, new JsonSchema().anyOf(List.of(property, new JsonSchema().typesItem("null"))));
        }
    }
}
