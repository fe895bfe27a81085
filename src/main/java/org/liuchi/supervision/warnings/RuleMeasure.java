package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at: what the program counts of an organisation anyway, from events of work. Reports that somebody
 * fills in are not among them, and nothing about a person.
 */
@Schema(name = "WarningMeasure")
enum RuleMeasure {
    /** Open items of the organisation that are over their time now. */
    OVERDUE(Sense.AT_LEAST, null),
    /** Whistles that it was called by and has not answered in time (ZL-07). */
    UNANSWERED_CALLS(Sense.AT_LEAST, null),
    /** Monthly reports that it owes and has not sent by their day (TO-34). */
    MISSING_REPORTS(Sense.AT_LEAST, null),
    /** Objections found to be without ground, of the cases raised last month. */
    SHIRKED(Sense.AT_LEAST, "zero-shirking"),
    CLOSED_ON_TIME(Sense.BELOW, "closed-on-time"),
    REWORKED(Sense.ABOVE, "reworked"),
    /** Bad ratings that were not mended. */
    UNMENDED(Sense.AT_LEAST, "zero-tolerance");

    /** AT_LEAST so many; BELOW or ABOVE so many per cent. */
    enum Sense {
        AT_LEAST,
        BELOW,
        ABOVE
    }

    final Sense sense;

    /** Key of the figure of last month that it is; absent where it is counted as things stand now. */
    final @Nullable String figure;

    RuleMeasure(Sense sense, @Nullable String figure) {
        this.sense = sense;
        this.figure = figure;
    }
}
