package org.liuchi.cases.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.shared.Problem;

/** What is wrong with the lines of a book together, though each is right for itself. */
final class Contradictions {
    private final List<Problem.Violation> found = new ArrayList<>();

    private Contradictions() {}

    /** @throws Problem INVALID naming what stands twice, or on two lists */
    static void refuse(List<ListedItem> items) {
        Contradictions contradictions = new Contradictions();
        contradictions.twice(items);
        contradictions.onTwoLists(items);
        if (!contradictions.found.isEmpty()) {
            throw Problem.invalid(contradictions.found);
        }
    }

    private void twice(List<ListedItem> items) {
        Set<List<String>> seen = new HashSet<>();
        for (ListedItem item : items) {
            if (!seen.add(List.of(item.list().name(), item.code(), item.area()))) {
                found.add(new Problem.Violation(item.code(), "listed-twice", Map.of("said", item.name())));
            }
            // the catalogue names one body for a category at a place
            if (item.list() == DutyList.CATALOGUED
                    && !seen.add(List.of(item.covers().getFirst(), item.area()))) {
                found.add(new Problem.Violation(
                        item.code(),
                        "catalogued-twice",
                        Map.of("said", item.covers().getFirst())));
            }
        }
    }

    /** A category that a town does by itself and may not do at all: then nobody can tell whose it is. */
    private void onTwoLists(List<ListedItem> items) {
        Map<List<String>, DutyList> lists = new HashMap<>();
        for (ListedItem item : items) {
            if (!item.list().ofTowns()) {
                continue;
            }
            for (String category : item.covers()) {
                String towns = item.towns() == null ? "" : item.towns().name();
                DutyList other = lists.putIfAbsent(List.of(category, towns, item.area()), item.list());
                if (other != null && other != item.list()) {
                    found.add(new Problem.Violation(item.code(), "on-two-lists", Map.of("said", category)));
                }
            }
        }
    }
}
