package org.liuchi.cases.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of a county that are in force, and what they say of a category at a place. Pure. */
record Books(Map<Book, Edition> editions) {
    Books {
        editions = Map.copyOf(editions);
    }

    Edition edition(Book book) {
        return editions.getOrDefault(book, Edition.none(book));
    }

    Stream<ListedItem> items() {
        return Stream.of(Book.values()).flatMap(book -> edition(book).items().stream());
    }

    /** The dispatch catalogue's item for a category: the closest category first, then the smallest area. */
    Optional<ListedItem> catalogued(String category, String area, LocalDate day) {
        return edition(Book.CATALOGUE).items().stream()
                .filter(item -> item.holdsOn(day) && item.holdsIn(area) && item.closeness(category, "") > 0)
                .max(Comparator.comparingInt((ListedItem item) -> item.closeness(category, ""))
                        .thenComparingInt(item -> item.area().length()));
    }

    /** What a list says, as closely as it says anything; of several equally close ones all, over or not. */
    List<ListedItem> on(List<DutyList> lists, String category, String area, LocalDate day) {
        String catalogued =
                catalogued(category, area, day).map(ListedItem::code).orElse("");
        List<ListedItem> speaking = items().filter(item ->
                        lists.contains(item.list()) && item.holdsIn(area) && item.closeness(category, catalogued) > 0)
                .toList();
        int closest = speaking.stream()
                .mapToInt(item -> item.closeness(category, catalogued))
                .max()
                .orElse(0);
        return speaking.stream()
                .filter(item -> item.closeness(category, catalogued) == closest)
                .toList();
    }
}
