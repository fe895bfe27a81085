package org.liuchi.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal that the user can read and act on; answered as RFC 9457 problem+json. Words come from the message files
 * ({@code problem.<slug>.title}, {@code problem.<slug>.detail}, {@code rule.<rule>}) in the user's language, so the
 * exception itself holds keys and facts only, never personal data.
 */
public final class Problem extends RuntimeException {
    /** What went wrong, with its HTTP status and the stable last part of its type URI. */
    public enum Kind {
        INVALID(400, "invalid"),
        UNREADABLE(400, "unreadable"),
        KEY_MISSING(400, "idempotency-key-missing"),
        UNAUTHENTICATED(401, "unauthenticated"),
        SESSION_EXPIRED(401, "session-expired"),
        FORBIDDEN(403, "forbidden"),
        NOT_FOUND(404, "not-found"),
        METHOD_NOT_ALLOWED(405, "method-not-allowed"),
        NOT_ACCEPTABLE(406, "not-acceptable"),
        STALE_VERSION(409, "stale-version"),
        NOT_NOW(409, "not-possible-now"),
        TOO_LARGE(413, "too-large"),
        UNSUPPORTED_TYPE(415, "unsupported-type"),
        REFUSED(422, "refused"),
        KEY_REUSED(422, "idempotency-key-reused"),
        TOO_MANY(429, "too-many-requests"),
        INTERNAL(500, "internal"),
        UNAVAILABLE(503, "unavailable");

        private final int status;
        private final String slug;

        Kind(int status, String slug) {
            this.status = status;
            this.slug = slug;
        }

        public int status() {
            return status;
        }

        public String slug() {
            return slug;
        }
    }

    /**
     * One broken rule of one field.
     *
     * @param field the name in the request, dotted for nested ones ({@code place.latitude})
     * @param rule key of the words ({@code rule.<rule>}), e.g. {@code too-long}
     * @param facts values for the words, e.g. {@code max}
     */
    public record Violation(String field, String rule, Map<String, Object> facts) {
        public Violation {
            facts = Map.copyOf(facts);
        }
    }

    private final Kind kind;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> facts;

    private Problem(Kind kind, List<Violation> violations, Map<String, ?> facts) {
        super(kind.slug() + (violations.isEmpty() ? "" : " " + violations));
        this.kind = kind;
        this.violations = List.copyOf(violations);
        this.facts = Map.copyOf(new TreeMap<>(facts));
    }

    public static Problem of(Kind kind) {
        return new Problem(kind, List.of(), Map.of());
    }

    public static Problem of(Kind kind, Map<String, ?> facts) {
        return new Problem(kind, List.of(), facts);
    }

    public static Problem invalid(String field, String rule) {
        return invalid(field, rule, Map.of());
    }

    public static Problem invalid(String field, String rule, Map<String, Object> facts) {
        return invalid(List.of(new Violation(field, rule, facts)));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(Kind.INVALID, violations, Map.of());
    }

    /** A rule of the domain says no; {@code reason} is the key of the words the user reads ({@code reason.<reason>}). */
    public static Problem refused(String reason, Map<String, ?> facts) {
        Map<String, Object> all = new TreeMap<>(facts);
        all.put("reason", reason);
        return new Problem(Kind.REFUSED, List.of(), all);
    }

    /** The same with its labels in one language. */
    public Problem in(Locale locale) {
        Map<String, Object> words = new TreeMap<>(facts);
        words.replaceAll((_, fact) -> fact instanceof Label label ? label.in(locale) : fact);
        return new Problem(kind, violations, words);
    }

    public Kind kind() {
        return kind;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** Refusals are ordinary answers; a stack trace would cost more than the answer. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
