package org.liuchi.workflow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;

/**
 * A time limit with its arithmetic, in the reader's language.
 *
 * @param pausedAt since when it stands still; absent while it runs
 * @param left what is still to be counted: working time for working terms, plain time for others
 * @param counted the stretches that are counted; they add up to the term
 * @param daysOff the days that do not count, or that moved the last day on
 * @param words the whole of it as a sentence
 */
public record ExplainedClock(
        String name,
        String label,
        Term term,
        String termText,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        @Nullable Instant pausedAt,
        Duration left,
        List<Span> counted,
        List<Pause> paused,
        List<DayOff> daysOff,
        String words) {

    /**
     * @param to absent while it lasts
     * @param why the state in which it stood still, as people say it
     */
    @Schema(name = "ClockPause")
    public record Pause(Instant from, @Nullable Instant to, String why) {}

    /** @param name of the holiday, or of the day of the week */
    @Schema(name = "DayOff")
    public record DayOff(LocalDate date, String name) {}
}
