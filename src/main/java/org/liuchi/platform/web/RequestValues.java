package org.liuchi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a controller may simply ask for: the member of staff who acts, the county of the request (the account's, else the
 * site's, never a parameter's: distribution rule 15) and the idempotency key.
 */
@Configuration(proxyBeanMethods = false)
class RequestValues implements WebMvcConfigurer {
    private final RequestCounty county;

    RequestValues(RequestCounty county) {
        this.county = county;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Value<>(Actor.Staff.class, _ -> staff()));
        resolvers.add(new Value<>(CountyCode.class, county::of));
        resolvers.add(new Value<>(IdempotencyKey.class, RequestValues::key));
    }

    private static Actor.Staff staff() {
        return SignedIn.now().orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED));
    }

    private static IdempotencyKey key(HttpServletRequest request) {
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (key == null) {
            throw Problem.of(Problem.Kind.KEY_MISSING);
        }
        return new IdempotencyKey(key);
    }

    private record Value<T>(Class<T> type, Function<HttpServletRequest, T> from)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return from.apply((HttpServletRequest) request.getNativeRequest());
        }
    }
}
