package org.liuchi.platform.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Kind;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, and in which field. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem problem(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case null -> Problem.invalid("body", "required");
            case Problem problem -> problem;
            case StreamReadException e -> unreadable(e.getLocation());
            case DatabindException e -> databind(e);
            case Throwable e -> {
                Problem outside = Outages.of(e);
                yield outside != null ? outside : Problem.of(Kind.UNREADABLE);
            }
        };
    }

    private static Problem unreadable(TokenStreamLocation at) {
        return Problem.of(Kind.UNREADABLE, Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }

    private static Problem databind(DatabindException thrown) {
        String field = field(thrown.getPath());
        return switch (thrown) {
            case UnrecognizedPropertyException _ -> Problem.invalid(field, "unknown-field");
            case InvalidNullException _ -> Problem.invalid(field, "required");
            case InvalidFormatException e
            when e.getTargetType().isEnum() ->
                Problem.invalid(field, "choice", Map.of("choices", choices(e.getTargetType())));
            case MismatchedInputException e
            when String.valueOf(e.getOriginalMessage()).startsWith("Cannot map `null`") ->
                Problem.invalid(field, "required");
            case DatabindException e when e.getCause() instanceof Problem problem -> within(field, problem);
            case DatabindException e
            when e.getCause() instanceof StreamReadException broken -> unreadable(broken.getLocation());
            default -> Problem.invalid(field.isEmpty() ? "body" : field, "type");
        };
    }

    /** A value refused itself while it was made: its violations are named from the root of the body. */
    private static Problem within(String field, Problem problem) {
        if (problem.violations().isEmpty()) {
            return problem;
        }
        return Problem.invalid(problem.violations().stream()
                .map(violation ->
                        new Problem.Violation(joined(field, violation.field()), violation.rule(), violation.facts()))
                .toList());
    }

    private static String joined(String outer, String inner) {
        if (inner.isEmpty() || outer.equals(inner) || outer.endsWith("." + inner)) {
            return outer;
        }
        return outer.isEmpty() ? inner : outer + "." + inner;
    }

    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
