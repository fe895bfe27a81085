package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Label;

/**
 * One thing a record says.
 *
 * @param name letters only
 * @param when shown, and required, only then
 * @param use how lists and figures use it
 * @param shape what of the kind is said more closely
 * @param place file and line, for messages
 */
public record Field(
        String name,
        Label label,
        @Nullable Label hint,
        Kind kind,
        boolean required,
        boolean many,
        Condition when,
        Use use,
        Shape shape,
        String place) {
    /** COUNT and SUM are computed from records of another register and never stored. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        PERIOD,
        CHOICE,
        YES_NO,
        AREA,
        ORGANIZATION,
        POST,
        PERSON,
        FILES,
        RELATION,
        COUNT,
        SUM;

        public boolean computed() {
            return this == COUNT || this == SUM;
        }

        boolean filtered() {
            return switch (this) {
                case CHOICE, YES_NO, AREA, ORGANIZATION, POST, RELATION, DATE, PERIOD -> true;
                case TEXT, NUMBER, MONEY, PERSON, FILES, COUNT, SUM -> false;
            };
        }
    }

    /**
     * @param filter lists can be filtered by it
     * @param sort lists can be sorted by it
     * @param list a column of lists
     * @param unique no two records have the same
     * @param personal erased when retention ends
     */
    public record Use(boolean filter, boolean sort, boolean list, boolean unique, boolean personal) {}

    /**
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
            @Nullable Computed computed) {
        public Shape {
            choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * @param of register whose records are counted
     * @param by its field that leads here
     * @param sum its field that is summed; empty: they are counted
     */
    public record Computed(String of, String by, Condition where, String sum) {}

    /** Kept in the side table, by which lists are filtered and sorted. */
    public boolean indexed() {
        return !kind.computed() && kind != Kind.PERSON && kind != Kind.FILES;
    }
}
