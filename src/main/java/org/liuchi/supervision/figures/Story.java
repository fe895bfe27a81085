package org.liuchi.supervision.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.flow.Flow;

/**
 * All that a case's figures are folded from.
 *
 * @param area where it is sorted now, like the category
 * @param flows by their hash, all that the histories name
 * @param asked histories of its call-backs and of the mendings after bad ratings
 */
record Story(
        UUID id, String area, String category, List<HistoryEntry> history, List<Asked> asked, Map<String, Flow> flows) {
    static final String CALL_BACK = "callback";
    static final String MENDING = "mending";

    Story {
        history = List.copyOf(history);
        asked = List.copyOf(asked);
    }

    /** By which the item ran as this line was written. */
    Flow flow(HistoryEntry entry) {
        return Objects.requireNonNull(flows.get(entry.flow()));
    }

    /** A call-back or a mending, under the kind of its item. */
    record Asked(String kind, List<HistoryEntry> history) {}
}
