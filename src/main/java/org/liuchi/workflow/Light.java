package org.liuchi.workflow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liuchi.calendar.WorkCalendar;

/**
 * How far the time of an item's present work has gone, told by the clock of which most is used. Computed whenever it is
 * asked for and kept nowhere; it concerns work, never a person (ZL-18).
 *
 * @param clock name of the clock that lights it; {@code clockText} is what people call it
 * @param used percent of its working time (plain time for clocks that run around the clock), 0 to 100
 */
@Schema(name = "ItemLight")
public record Light(Colour colour, String clock, String clockText, Instant startedAt, Instant dueAt, int used) {
    /** 蓝/黄/红 of practice (domain 2.18), without the blue. */
    @Schema(name = "LightColour")
    public enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    /**
     * @param called what people call a clock
     * @param yellowAbove percent of the time up to which it is green
     * @return empty where no clock runs
     */
    static Optional<Light> of(
            Item item, UnaryOperator<String> called, int yellowAbove, WorkCalendar calendar, Instant now) {
        return item.clocks().stream()
                .filter(RunningClock::runs)
                .map(clock -> of(clock, called, yellowAbove, calendar, now))
                .max(Comparator.comparing(Light::colour)
                        .thenComparingInt(Light::used)
                        .thenComparing(Light::dueAt, Comparator.reverseOrder()));
    }

    private static Light of(
            RunningClock clock, UnaryOperator<String> called, int yellowAbove, WorkCalendar calendar, Instant now) {
        double share = clock.elapsed(now) ? 1 : clock.used(calendar, now);
        Colour colour = clock.elapsed(now) ? Colour.RED : share * 100 > yellowAbove ? Colour.YELLOW : Colour.GREEN;
        return new Light(colour, clock.name(), called.apply(clock.name()), clock.startedAt(), clock.dueAt(), (int)
                Math.floor(share * 100));
    }
}
