package org.liuchi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Arithmetic;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.SpecialDay;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.workflow.ExplainedClock.DayOff;
import org.liuchi.workflow.ExplainedClock.Pause;
import org.liuchi.workflow.flow.ClockRule;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.State;
import org.springframework.stereotype.Component;

/** The arithmetic of an item's time limits, for whoever asks; computed anew from what the clocks keep. */
@Component
public class ExplainedClocks {
    private final Flows flows;
    private final Histories histories;
    private final Calendars calendars;
    private final ClockWords words;

    ExplainedClocks(Flows flows, Histories histories, Calendars calendars, ClockWords words) {
        this.flows = flows;
        this.histories = histories;
        this.calendars = calendars;
        this.words = words;
    }

    /** All that the item is under, first those that run; none once it is closed. */
    public List<ExplainedClock> of(Item item, Locale locale, Instant now) {
        return explained(item, item.clocks(), locale, now);
    }

    /** What the resident was promised; none once the item is closed. */
    public Optional<ExplainedClock> promise(Item item, Locale locale, Instant now) {
        Flow flow = flows.of(item);
        List<RunningClock> promises = item.clocks().stream()
                .filter(clock -> flow.clock(clock.name()).promise())
                .toList();
        return explained(item, promises, locale, now).stream().findFirst();
    }

    private List<ExplainedClock> explained(Item item, List<RunningClock> clocks, Locale locale, Instant now) {
        Flow flow = flows.of(item);
        List<HistoryEntry> history =
                clocks.stream().allMatch(clock -> clock.runs() && clock.pauses().isEmpty())
                        ? List.of()
                        : histories.of(item.county(), item.id());
        WorkCalendar calendar = calendars.of(item.county());
        return clocks.stream()
                .map(clock -> explained(clock, flow, pauses(clock, flow, history, locale), calendar, locale, now))
                .toList();
    }

    private ExplainedClock explained(
            RunningClock clock, Flow flow, List<Pause> pauses, WorkCalendar calendar, Locale locale, Instant now) {
        ClockRule rule = flow.clock(clock.name());
        Arithmetic arithmetic = clock.explained(calendar);
        Instant pausedAt = clock.pausedAt();
        return new ExplainedClock(
                clock.name(),
                rule.label().in(locale),
                clock.term(),
                words.term(clock.term(), locale),
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                pausedAt,
                arithmetic.left(pausedAt == null ? now : pausedAt),
                arithmetic.counted(),
                pauses,
                arithmetic.daysOff().stream()
                        .map(day -> new DayOff(day, name(day, calendar, locale)))
                        .toList(),
                words.sentence(clock, arithmetic, pauses, calendar, locale));
    }

    private static String name(LocalDate day, WorkCalendar calendar, Locale locale) {
        return calendar.special(day)
                .map(special -> holiday(special, locale))
                .orElseGet(() -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
    }

    static String holiday(SpecialDay day, Locale locale) {
        return locale.getLanguage().equals("en") ? day.nameEn() : day.name();
    }

    private List<Pause> pauses(RunningClock clock, Flow flow, List<HistoryEntry> history, Locale locale) {
        List<Pause> pauses = new ArrayList<>();
        clock.pauses()
                .forEach(
                        span -> pauses.add(new Pause(span.from(), span.to(), why(span.from(), flow, history, locale))));
        Stream.ofNullable(clock.pausedAt())
                .forEach(since -> pauses.add(new Pause(since, null, why(since, flow, history, locale))));
        return pauses;
    }

    /** The state that was entered as the pause began; a pause that this history doesn't know came with its clock. */
    private String why(Instant since, Flow flow, List<HistoryEntry> history, Locale locale) {
        @Nullable
        HistoryEntry entry = history.stream()
                .filter(line -> line.at().equals(since) && !line.from().equals(line.to()))
                .reduce((_, last) -> last)
                .orElse(null);
        return entry == null
                ? words.elsewhere(locale)
                : flow.find(entry.to())
                        .map(State::label)
                        .map(label -> label.in(locale))
                        .orElse(entry.to());
    }
}
