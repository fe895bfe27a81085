package org.liuchi.cases.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Writes a book as the file that {@link ListFile} reads: change it in a spreadsheet, draft it again. */
@Component
class ListSheet {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> COMMON =
            List.of("area", "towns", "others", "basis", "steps", "limits", "boundary", "money", "from", "until");

    private final Organizations organizations;
    private final ListViews views;
    private final Words words;

    ListSheet(Organizations organizations, ListViews views, Words words) {
        this.organizations = organizations;
        this.views = views;
        this.words = words;
    }

    String of(CountyCode county, Edition edition) {
        StringBuilder text = new StringBuilder("\uFEFF"); // spreadsheet programs take it for UTF-8 then
        List<String> header = Stream.of(ListFile.needed(edition.book()), List.of("categories"), COMMON)
                .flatMap(List::stream)
                .distinct()
                .filter(column -> edition.book() != Book.CATALOGUE || !column.equals("categories"))
                .toList();
        text.append(line(header));
        for (ListedItem item : edition.items()) {
            Map<String, String> cells = cells(county, item);
            text.append(line(header.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList()));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    private Map<String, String> cells(CountyCode county, ListedItem item) {
        Area.SubKind towns = item.towns();
        String lead = views.lead(county, item.lead(), LANGUAGE);
        String covers = String.join(";", item.covers());
        return Map.ofEntries(
                Map.entry(
                        "list",
                        words.find(LANGUAGE, "duty-list-short." + item.list(), Map.of())
                                .orElse("")),
                Map.entry("code", item.code()),
                Map.entry("name", item.name()),
                Map.entry("categories", covers),
                Map.entry("category", covers),
                Map.entry("area", item.area()),
                Map.entry("towns", towns == null ? "" : words.of(LANGUAGE, "town-kind." + towns, Map.of())),
                Map.entry("lead", lead),
                Map.entry("requester", lead),
                Map.entry(
                        "others",
                        item.others().stream()
                                .flatMap(id -> organizations.byId(county, id).stream())
                                .map(Organization::name)
                                .collect(Collectors.joining(";"))),
                Map.entry("basis", item.basis()),
                Map.entry("steps", item.steps()),
                Map.entry("limits", item.limits()),
                Map.entry("boundary", item.boundary()),
                Map.entry("money", item.money()),
                Map.entry("from", day(item.from())),
                Map.entry("until", day(item.until())));
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
