package org.liuchi.workflow.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Role;

/**
 * Who may take a row: written {@code reporter}, {@code owner}, {@code colleague}, {@code program}, {@code party lead} or
 * {@code role COUNTY_DESK}.
 *
 * @param fact of the item that names the organisation (or several) of a PARTY
 */
public record Performer(
        Kind kind, @Nullable Role role, @Nullable String fact) {
    /**
     * REPORTER knows the public code; OWNER holds the owning post or stands in; COLLEAGUE handles matters of its
     * organisation; PARTY handles matters of an organisation that the item remembers; PROGRAM follows from a step or a
     * clock elsewhere and decides nothing about a resident (R9).
     */
    public enum Kind {
        REPORTER,
        OWNER,
        COLLEAGUE,
        PARTY,
        PROGRAM,
        ROLE
    }

    public static final Performer REPORTER = new Performer(Kind.REPORTER, null, null);
    public static final Performer OWNER = new Performer(Kind.OWNER, null, null);
    public static final Performer COLLEAGUE = new Performer(Kind.COLLEAGUE, null, null);
    public static final Performer PROGRAM = new Performer(Kind.PROGRAM, null, null);

    public static Performer role(Role role) {
        return new Performer(Kind.ROLE, role, null);
    }

    /** @param fact e.g. {@code lead} */
    public static Performer party(String fact) {
        return new Performer(Kind.PARTY, null, fact);
    }

    /** The fact in {@code party FACT}; none in other words. */
    public static Optional<String> fact(String text) {
        return text.matches("party [a-zA-Z]+") ? Optional.of(text.substring("party ".length())) : Optional.empty();
    }

    static Optional<Performer> parse(String text) {
        return switch (text) {
            case "reporter" -> Optional.of(REPORTER);
            case "owner" -> Optional.of(OWNER);
            case "colleague" -> Optional.of(COLLEAGUE);
            case "program" -> Optional.of(PROGRAM);
            case String party when fact(party).isPresent() -> fact(party).map(Performer::party);
            default ->
                Arrays.stream(Role.values())
                        .filter(role -> text.equals("role " + role.name()))
                        .findFirst()
                        .map(Performer::role);
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ROLE -> "role " + Objects.requireNonNull(role).name();
            case PARTY -> "party " + fact;
            case REPORTER, OWNER, COLLEAGUE, PROGRAM -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
