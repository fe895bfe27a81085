package org.liuchi.organizations;

import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;

/** Reads organisations from CSV; see {@code docs/import.md}. */
final class OrganizationFile {
    private static final List<String> NEEDED = List.of("name", "kind");

    private OrganizationFile() {}

    /**
     * @param area code as written; the county's when empty
     * @param parent name or area code; none when empty
     * @param categories codes of what it is usually responsible for
     * @param ends from when on it no longer exists
     */
    record Line(
            String field,
            Organization.Kind kind,
            String name,
            String shortName,
            String area,
            String parent,
            List<String> categories,
            @Nullable Instant ends) {}

    /** @throws Problem INVALID naming each bad row by its line */
    static List<Line> read(Reader csv, Words words) {
        return Sheet.read(csv, NEEDED, row -> line(row, words));
    }

    private static Line line(Sheet.Row row, Words words) {
        String kind = row.required("kind", 20);
        String name = row.required("name", 50);
        String shortName = row.text("short_name", 20);
        return new Line(
                row.field(),
                words.meant(Organization.Kind.class, "organization-kind", kind)
                        .orElseThrow(() -> Problem.invalid(row.in("kind"), "organization-kind", Map.of("said", kind))),
                name,
                // without one the name must be short enough for lists
                shortName.isEmpty() ? row.required("name", 20) : shortName,
                row.text("area", 15),
                row.text("parent", 50),
                Stream.of(row.text("categories", 200).split("[;；、]"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.day("ends").orElse(null));
    }
}
