package org.liuchi.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row does besides moving the item. */
public sealed interface Effect {
    /** Changes what the item itself carries: in the same statement. Pure. */
    @FunctionalInterface
    non-sealed interface Remember extends Effect {
        Changes changes(Step step);
    }

    /** Writes a module's own tables: in the same transaction. */
    @FunctionalInterface
    non-sealed interface Write extends Effect {
        void write(Step step, Item after);
    }

    /**
     * @param facts merged into the item's facts; no personal data
     * @param title masked or staff-written
     */
    record Changes(
            Map<String, Object> facts,
            @Nullable String category,
            @Nullable String title,
            @Nullable String area,
            @Nullable Integer urgency) {
        public static final Changes NONE = new Changes(Map.of(), null, null, null, null);

        public Changes {
            facts = Map.copyOf(facts);
        }

        public static Changes facts(Map<String, Object> facts) {
            return new Changes(facts, null, null, null, null);
        }
    }
}
