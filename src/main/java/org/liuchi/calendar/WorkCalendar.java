package org.liuchi.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.OrganizationId;

/**
 * Counts working time in Asia/Shanghai: Monday to Friday, less the days off, plus the adjusted workdays. Pure and
 * immutable.
 *
 * <p>Days are counted as the Civil Code does: the day of the beginning does not count (Art 201), nor does a pause on it;
 * a last day that is a day off moves to the next workday, and the last day ends when offices close (Art 203). Hours run
 * from the moment itself (Art 201) and are never moved.
 */
public final class WorkCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingHours hours;
    private final Map<OrganizationId, WorkingHours> own;
    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> published;

    /** @param published the years whose holidays are known; in others only the weekday rule holds */
    public WorkCalendar(WorkingHours hours, Collection<SpecialDay> special, Set<Integer> published) {
        this(hours, Map.of(), special, published);
    }

    /** @param own the hours of organisations that keep others than the county's */
    public WorkCalendar(
            WorkingHours hours,
            Map<OrganizationId, WorkingHours> own,
            Collection<SpecialDay> special,
            Set<Integer> published) {
        this(
                Map.copyOf(own),
                hours,
                special.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity())),
                Set.copyOf(published));
    }

    private WorkCalendar(
            Map<OrganizationId, WorkingHours> own,
            WorkingHours hours,
            Map<LocalDate, SpecialDay> special,
            Set<Integer> published) {
        this.own = own;
        this.hours = hours;
        this.special = special;
        this.published = published;
    }

    /** The same days by the hours of an organisation, where it keeps its own; {@code null} is the county. */
    public WorkCalendar of(@Nullable OrganizationId organization) {
        return organization != null && own.containsKey(organization)
                ? new WorkCalendar(own, own.get(organization), special, published)
                : this;
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
        return deadline(from, term, List.of());
    }

    /**
     * When {@code term} is over that begins at {@code from} and stands still in the pauses: what was over before a pause
     * stays over.
     *
     * @param pauses in order, none overlapping
     */
    public Deadline deadline(Instant from, Term term, List<Span> pauses) {
        return explain(from, term, pauses).deadline();
    }

    /** The arithmetic of {@link #deadline}. */
    public Arithmetic explain(Instant from, Term term, List<Span> pauses) {
        return switch (term.unit()) {
            case WORKING_MINUTES -> working(from, day(from), Duration.ofMinutes(term.amount()), pauses);
            case WORKING_DAYS -> {
                LocalDate first = day(from).plusDays(1);
                yield working(midnight(first), first, hours.length().multipliedBy(term.amount()), pauses);
            }
            case CALENDAR_MINUTES -> hours(from, Duration.ofMinutes(term.amount()), pauses);
            case CALENDAR_HOURS -> hours(from, Duration.ofHours(term.amount()), pauses);
            case CALENDAR_DAYS -> days(day(from), term.amount(), pauses);
        };
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

    private Arithmetic working(Instant from, LocalDate first, Duration amount, List<Span> pauses) {
        Count count = new Count(amount, pauses);
        LocalDate day = isWorkday(first) ? first : workdayAfter(first);
        while (!takeDay(count, from, day)) {
            day = workdayAfter(day);
        }
        return arithmetic(count, unpublished(first, day), first, day);
    }

    private boolean takeDay(Count count, Instant from, LocalDate day) {
        boolean reached = false;
        for (WorkingHours.Shift shift : hours.shifts()) {
            reached = count.take(later(from, at(day, shift.opens())), at(day, shift.closes()));
        }
        return reached;
    }

    private Arithmetic hours(Instant from, Duration amount, List<Span> pauses) {
        Count count = new Count(amount, pauses);
        count.take(from, Instant.MAX);
        return new Arithmetic(new Deadline(count.end(), false), count.counted(), List.of());
    }

    private Arithmetic days(LocalDate start, long amount, List<Span> pauses) {
        Instant from = midnight(start.plusDays(1));
        Count count = new Count(Duration.between(from, at(start.plusDays(amount), hours.closes())), pauses);
        count.take(from, Instant.MAX);
        LocalDate last = day(count.end());
        LocalDate due = last;
        while (!isWorkday(due)) {
            Instant reached = count.end();
            count.more(Duration.between(reached, at(workdayAfter(due), hours.closes())));
            count.take(reached, Instant.MAX);
            due = day(count.end());
        }
        return arithmetic(count, unpublished(last, due), last, due);
    }

    private Arithmetic arithmetic(Count count, boolean provisional, LocalDate first, LocalDate last) {
        List<LocalDate> daysOff = first.datesUntil(last.plusDays(1))
                .filter(day -> !isWorkday(day))
                .toList();
        return new Arithmetic(new Deadline(count.end(), provisional), count.counted(), daysOff);
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

    private static Instant midnight(LocalDate day) {
        return at(day, LocalTime.MIN);
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
