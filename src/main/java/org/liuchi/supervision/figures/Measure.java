package org.liuchi.supervision.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is measured, each as conditions on {@code supervision.case_figure f} (domain 3.3, TO-39). Cases count in the
 * period in which they were raised, so that every figure of a period is about the same cases.
 */
enum Measure {
    RESPONDED(
            0,
            Group.RATES,
            Sense.GOOD,
            "f.respond_by is not null and (f.responded_at is not null or f.closed_at is not null or f.respond_by <"
                    + " :now)",
            "f.responded_at <= f.respond_by"),
    SOLVED(1, Group.RATES, Sense.SAMPLE, "f.called_back is not null", "f.called_back = 'SOLVED'"),
    SATISFIED(2, Group.RATES, Sense.SAMPLE, "f.satisfaction is not null", "f.satisfaction >= 3"),
    SATISFIED_STRICTLY(3, Group.RATES, Sense.SAMPLE, "f.satisfaction is not null", "f.satisfaction >= 4"),
    COLLECTED_SOLVED(4, Group.RATES, Sense.GOOD, "true", "f.outcome = 'SOLVED'"),
    CLOSED_ON_TIME(5, Group.WORK, Sense.GOOD, Sql.DUE, "f.closed_at is not null and f.on_time"),
    CLOSED(6, Group.WORK, Sense.GOOD, Sql.DUE, "f.closed_at is not null"),
    SENT_RIGHT(7, Group.WORK, Sense.GOOD, "f.dispatches > 0", "f.dispatches = 1 and f.objections = 0"),
    REWORKED(8, Group.WORK, Sense.BAD, "f.closed_at is not null", "f.reworks > 0"),
    EXTENDED(9, Group.WORK, Sense.BAD, Sql.DUE, "f.extended"),
    HANDLING_TIME(10, Group.WORK, Sense.HOURS, "f.working_minutes is not null", "f.working_minutes is not null"),
    ZERO_DISTANCE(11, Group.ZEROS, Sense.COUNT, "f.answers > 0", "f.contacts = 0"),
    ZERO_SHIRKING(12, Group.ZEROS, Sense.COUNT, "f.dispatches > 0", "f.overruled > 0"),
    ZERO_DELAY(
            13,
            Group.ZEROS,
            Sense.COUNT,
            Sql.DUE,
            "(f.on_time is false or (f.closed_at is null and f.answered_at is null and f.due_at < :now))"),
    ZERO_DISCOUNT(14, Group.ZEROS, Sense.COUNT, "f.answers > 0", "(f.reworks > 0 or f.reopens > 0)"),
    ZERO_TOLERANCE(15, Group.ZEROS, Sense.COUNT, "f.satisfaction <= 2", "not f.mended");

    /** Where it stands on the page. */
    enum Group {
        RATES,
        WORK,
        ZEROS
    }

    /** How it is read: a SAMPLE is a rate of those who were asked, a COUNT wants to be zero. */
    enum Sense {
        GOOD,
        SAMPLE,
        BAD,
        HOURS,
        COUNT
    }

    /** Which cases of a figure are shown. */
    enum Part {
        NUMERATOR,
        DENOMINATOR,
        EXCLUDED
    }

    /** Conditions that several measures share. */
    static final class Sql {
        /** 应结案 less 缓办. */
        static final String DUE =
                "(f.closed_at is not null or (f.answered_at is null and f.due_at < :now and not f.standing_still))";

        /** Left out of every figure and shown apart: 剔除, what was no matter of handling, what was put right on the spot (TO-47). */
        static final String LEFT_OUT =
                "(f.excluded is not null or f.ending in ('MERGE', 'REDIRECT', 'REFUSE', 'SETTLE', 'WITHDRAW'))";

        /** A merged case was collected too; it is solved as its leading case is. */
        static final String NOT_COLLECTED =
                "(f.excluded is not null or f.ending in ('REDIRECT', 'REFUSE', 'SETTLE', 'WITHDRAW'))";

        private static final String TURN = "exists (select 1 from supervision.turn t where t.county_code = :county"
                + " and t.case_id = f.case_id and t.organization_id in (:organizations)%s)";

        /** Of some organisations, whose case it was, not whose it is. */
        static final String HAD_IT = TURN.formatted("");

        static final String SHIRKED_IT = TURN.formatted(" and t.overruled");

        private Sql() {}
    }

    /** Its place in the {@link Marks} that are kept: never given to another one. */
    final int slot;

    final Group group;
    final Sense sense;
    private final String denominator;
    private final String numerator;

    Measure(int slot, Group group, Sense sense, String denominator, String numerator) {
        this.slot = slot;
        this.group = group;
        this.sense = sense;
        this.denominator = denominator;
        this.numerator = numerator;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Measure> of(String key) {
        return Stream.of(values()).filter(measure -> measure.key().equals(key)).findFirst();
    }

    /** An organisation's turns count, not whose case it is now. */
    boolean ofTurns() {
        return this == ZERO_SHIRKING;
    }

    private String leftOut() {
        if (this == COLLECTED_SOLVED) {
            return Sql.NOT_COLLECTED;
        }
        return denominator.equals(Sql.DUE)
                ? "(" + Sql.LEFT_OUT + " or (f.closed_at is null and f.standing_still))"
                : Sql.LEFT_OUT;
    }

    /** @return a condition that is never null; of a closed case it doesn't depend on {@code :now} */
    String condition(Part part) {
        return condition(part, denominator, numerator);
    }

    /** The same where only the turns of {@code :organizations} count. */
    String conditionOfTurns(Part part) {
        return condition(part, Sql.HAD_IT, Sql.SHIRKED_IT);
    }

    private String condition(Part part, String whole, String share) {
        String counted = "not " + leftOut() + " and coalesce(" + whole + ", false)";
        return switch (part) {
            case NUMERATOR -> counted + " and coalesce(" + share + ", false)";
            case DENOMINATOR -> counted;
            case EXCLUDED -> leftOut();
        };
    }
}
