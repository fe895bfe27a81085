package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An end of a range: a number, or a day that may be said from today. */
public sealed interface Bound {
    Pattern RELATIVE = Pattern.compile("today(?: ([+-]) (\\d{1,4}) (day|week|month|year)s?)?");

    record Amount(BigDecimal value) implements Bound {}

    /**
     * @param day counted from, unless from today
     * @param shift added to it
     */
    record Day(LocalDate day, boolean fromToday, Period shift) implements Bound {
        public LocalDate on(LocalDate today) {
            return (fromToday ? today : day).plus(shift);
        }
    }

    /** {@code 5}, {@code 2026-01-01}, {@code today}, {@code today - 3 months}; empty for anything else. */
    static Optional<Bound> parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return Optional.of(new Day(LocalDate.EPOCH, true, shift(relative)));
        }
        try {
            return Optional.of(
                    text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? new Day(LocalDate.parse(text), false, Period.ZERO)
                            : new Amount(new BigDecimal(text)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Period shift(Matcher relative) {
        if (relative.group(1) == null) {
            return Period.ZERO;
        }
        int amount = Integer.parseInt(relative.group(2)) * (relative.group(1).equals("-") ? -1 : 1);
        return switch (relative.group(3)) {
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
