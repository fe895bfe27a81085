package org.liuchi.organizations;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.SheetRow;
import org.liuchi.platform.Words;
import org.liuchi.shared.Problem;

/** Reads organisations from CSV; see {@code docs/import.md}. */
final class OrganizationFile {
    private static final List<String> NEEDED = List.of("name", "kind");

    private OrganizationFile() {}

    /** @throws Problem INVALID naming each bad row by its line */
    static List<ListedOrganization> read(Reader csv, Words words) {
        return Sheet.read(csv, NEEDED, row -> line(row, words));
    }

    private static ListedOrganization line(SheetRow row, Words words) {
        String kind = row.required("kind", 20);
        String name = row.required("name", 50);
        String shortName = row.text("short_name", 20);
        return new ListedOrganization(
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
