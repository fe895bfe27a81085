package org.liuchi.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.liuchi.platform.web.problem.ProblemWriter;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Kind;
import org.liuchi.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/** Who gets through to what. No form, no browser dialogue, no server-side session object: a cookie and a table. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {
    /** Map workers and images come as blobs (MapLibre); charts and widgets set styles on elements. */
    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final DataSize LONGEST_BODY = DataSize.ofMegabytes(2);

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, StaffDirectory directory, Clock clock) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/api/public/**", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/session")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/tiles/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, Pages.PATHS)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(Role.SYSTEM_ADMIN.name())
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new BodyLimit(LONGEST_BODY.toBytes()), AuthorizationFilter.class)
                .addFilterBefore(new OriginFilter(), AuthorizationFilter.class)
                .addFilterBefore(new SessionFilter(sessions, directory, clock), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> notSignedIn(request, response))
                        .accessDeniedHandler((request, response, _) -> notAllowed(request, response)))
                .headers(SecurityConfiguration::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // SameSite=Strict and the origin check instead
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("geolocation=(self), camera=(self), microphone=(self)"));
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kind kind = SessionCookie.token(request).isPresent() ? Kind.SESSION_EXPIRED : Kind.UNAUTHENTICATED;
        problems.write(request, response, Problem.of(exists(request) ? kind : Kind.NOT_FOUND));
    }

    private void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(exists(request) ? Kind.FORBIDDEN : Kind.NOT_FOUND));
    }

    private static boolean exists(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api") || path.startsWith("/actuator");
    }
}
