package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Label;

/**
 * What of a field's kind is said more closely.
 *
 * @param max longest text, most files
 * @param lines of a TEXT: several lines
 * @param pattern of a TEXT; empty: any
 * @param min of a number, as {@code most}; money in fen
 * @param choices by value, in their order
 * @param level of an AREA: TOWN, VILLAGE or GRID; empty: any
 * @param bodies kinds of ORGANIZATION; empty: any
 * @param to register of a RELATION
 * @param holds of a RELATION: while this record is open it holds that one
 * @param computed of a COUNT or SUM
 */
public record Shape(
        int max,
        boolean lines,
        String pattern,
        @Nullable BigDecimal min,
        @Nullable BigDecimal most,
        boolean whole,
        @Nullable Label unit,
        Map<String, Label> choices,
        String level,
        List<String> bodies,
        String to,
        boolean holds,
        @Nullable Counted computed) {
    public Shape {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        bodies = List.copyOf(bodies);
    }

    boolean fitsInto(Shape other) {
        return max <= other.max
                && (other.pattern.isEmpty() || pattern.equals(other.pattern))
                && (other.min == null || (min != null && min.compareTo(other.min) >= 0))
                && (other.most == null || (most != null && most.compareTo(other.most) <= 0))
                && (whole || !other.whole)
                && other.choices.keySet().containsAll(choices.keySet())
                && (other.level.isEmpty() || level.equals(other.level))
                && (other.bodies.isEmpty() || (!bodies.isEmpty() && other.bodies.containsAll(bodies)))
                && to.equals(other.to);
    }
}
