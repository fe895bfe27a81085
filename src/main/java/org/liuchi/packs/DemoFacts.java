package org.liuchi.packs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;

/**
 * Of a record, by what it is decided who may act.
 *
 * @param area where it belongs
 * @param owner post that has it; null for one that is not there yet
 * @param bodies ids by fact
 */
record DemoFacts(
        String area,
        @Nullable PostId owner,
        Map<String, List<String>> bodies,
        @Nullable Item item) {
    static DemoFacts of(Item item) {
        Owner owner = item.owner();
        return new DemoFacts(item.area(), owner == null ? null : owner.post(), Map.of(), item);
    }

    Stream<String> named(@Nullable String fact) {
        if (fact == null) {
            return Stream.of();
        }
        return item != null ? item.named(fact) : bodies.getOrDefault(fact, List.of()).stream();
    }
}
