package org.liuchi.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** What every operation has in common in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String PROBLEM = "Problem";
    private static final String SESSION = "session";

    private static final String ABOUT = """
        Everything about a county's matters. Paths under /api/public and /tiles need no account; all others need the cookie of \
        POST /api/session. Texts come in the language of Accept-Language: zh-CN (default) or en. Times are ISO 8601 in \
        UTC. A request that makes something is repeated under the same Idempotency-Key until it is answered: it is done \
        once. What a case permits now, and what each action asks for, stands in its `actions`.\
        """;

    static {
        // made from the session and the site, not sent as parameters
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.Staff.class, CountyCode.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info().title("Liuchi 六尺").version("1").description(ABOUT))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addResponses(
                                PROBLEM,
                                new ApiResponse()
                                        .description("A problem (RFC 9457), in the language of Accept-Language")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(new Schema<>().$ref(PROBLEM)))))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(SessionCookie.NAME)));
    }

    private static Schema<?> problem() {
        Schema<?> broken = new ObjectSchema()
                .description("One broken rule of one field, with words for the user")
                .addProperty("field", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("message", new StringSchema());
        broken.setRequired(List.of("field", "rule", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:liuchi:problem:…, stable"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("reason", new StringSchema().description("The rule of the domain that says no"))
                .addProperty("version", new IntegerSchema().description("The present version, when yours is stale"))
                .addProperty("errors", new ArraySchema().items(broken));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }

    @Bean
    OperationCustomizer commonParts() {
        return ApiDocument::withCommonParts;
    }

    /** Names that depend on nothing but the code: generated ones are numbered as the beans happen to come. */
    private static Operation withCommonParts(Operation operation, HandlerMethod handler) {
        Class<?> controller = handler.getBeanType();
        String name = controller.getSimpleName().replaceAll("(Controller|Api)$", "");
        operation.setOperationId(StringUtils.uncapitalize(name)
                + StringUtils.capitalize(handler.getMethod().getName()));
        operation.setTags(List.of(StringUtils.unqualify(controller.getPackageName())));
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IdempotencyKey.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(true)
                    .description("The client's own name for this request; repeated, it is answered and not done again.")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
        return operation;
    }

    @Bean
    OpenApiCustomizer askForSessions() {
        return document -> document.getPaths()
                .forEach((path, operations) -> operations.readOperationsMap().forEach((method, operation) -> {
                    boolean signsIn = path.equals("/api/session") && method == PathItem.HttpMethod.POST;
                    if (!signsIn && !path.startsWith("/api/public/") && !path.startsWith("/tiles/")) {
                        operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
                    }
                }));
    }
}
