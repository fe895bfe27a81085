package org.liuchi.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Broken bean-validation constraints as violations: field and rule, in the program's own rule keys. */
final class Violations {
    private Violations() {}

    static Problem of(BindException thrown) {
        return Problem.invalid(thrown.getAllErrors().stream()
                .map(error -> violation("", error))
                .toList());
    }

    static Problem of(ConstraintViolationException thrown) {
        return Problem.invalid(thrown.getConstraintViolations().stream()
                .map(broken -> violation(lastOf(broken.getPropertyPath()), broken))
                .toList());
    }

    static Problem of(HandlerMethodValidationException thrown) {
        List<Problem.Violation> all = new ArrayList<>();
        for (ParameterValidationResult parameter : thrown.getParameterValidationResults()) {
            String name =
                    Objects.requireNonNullElse(parameter.getMethodParameter().getParameterName(), "body");
            for (MessageSourceResolvable error : parameter.getResolvableErrors()) {
                all.add(
                        error instanceof ObjectError bound
                                ? violation(name, bound)
                                : violation(name, parameter.unwrap(error, ConstraintViolation.class)));
            }
        }
        return Problem.invalid(all);
    }

    private static Problem.Violation violation(String owner, ObjectError error) {
        String field = error instanceof FieldError inField ? inField.getField() : owner;
        return error.contains(ConstraintViolation.class)
                ? violation(field, error.unwrap(ConstraintViolation.class))
                : new Problem.Violation(field, "type", Map.of());
    }

    private static Problem.Violation violation(String field, ConstraintViolation<?> broken) {
        Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
        Map<String, Object> facts = new TreeMap<>();
        for (String limit : List.of("min", "max", "value")) {
            if (attributes.get(limit) instanceof Number number) {
                facts.put(limit, number);
            }
        }
        String constraint = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.Violation(field, rule(constraint, attributes, broken.getInvalidValue()), facts);
    }

    private static String rule(String constraint, Map<String, Object> attributes, @Nullable Object value) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> tooShort(attributes, value) ? "too-short" : "too-long";
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too-small";
            case "Max", "DecimalMax", "Negative", "NegativeOrZero" -> "too-great";
            case "Pattern", "Email", "Digits" -> "format";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static boolean tooShort(Map<String, Object> attributes, @Nullable Object value) {
        int size = switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            case null, default -> 0;
        };
        return attributes.get("min") instanceof Integer min && size < min;
    }

    private static String lastOf(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = Objects.requireNonNullElse(node.getName(), last);
        }
        return last;
    }
}
