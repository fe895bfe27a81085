package org.liuchi.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liuchi.packs.Change.Kind;
import org.liuchi.packs.PackStore.Installed;

/** What differs in the pages and words of two versions of a pack. Pure. */
final class ShownChanges {
    private ShownChanges() {}

    static List<Change> between(Optional<Installed> before, Installed now) {
        List<Change> changes = new ArrayList<>();
        named(
                before.map(ShownChanges::pages).orElse(Map.of()),
                pages(now),
                new Kinds(Kind.PAGE_NEW, Kind.PAGE_CHANGED, Kind.PAGE_LEFT_OUT),
                changes);
        named(
                before.map(ShownChanges::words).orElse(Map.of()),
                words(now),
                new Kinds(Kind.WORD_NEW, Kind.WORD_CHANGED, Kind.WORD_LEFT_OUT),
                changes);
        return changes;
    }

    private record Kinds(Kind added, Kind changed, Kind leftOut) {}

    private static Map<String, Object> pages(Installed pack) {
        return pack.pages().stream()
                .collect(Collectors.toMap(Page::name, page -> page, (one, _) -> one, LinkedHashMap::new));
    }

    private static Map<String, Object> words(Installed pack) {
        Map<String, Object> words = new LinkedHashMap<>();
        pack.words().forEach((term, word) -> words.put(term.name(), word));
        return words;
    }

    private static void named(Map<String, Object> before, Map<String, Object> now, Kinds kinds, List<Change> changes) {
        now.forEach((name, one) -> {
            Object old = before.get(name);
            if (old == null) {
                changes.add(Change.of(kinds.added, name));
            } else if (!old.equals(one)) {
                changes.add(Change.of(kinds.changed, name));
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changes.add(Change.of(kinds.leftOut, name)));
    }
}
