package org.liuchi.people;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.SheetRow;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;

/** Reads who holds which post from CSV, one line for each person on each post; see {@code docs/import.md}. */
final class StaffFile {
    private static final List<String> NEEDED = List.of("login", "name", "organization", "post", "role");
    private static final Set<String> YES = Set.of("yes", "true", "1", "是");

    private StaffFile() {}

    /** @throws Problem INVALID naming each bad row by its line */
    static List<StaffLine> read(Reader csv, Words words) {
        return Sheet.read(csv, NEEDED, row -> line(row, words));
    }

    private static StaffLine line(SheetRow row, Words words) {
        String login = row.required("login", 40);
        String role = row.required("role", 40);
        return new StaffLine(
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
                said(row.text("head", 10)),
                row.day("ends").orElse(null));
    }

    private static @Nullable Boolean said(String text) {
        return text.isEmpty() ? null : Boolean.valueOf(YES.contains(text));
    }
}
