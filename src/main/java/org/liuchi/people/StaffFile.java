package org.liuchi.people;

import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;

/** Reads who holds which post from CSV, one line for each person on each post; see {@code docs/import.md}. */
final class StaffFile {
    private static final List<String> NEEDED = List.of("login", "name", "organization", "post", "role");
    private static final Set<String> YES = Set.of("yes", "true", "1", "是");

    private StaffFile() {}

    /**
     * @param organization its name, short name or area code
     * @param area code as written; the organisation's when empty
     * @param intake whether dispatched work arrives at this post
     * @param ends from when on the person no longer holds the post
     */
    record Line(
            String field,
            String login,
            String name,
            String organization,
            String post,
            Role role,
            String area,
            boolean intake,
            @Nullable Instant ends) {
        Problem wrong(String column, String rule, String said) {
            return Problem.invalid(field + "." + column, rule, Map.of("said", said, "code", said));
        }
    }

    /** @throws Problem INVALID naming each bad row by its line */
    static List<Line> read(Reader csv, Words words) {
        return Sheet.read(csv, NEEDED, row -> line(row, words));
    }

    private static Line line(Sheet.Row row, Words words) {
        String login = row.required("login", 40);
        String role = row.required("role", 40);
        return new Line(
                row.field(),
                Login.read(login)
                        .orElseThrow(() -> Problem.invalid(row.in("login"), "login"))
                        .value(),
                row.required("name", 50),
                row.required("organization", 50),
                row.required("post", 50),
                words.meant(Role.class, "role", role)
                        .orElseThrow(() -> Problem.invalid(row.in("role"), "role", Map.of("said", role))),
                row.text("area", 15),
                YES.contains(row.text("intake", 10)),
                row.day("ends").orElse(null));
    }
}
