package org.liuchi.registers.definition;

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

    /** Kept in the side table, by which lists are filtered and sorted. */
    public boolean indexed() {
        return !kind.computed() && kind != Kind.PERSON && kind != Kind.FILES;
    }

    /** Whether whatever stands here may stand there too. */
    boolean handsTo(Field other) {
        return kind == other.kind
                && indexed()
                && many == other.many
                && (!other.required || (required && when.tests().isEmpty()))
                && shape.fitsInto(other.shape);
    }

    /** The same as a column of lists. */
    Field listed() {
        Use column = new Use(use.filter(), use.sort(), true, use.unique(), use.personal());
        return new Field(name, label, hint, kind, required, many, when, column, shape, place);
    }
}
