package org.liuchi.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The same arithmetic done slowly and in another way: every minute is asked whether it is worked. The days come from
 * the notices for 2024 to 2026, written down here a second time.
 */
public final class MinuteByMinute {
    private static final Set<String> OFF_ON_WEEKDAYS = Set.of(
            "2024-01-01",
            "2024-02-12",
            "2024-02-13",
            "2024-02-14",
            "2024-02-15",
            "2024-02-16",
            "2024-04-04",
            "2024-04-05",
            "2024-05-01",
            "2024-05-02",
            "2024-05-03",
            "2024-06-10",
            "2024-09-16",
            "2024-09-17",
            "2024-10-01",
            "2024-10-02",
            "2024-10-03",
            "2024-10-04",
            "2024-10-07",
            "2025-01-01",
            "2025-01-28",
            "2025-01-29",
            "2025-01-30",
            "2025-01-31",
            "2025-02-03",
            "2025-02-04",
            "2025-04-04",
            "2025-05-01",
            "2025-05-02",
            "2025-05-05",
            "2025-06-02",
            "2025-10-01",
            "2025-10-02",
            "2025-10-03",
            "2025-10-06",
            "2025-10-07",
            "2025-10-08",
            "2026-01-01",
            "2026-01-02",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-02-23",
            "2026-04-06",
            "2026-05-01",
            "2026-05-04",
            "2026-05-05",
            "2026-06-19",
            "2026-09-25",
            "2026-10-01",
            "2026-10-02",
            "2026-10-05",
            "2026-10-06",
            "2026-10-07");
    private static final Set<String> WORKED_WEEKENDS = Set.of(
            "2024-02-04",
            "2024-02-18",
            "2024-04-07",
            "2024-04-28",
            "2024-05-11",
            "2024-09-14",
            "2024-09-29",
            "2024-10-12",
            "2025-01-26",
            "2025-02-08",
            "2025-04-27",
            "2025-09-28",
            "2025-10-11",
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10");
    public static final List<LocalTime> OPEN =
            List.of(LocalTime.of(8, 30), LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(17, 30));
    private static final Duration CHINA = Duration.ofHours(8);

    private final List<LocalTime> open;
    private final List<Span> pauses;

    /**
     * @param open when offices open, close, open … on a workday
     * @param pauses minutes in which nothing counts
     */
    public MinuteByMinute(List<LocalTime> open, List<Span> pauses) {
        this.open = open;
        this.pauses = pauses;
    }

    public static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WORKED_WEEKENDS.contains(day.toString()) : !OFF_ON_WEEKDAYS.contains(day.toString());
    }

    long workingMinutes(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes += works(minute) ? 1 : 0;
        }
        return minutes;
    }

    public Instant due(Instant from, Term term) {
        return switch (term.unit()) {
            case WORKING_MINUTES -> afterWork(from, term.amount());
            case WORKING_DAYS -> afterWork(nextMidnight(from), term.amount() * minutesOfADay());
            case CALENDAR_MINUTES -> after(from, term.amount());
            case CALENDAR_HOURS -> after(from, term.amount() * 60);
            case CALENDAR_DAYS -> afterDays(nextMidnight(from), term.amount());
        };
    }

    private long minutesOfADay() {
        return LongStream.range(0, 1_440)
                .filter(minute -> officeOpen(LocalTime.MIDNIGHT.plusMinutes(minute)))
                .count();
    }

    private Instant afterWork(Instant from, long amount) {
        Instant minute = from;
        for (long left = amount; left > 0; minute = minute.plusSeconds(60)) {
            left -= works(minute) && !paused(minute) ? 1 : 0;
        }
        return minute;
    }

    private Instant after(Instant from, long amount) {
        Instant minute = from;
        for (long left = amount; left > 0; minute = minute.plusSeconds(60)) {
            left -= paused(minute) ? 0 : 1;
        }
        return minute;
    }

    /** Up to closing time of the last day; one that is a day off is followed by a workday up to its closing time. */
    private Instant afterDays(Instant midnight, long amount) {
        Instant due = after(midnight, (amount - 1) * 1_440 + minutesTo(LocalTime.MIDNIGHT, open.getLast()));
        while (!worked(local(due).toLocalDate())) {
            LocalDateTime last = local(due);
            long days = 1;
            while (!worked(last.toLocalDate().plusDays(days))) {
                days++;
            }
            due = after(due, days * 1_440 + minutesTo(last.toLocalTime(), open.getLast()));
        }
        return due;
    }

    private static long minutesTo(LocalTime from, LocalTime to) {
        return Duration.between(from, to).toMinutes();
    }

    private static Instant nextMidnight(Instant from) {
        return local(from).toLocalDate().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    private boolean paused(Instant minute) {
        return pauses.stream().anyMatch(pause -> !minute.isBefore(pause.from()) && minute.isBefore(pause.to()));
    }

    private boolean works(Instant minute) {
        LocalDateTime local = local(minute);
        return officeOpen(local.toLocalTime()) && worked(local.toLocalDate());
    }

    private boolean officeOpen(LocalTime time) {
        return open.stream().filter(turn -> !turn.isAfter(time)).count() % 2 == 1;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment.plus(CHINA), ZoneOffset.UTC);
    }
}
