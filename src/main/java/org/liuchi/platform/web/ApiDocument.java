package org.liuchi.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What every operation has in common in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    static {
        // made from the session and the site, not sent as parameters
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.Staff.class, CountyCode.class, IdempotencyKey.class);
    }

    @Bean
    OperationCustomizer commonParts() {
        return ApiDocument::withCommonParts;
    }

    private static Operation withCommonParts(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IdempotencyKey.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(true)
                    .description("The client's own name for this request; repeated, it is answered and not done again.")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457), in the language of Accept-Language")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new ObjectSchema()))));
        return operation;
    }
}
