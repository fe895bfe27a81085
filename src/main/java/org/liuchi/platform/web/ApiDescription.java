package org.liuchi.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.liuchi.shared.IdempotencyKey;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is the same for all of the API: its name, the shape of every refusal, the idempotency key of every POST. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer commonParts() {
        return api -> {
            api.info(new Info()
                    .title("Liuchi 六尺")
                    .version("1")
                    .description("Residents raise matters; villages, towns and departments handle them in closed loops."
                            + " Every refusal is problem+json (RFC 9457) in the language of Accept-Language:"
                            + " zh-CN (default) or en.")
                    .license(new License().name("Apache-2.0")));
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, item) -> describe(path, item));
        };
    }

    private static void describe(String path, PathItem item) {
        item.readOperations()
                .forEach(operation -> operation
                        .getResponses()
                        .addApiResponse(
                                "default",
                                new ApiResponse().description("refusal").content(problemContent())));
        Operation post = item.getPost();
        if (post != null && !path.equals("/api/session")) {
            post.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(true)
                    .description("1 to 200 visible ASCII characters; the same request under the same key is carried out"
                            + " once, for at least 30 days")
                    .schema(new StringSchema().maxLength(200)));
        }
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
