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

/**
 * The same arithmetic done slowly and in another way: every minute is asked whether it is worked. The days come from
 * the notices for 2024 to 2026, written down here a second time.
 */
final class MinuteByMinute {
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
    private static final List<LocalTime> OPEN =
            List.of(LocalTime.of(8, 30), LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(17, 30));
    private static final Duration CHINA = Duration.ofHours(8);

    private MinuteByMinute() {}

    static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WORKED_WEEKENDS.contains(day.toString()) : !OFF_ON_WEEKDAYS.contains(day.toString());
    }

    static long workingMinutes(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes += open(local(minute)) ? 1 : 0;
        }
        return minutes;
    }

    static Instant due(Instant from, Term term) {
        return switch (term.unit()) {
            case WORKING_MINUTES -> afterMinutes(from, term.amount());
            case WORKING_DAYS -> afterDays(from, term.amount());
            case CALENDAR_HOURS -> from.plusSeconds(term.amount() * 3600);
            case CALENDAR_DAYS -> firstClosing(local(from).toLocalDate().plusDays(term.amount()));
        };
    }

    private static Instant afterMinutes(Instant from, long amount) {
        Instant minute = from;
        for (long left = amount; left > 0; minute = minute.plusSeconds(60)) {
            left -= open(local(minute)) ? 1 : 0;
        }
        return minute;
    }

    private static Instant afterDays(Instant from, long amount) {
        LocalDate day = local(from).toLocalDate();
        for (long left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= worked(day) ? 1 : 0;
        }
        return firstClosing(day);
    }

    private static Instant firstClosing(LocalDate day) {
        LocalDate last = day;
        while (!worked(last)) {
            last = last.plusDays(1);
        }
        return last.atTime(17, 30).toInstant(ZoneOffset.ofHours(8));
    }

    private static boolean open(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean morning = !time.isBefore(OPEN.get(0)) && time.isBefore(OPEN.get(1));
        boolean afternoon = !time.isBefore(OPEN.get(2)) && time.isBefore(OPEN.get(3));
        return (morning || afternoon) && worked(minute.toLocalDate());
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment.plus(CHINA), ZoneOffset.UTC);
    }
}
