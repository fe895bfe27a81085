package org.liuchi.registers.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one value must be like. */
public sealed interface Matcher {
    /** One of these. */
    record OneOf(List<String> values) implements Matcher {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A number or a day between the two; an end that is null is open. */
    record Range(@Nullable Bound from, @Nullable Bound until) implements Matcher {}

    /** Filled in, or not. */
    record Filled(boolean present) implements Matcher {}
}
