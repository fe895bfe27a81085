package org.liuchi.platform.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Kind;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which {@link Problem} an exception of the frameworks stands for; none for what nobody foresaw. */
final class Faults {
    private static final int DEEPEST = 20;

    private Faults() {}

    static Optional<Problem> known(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Problem problem = direct(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable Problem direct(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException e -> JsonFaults.problem(e);
            case HandlerMethodValidationException e when !e.isForReturnValue() -> Violations.of(e);
            case BindException e -> Violations.of(e);
            case ConstraintViolationException e -> Violations.of(e);
            case MethodArgumentTypeMismatchException e -> mismatch(e, e.getName());
            case TypeMismatchException e -> mismatch(e, Objects.requireNonNullElse(e.getPropertyName(), ""));
            case MissingServletRequestParameterException e -> Problem.invalid(e.getParameterName(), "required");
            case MissingRequestHeaderException e -> Problem.invalid(e.getHeaderName(), "required");
            case MissingServletRequestPartException e -> Problem.invalid(e.getRequestPartName(), "required");
            case MissingPathVariableException _ -> null; // our own mistake, so an incident
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(
                        Kind.METHOD_NOT_ALLOWED,
                        Map.of("allow", List.of(Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]))));
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(
                        Kind.UNSUPPORTED_TYPE,
                        Map.of(
                                "supported",
                                e.getSupportedMediaTypes().stream()
                                        .map(MediaType::toString)
                                        .toList()));
            case MaxUploadSizeExceededException e ->
                Problem.of(Kind.TOO_LARGE, e.getMaxUploadSize() > 0 ? Map.of("max", e.getMaxUploadSize()) : Map.of());
            case MultipartException e when Outages.of(e) == null -> Problem.of(Kind.UNREADABLE);
            case InvalidParameterException e -> ofStatus(e.getErrorCode());
            case ErrorResponse e -> response(e.getStatusCode());
            default -> Outages.of(thrown);
        };
    }

    /** A value that a converter of ours refused says so itself. */
    private static Problem mismatch(TypeMismatchException mismatch, String name) {
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return Problem.invalid(name, "type");
    }

    private static @Nullable Problem response(HttpStatusCode status) {
        return status.value() == 500 ? null : ofStatus(status.value());
    }

    /** The problem nearest to a bare status, for errors that come without an exception. */
    static Problem ofStatus(int status) {
        for (Kind kind : new Kind[] {
            Kind.UNAUTHENTICATED,
            Kind.FORBIDDEN,
            Kind.NOT_FOUND,
            Kind.METHOD_NOT_ALLOWED,
            Kind.NOT_ACCEPTABLE,
            Kind.TOO_LARGE,
            Kind.UNSUPPORTED_TYPE,
            Kind.TOO_MANY
        }) {
            if (kind.status() == status) {
                return Problem.of(kind);
            }
        }
        return status < 500
                ? Problem.of(Kind.UNREADABLE)
                : status == 503 ? Outages.unavailable("busy", 5) : Problem.of(Kind.INTERNAL);
    }
}
