package org.liuchi.demo.matters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;

/**
 * A case with what was done with it and with the open items beside it.
 *
 * @param number of its story
 */
record Past(int number, Item parent, Map<UUID, List<HistoryEntry>> told) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The same in every loading, unlike ids. */
    String mark(Item item) {
        return number + "-" + item.kind()
                + item.reference().substring(parent.reference().length()).replace('·', '.');
    }

    /** Drawn once for the item, whatever step it is at. */
    Random nature(Item item) {
        return new Random(mark(item).hashCode() * SPREAD);
    }

    /** Drawn for its next step. */
    Random next(Item item) {
        return new Random((mark(item) + "-" + item.version()).hashCode() * SPREAD);
    }

    Instant last(Item item) {
        return told.getOrDefault(item.id(), List.of()).getLast().at();
    }

    /** After all that was done with any of them. */
    Instant lastOfAll() {
        return told.values().stream()
                .map(lines -> lines.getLast().at())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The program has set the case going again: nobody's story tells how that ends. */
    boolean reopened() {
        return told.getOrDefault(parent.id(), List.of()).stream()
                .anyMatch(line -> line.action().equals("reopenAfterCallBack"));
    }
}
