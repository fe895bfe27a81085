package org.liuchi.workflow.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Role;

/** Who may take a row: written {@code reporter}, {@code owner}, {@code colleague} or {@code role COUNTY_DESK}. */
public record Performer(Kind kind, @Nullable Role role) {
    /** REPORTER knows the public code; OWNER holds the owning post or stands in; COLLEAGUE handles matters of its organisation. */
    public enum Kind {
        REPORTER,
        OWNER,
        COLLEAGUE,
        ROLE
    }

    public static final Performer REPORTER = new Performer(Kind.REPORTER, null);
    public static final Performer OWNER = new Performer(Kind.OWNER, null);
    public static final Performer COLLEAGUE = new Performer(Kind.COLLEAGUE, null);

    public static Performer role(Role role) {
        return new Performer(Kind.ROLE, role);
    }

    static Optional<Performer> parse(String text) {
        return switch (text) {
            case "reporter" -> Optional.of(REPORTER);
            case "owner" -> Optional.of(OWNER);
            case "colleague" -> Optional.of(COLLEAGUE);
            default ->
                Arrays.stream(Role.values())
                        .filter(role -> text.equals("role " + role.name()))
                        .findFirst()
                        .map(Performer::role);
        };
    }

    @Override
    public String toString() {
        return role == null ? kind.name().toLowerCase(Locale.ROOT) : "role " + role.name();
    }
}
