package org.liuchi.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts working time in Asia/Shanghai: Monday to Friday, less the days off, plus the adjusted workdays. Pure and
 * immutable.
 *
 * <p>Days are counted as the Civil Code does: the day of the beginning does not count (Art 201); a last day that is a
 * day off moves to the next workday, and the last day ends when offices close (Art 203). Hours run from the moment
 * itself (Art 201) and are never moved.
 */
public final class WorkCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingHours hours;
    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> published;

    /** @param published the years whose holidays are known; in others only the weekday rule holds */
    public WorkCalendar(WorkingHours hours, Collection<SpecialDay> special, Set<Integer> published) {
        this.hours = hours;
        this.special = special.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
        this.published = Set.copyOf(published);
    }

    public boolean isWorkday(LocalDate day) {
        SpecialDay known = special.get(day);
        return known == null
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : known.kind() == SpecialDay.Kind.WORK;
    }

    /** Why a day breaks the weekday rule, if it does. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** When {@code term} is over that begins at {@code from}. */
    public Deadline deadline(Instant from, Term term) {
        return count(from, term, _ -> {});
    }

    /**
     * The arithmetic of {@link #deadline}: each stretch that was counted, in order. For working days one stretch a day,
     * opening to closing; for calendar hours and days one stretch in all.
     */
    public List<Span> explain(Instant from, Term term) {
        List<Span> counted = new ArrayList<>();
        count(from, term, counted::add);
        return List.copyOf(counted);
    }

    /** Working time between two moments; zero when {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = day(to);
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                for (WorkingHours.Shift shift : hours.shifts()) {
                    Instant start = later(from, at(day, shift.opens()));
                    Instant end = earlier(to, at(day, shift.closes()));
                    sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
                }
            }
        }
        return sum;
    }

    private Deadline count(Instant from, Term term, Consumer<Span> counted) {
        return switch (term.unit()) {
            case WORKING_MINUTES -> workingMinutes(from, Duration.ofMinutes(term.amount()), counted);
            case WORKING_DAYS -> workingDays(from, term.amount(), counted);
            case CALENDAR_HOURS -> hours(from, Duration.ofHours(term.amount()), counted);
            case CALENDAR_DAYS -> days(from, term.amount(), counted);
        };
    }

    private Deadline workingMinutes(Instant from, Duration time, Consumer<Span> counted) {
        LocalDate first = day(from);
        Duration left = time;
        Instant due = null;
        for (LocalDate day = isWorkday(first) ? first : workdayAfter(first); due == null; day = workdayAfter(day)) {
            for (WorkingHours.Shift shift : hours.shifts()) {
                Instant start = later(from, at(day, shift.opens()));
                Duration open = Duration.between(start, at(day, shift.closes()));
                if (due == null && open.isPositive()) {
                    Duration taken = open.compareTo(left) < 0 ? open : left;
                    left = left.minus(taken);
                    counted.accept(new Span(start, start.plus(taken)));
                    due = left.isZero() ? start.plus(taken) : null;
                }
            }
        }
        return new Deadline(due, unpublished(first, day(due)));
    }

    private Deadline workingDays(Instant from, long amount, Consumer<Span> counted) {
        LocalDate start = day(from);
        LocalDate day = start;
        for (long i = 0; i < amount; i++) {
            day = workdayAfter(day);
            counted.accept(new Span(at(day, hours.opens()), at(day, hours.closes())));
        }
        return new Deadline(at(day, hours.closes()), unpublished(start.plusDays(1), day));
    }

    private static Deadline hours(Instant from, Duration time, Consumer<Span> counted) {
        counted.accept(new Span(from, from.plus(time)));
        return new Deadline(from.plus(time), false);
    }

    private Deadline days(Instant from, long amount, Consumer<Span> counted) {
        LocalDate start = day(from);
        LocalDate last = start.plusDays(amount);
        LocalDate due = isWorkday(last) ? last : workdayAfter(last);
        counted.accept(new Span(at(start.plusDays(1), LocalTime.MIN), at(due, hours.closes())));
        return new Deadline(at(due, hours.closes()), unpublished(last, due));
    }

    private LocalDate workdayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean unpublished(LocalDate first, LocalDate last) {
        return !IntStream.rangeClosed(first.getYear(), last.getYear()).allMatch(published::contains);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZONE).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
