package org.liuchi.registers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.liuchi.registers.definition.Schedule;

/**
 * The week, month, quarter or year that a day lies in.
 *
 * @param name {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}
 * @param last day, itself within
 */
record Season(String name, LocalDate first, LocalDate last) {
    static Season of(Schedule.Every every, LocalDate day) {
        return switch (every) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Season(
                        "%d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        monday,
                        monday.plusDays(6));
            }
            case MONTH ->
                new Season(
                        day.toString().substring(0, 7),
                        day.withDayOfMonth(1),
                        day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
                yield new Season(
                        day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR),
                        first,
                        first.plusMonths(3).minusDays(1));
            }
            case YEAR ->
                new Season(
                        String.valueOf(day.getYear()),
                        day.withDayOfYear(1),
                        day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** From 1; negative from the end; what lies beyond is its first or last day. */
    LocalDate day(int number) {
        LocalDate day = number > 0 ? first.plusDays(number - 1L) : last.plusDays(number + 1L);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** {@code $period} and {@code $day 25}, as settings use them. */
    Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("period", name);
        for (int i = 1; i <= 366; i++) {
            words.put("day " + i, day(i).toString());
            words.put("day -" + i, day(-i).toString());
        }
        return words;
    }
}
