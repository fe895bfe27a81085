package org.liuchi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liuchi.calendar.Arithmetic;
import org.liuchi.calendar.SpecialDay;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Words;
import org.liuchi.workflow.ExplainedClock.Pause;
import org.springframework.stereotype.Component;

/** Says in a sentence how a deadline came about. */
@Component
class ClockWords {
    private final Words words;

    ClockWords(Words words) {
        this.words = words;
    }

    String term(Term term, Locale locale) {
        String one = term.amount() == 1 ? ".one" : "";
        return words.of(locale, "term." + term.unit() + one, Map.of("amount", term.amount()));
    }

    /** Why a clock stood still that ran on another item then. */
    String elsewhere(Locale locale) {
        return words.of(locale, "clock.elsewhere", Map.of());
    }

    String sentence(
            RunningClock clock, Arithmetic arithmetic, List<Pause> pauses, WorkCalendar calendar, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of(
                locale,
                "clock.start." + clock.term().unit(),
                Map.of("from", moment(clock.startedAt(), locale), "term", term(clock.term(), locale))));
        parts.addAll(days(clock, arithmetic, calendar, locale));
        for (Pause pause : pauses) {
            Instant to = pause.to();
            parts.add(
                    to == null
                            ? words.of(
                                    locale,
                                    "clock.stands",
                                    Map.of("from", moment(pause.from(), locale), "why", pause.why()))
                            : words.of(
                                    locale,
                                    "clock.paused",
                                    Map.of(
                                            "from",
                                            moment(pause.from(), locale),
                                            "to",
                                            moment(to, locale),
                                            "why",
                                            pause.why())));
        }
        if (clock.runs()) {
            parts.add(words.of(locale, "clock.due", Map.of("due", moment(clock.dueAt(), locale))));
        }
        if (clock.provisional()) {
            parts.add(words.of(locale, "clock.provisional", Map.of()));
        }
        return String.join(words.of(locale, "clock.and", Map.of()), parts) + words.of(locale, "clock.end", Map.of());
    }

    /** Holidays that did not count and weekend days that did; plain weekends go without saying. */
    private List<String> days(RunningClock clock, Arithmetic arithmetic, WorkCalendar calendar, Locale locale) {
        return switch (clock.term().unit()) {
            case CALENDAR_MINUTES, CALENDAR_HOURS -> List.of();
            case CALENDAR_DAYS ->
                arithmetic.daysOff().isEmpty() ? List.of() : List.of(words.of(locale, "clock.moved", Map.of()));
            case WORKING_MINUTES, WORKING_DAYS -> workingDays(arithmetic, calendar, locale);
        };
    }

    private List<String> workingDays(Arithmetic arithmetic, WorkCalendar calendar, Locale locale) {
        List<String> parts = new ArrayList<>();
        List<SpecialDay> off = arithmetic.daysOff().stream()
                .map(calendar::special)
                .flatMap(Optional::stream)
                .toList();
        int first = 0;
        for (int i = 1; i <= off.size(); i++) {
            if (i == off.size() || !follows(off.get(i - 1), off.get(i))) {
                parts.add(holiday(off.get(first), off.get(i - 1), locale));
                first = i;
            }
        }
        arithmetic.counted().stream()
                .map(span -> LocalDate.ofInstant(span.from(), WorkCalendar.ZONE))
                .distinct()
                .map(calendar::special)
                .flatMap(Optional::stream)
                .map(day -> words.of(locale, "clock.worked", Map.of("day", day(day.date(), locale))))
                .forEach(parts::add);
        return parts;
    }

    private static boolean follows(SpecialDay before, SpecialDay day) {
        return before.name().equals(day.name()) && before.date().plusDays(1).equals(day.date());
    }

    private String holiday(SpecialDay first, SpecialDay last, Locale locale) {
        String name = ExplainedClocks.holiday(first, locale);
        return first.equals(last)
                ? words.of(locale, "clock.holiday", Map.of("day", day(first.date(), locale), "name", name))
                : words.of(
                        locale,
                        "clock.holidays",
                        Map.of("from", day(first.date(), locale), "to", day(last.date(), locale), "name", name));
    }

    private String moment(Instant moment, Locale locale) {
        return written("clock.moment", moment.atZone(WorkCalendar.ZONE), locale);
    }

    private String day(LocalDate day, Locale locale) {
        return written("clock.day", day, locale);
    }

    private String written(String pattern, TemporalAccessor time, Locale locale) {
        return DateTimeFormatter.ofPattern(words.of(locale, pattern, Map.of()), locale)
                .format(time);
    }
}
