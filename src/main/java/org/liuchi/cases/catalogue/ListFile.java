package org.liuchi.cases.catalogue;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Sheet;
import org.liuchi.platform.SheetRow;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads a book from CSV; see {@code docs/import.md}. */
@Component
class ListFile {
    private static final int TEXT = 2_000;

    private final Organizations organizations;
    private final Areas areas;
    private final Categories categories;
    private final Words words;

    ListFile(Organizations organizations, Areas areas, Categories categories, Words words) {
        this.organizations = organizations;
        this.areas = areas;
        this.categories = categories;
        this.words = words;
    }

    static List<String> needed(Book book) {
        return switch (book) {
            case DUTIES -> List.of("list", "code", "name", "lead");
            case ADMISSIONS -> List.of("code", "name", "requester", "until");
            case CATALOGUE -> List.of("code", "name", "category", "lead");
        };
    }

    /**
     * @param catalogued codes of the dispatch catalogue, which a duty may cover too
     * @throws Problem INVALID naming each bad row by its line
     */
    List<ListedItem> read(CountyCode county, Book book, Reader csv, List<String> catalogued) {
        List<Organization> bodies = organizations.all(county);
        return Sheet.read(csv, needed(book), row -> item(county, book, row, bodies, catalogued));
    }

    private ListedItem item(
            CountyCode county, Book book, SheetRow row, List<Organization> bodies, List<String> catalogued) {
        DutyList list = list(book, row);
        return new ListedItem(
                list,
                row.required("code", 40),
                row.required("name", 200),
                covers(county, book, row, catalogued),
                area(county, row),
                towns(row),
                lead(book, row, bodies),
                others(row, bodies),
                row.text("basis", TEXT),
                row.text("steps", TEXT),
                row.text("limits", TEXT),
                row.text("boundary", TEXT),
                row.text("money", TEXT),
                day(row, "from"),
                until(list, row));
    }

    private DutyList list(Book book, SheetRow row) {
        return switch (book) {
            case ADMISSIONS -> DutyList.ADMITTED;
            case CATALOGUE -> DutyList.CATALOGUED;
            case DUTIES -> {
                String said = row.required("list", 20);
                yield words.meant(DutyList.class, "duty-list-short", said)
                        .filter(list -> list.book() == Book.DUTIES)
                        .orElseThrow(() -> Problem.invalid(row.in("list"), "duty-list", Map.of("said", said)));
            }
        };
    }

    private List<String> covers(CountyCode county, Book book, SheetRow row, List<String> catalogued) {
        if (book == Book.CATALOGUE) {
            String category = row.required("category", 40);
            return List.of(known(county, row, "category", category, List.of()));
        }
        return split(row.text("categories", TEXT)).stream()
                .map(code -> known(county, row, "categories", code, catalogued))
                .toList();
    }

    private String known(CountyCode county, SheetRow row, String column, String code, List<String> catalogued) {
        if (categories.find(county, code).isEmpty() && !catalogued.contains(code)) {
            throw Problem.invalid(row.in(column), "unknown-category-code", Map.of("said", code));
        }
        return code;
    }

    /** The prefix of an area's codes; empty for the whole county. */
    private String area(CountyCode county, SheetRow row) {
        String said = row.text("area", 20);
        return said.isEmpty()
                ? ""
                : areas.byCode(county, said)
                        .map(Area::prefix)
                        .orElseThrow(() -> Problem.invalid(row.in("area"), "unknown-area", Map.of("code", said)));
    }

    private Area.@Nullable SubKind towns(SheetRow row) {
        String said = row.text("towns", 20);
        return said.isEmpty()
                ? null
                : words.meant(TownKind.class, "town-kind", said)
                        .map(TownKind::subKind)
                        .orElseThrow(() -> Problem.invalid(row.in("towns"), "town-kind", Map.of("said", said)));
    }

    /** The kinds of towns, which alone a line may name. */
    private enum TownKind {
        SUBDISTRICT,
        TOWN,
        TOWNSHIP;

        Area.SubKind subKind() {
            return Area.SubKind.valueOf(name());
        }
    }

    private Lead lead(Book book, SheetRow row, List<Organization> bodies) {
        String column = book == Book.ADMISSIONS ? "requester" : "lead";
        String said = row.required(column, 50);
        return words.meant(Lead.Rule.class, "lead-rule", said)
                .filter(rule -> rule != Lead.Rule.BODY && book != Book.ADMISSIONS)
                .map(rule -> new Lead(rule, null))
                .orElseGet(() -> Lead.of(body(row, column, said, bodies)));
    }

    private static List<OrganizationId> others(SheetRow row, List<Organization> bodies) {
        return split(row.text("others", TEXT)).stream()
                .map(said -> body(row, "others", said, bodies))
                .distinct()
                .toList();
    }

    private static OrganizationId body(SheetRow row, String column, String said, List<Organization> bodies) {
        return bodies.stream()
                .filter(body -> body.isCalled(said))
                .map(Organization::id)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(row.in(column), "unknown-organization-named", Map.of("said", said)));
    }

    private static @Nullable LocalDate until(DutyList list, SheetRow row) {
        LocalDate until = day(row, "until");
        // TC-06: what was admitted for ever was never reviewed
        if (list == DutyList.ADMITTED && until == null) {
            throw Problem.invalid(row.in("until"), "required");
        }
        return until;
    }

    private static @Nullable LocalDate day(SheetRow row, String column) {
        return row.day(column)
                .map(at -> LocalDate.ofInstant(at, WorkCalendar.ZONE))
                .orElse(null);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[;；]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
