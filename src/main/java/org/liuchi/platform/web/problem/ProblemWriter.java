package org.liuchi.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a {@link Problem} as problem+json in the user's language. Its facts become members of the answer; two of them
 * also become headers: {@code retryAfter} (seconds) and {@code allow} (methods).
 */
@Component
public class ProblemWriter {
    private final Words words;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(Words words, LocaleResolver locales, JsonMapper json) {
        this.words = words;
        this.locales = locales;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request.getRequestURI(), locales.resolveLocale(request), response, problem);
    }

    void write(String path, Locale locale, HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = json.writeValueAsBytes(body(path, locale, problem));
        response.resetBuffer(); // keeps the security headers
        response.setStatus(problem.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (problem.facts().get("retryAfter") instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        if (problem.facts().get("allow") instanceof List<?> methods) {
            methods.forEach(method -> response.addHeader(HttpHeaders.ALLOW, method.toString()));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The answer as it would be written, for one of many. */
    public Map<String, Object> body(String path, Locale locale, Problem refused) {
        Problem problem = refused.in(locale);
        String slug = problem.kind().slug();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:liuchi:problem:" + slug);
        body.put("title", words.of(locale, "problem." + slug + ".title", problem.facts()));
        body.put("status", problem.kind().status());
        body.put("detail", detail(locale, problem));
        body.put("instance", path);
        if (!problem.violations().isEmpty()) {
            body.put(
                    "errors",
                    problem.violations().stream()
                            .map(violation -> error(locale, violation))
                            .toList());
        }
        new TreeMap<>(problem.facts()).forEach(body::putIfAbsent);
        return body;
    }

    private String detail(Locale locale, Problem problem) {
        Object reason = problem.facts().get("reason");
        return words.find(locale, "reason." + reason, problem.facts())
                .orElseGet(() -> words.of(locale, "problem." + problem.kind().slug() + ".detail", problem.facts()));
    }

    private Broken error(Locale locale, Problem.Violation violation) {
        String message = words.find(locale, "rule." + violation.rule(), violation.facts())
                .orElseGet(() -> words.of(locale, "rule.other", violation.facts()));
        return new Broken(violation.field(), violation.rule(), message);
    }

    private record Broken(String field, String rule, String message) {}
}
