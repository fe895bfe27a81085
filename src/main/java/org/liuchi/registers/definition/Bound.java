package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An end of a range: a number, or a day that may be said from today. */
public sealed interface Bound {
    Pattern RELATIVE = Pattern.compile(
            "(today|start of (?:week|month|quarter|year))(?: ([+-]) (\\d{1,4}) (day|week|month|year)s?)?");

    /** What a day is counted from: a day of its own, today, or the first day of the period that today lies in. */
    enum Origin {
        DAY,
        TODAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    record Amount(BigDecimal value) implements Bound {}

    /**
     * @param day counted from, where the origin is one
     * @param shift added to it
     */
    record Day(LocalDate day, Origin origin, Period shift) implements Bound {
        public LocalDate on(LocalDate today) {
            LocalDate start = switch (origin) {
                case DAY -> day;
                case TODAY -> today;
                case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> today.withDayOfMonth(1);
                case QUARTER -> LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter(), 1);
                case YEAR -> today.withDayOfYear(1);
            };
            return start.plus(shift);
        }

        /** Whether it is another day tomorrow. */
        public boolean fromToday() {
            return origin != Origin.DAY;
        }
    }

    /**
     * {@code 5}, {@code 2026-01-01}, {@code today}, {@code today - 3 months}, {@code start of quarter}, {@code start of
     * month - 1 month}; empty for anything else.
     */
    static Optional<Bound> parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return Optional.of(new Day(LocalDate.EPOCH, origin(relative.group(1)), shift(relative)));
        }
        try {
            return Optional.of(
                    text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? new Day(LocalDate.parse(text), Origin.DAY, Period.ZERO)
                            : new Amount(new BigDecimal(text)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Origin origin(String words) {
        return words.equals("today")
                ? Origin.TODAY
                : Origin.valueOf(words.substring("start of ".length()).toUpperCase(Locale.ROOT));
    }

    private static Period shift(Matcher relative) {
        if (relative.group(2) == null) {
            return Period.ZERO;
        }
        int amount = Integer.parseInt(relative.group(3)) * (relative.group(2).equals("-") ? -1 : 1);
        return switch (relative.group(4)) {
            case "day" -> Period.ofDays(amount);
            case "week" -> Period.ofWeeks(amount);
            case "month" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }

    /** Below zero when it is before the value, as {@code Comparator} has it. */
    default int compare(Object value, LocalDate today) {
        return switch (this) {
            case Amount amount -> amount.value().compareTo(new BigDecimal(value.toString()));
            case Day day -> day.on(today).compareTo(LocalDate.parse(value.toString()));
        };
    }
}
