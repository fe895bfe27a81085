package org.liuchi.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an item must be according to its history alone. */
public record Replay(
        int version,
        String state,
        String flow,
        @Nullable Owner owner,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        Map<String, Object> facts) {

    public static Replay of(List<HistoryEntry> history) {
        HistoryEntry last = history.getLast();
        Map<String, Object> facts = new HashMap<>();
        history.forEach(entry -> facts.putAll(entry.remembered()));
        facts.keySet().removeAll(List.of("category", "area", "urgency"));
        return new Replay(last.seq(), last.to(), last.flow(), last.owner(), last.dueAt(), last.promisedAt(), facts);
    }

    public boolean agreesWith(Item item) {
        return version == item.version()
                && state.equals(item.state())
                && flow.equals(item.flow())
                && Objects.equals(owner, item.owner())
                && Objects.equals(dueAt, item.dueAt())
                && Objects.equals(promisedAt, item.promisedAt())
                && facts.equals(item.facts());
    }
}
