package org.liuchi.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a rule states it; written {@code 90 working minutes}, {@code 5 working days}, {@code 30 minutes},
 * {@code 24 hours}, {@code 7 days} in JSON and YAML.
 *
 * @param amount 1 to 1,000,000
 */
public record Term(long amount, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,7}) (working minute|working day|minute|hour|day)s?");
    private static final long MOST = 1_000_000;

    public enum Unit {
        WORKING_MINUTES("working minute"),
        WORKING_DAYS("working day"),
        CALENDAR_MINUTES("minute"),
        CALENDAR_HOURS("hour"),
        CALENDAR_DAYS("day");

        private final String singular;

        Unit(String singular) {
            this.singular = singular;
        }

        private static Unit named(String singular) {
            for (Unit unit : values()) {
                if (unit.singular.equals(singular)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("Not a unit of time: " + singular);
        }
    }

    public Term {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("A term has 1 to %d units, not %d".formatted(MOST, amount));
        }
    }

    public static Term workingMinutes(long amount) {
        return new Term(amount, Unit.WORKING_MINUTES);
    }

    public static Term workingDays(long amount) {
        return new Term(amount, Unit.WORKING_DAYS);
    }

    public static Term minutes(long amount) {
        return new Term(amount, Unit.CALENDAR_MINUTES);
    }

    public static Term hours(long amount) {
        return new Term(amount, Unit.CALENDAR_HOURS);
    }

    public static Term days(long amount) {
        return new Term(amount, Unit.CALENDAR_DAYS);
    }

    /** @throws IllegalArgumentException when the text is not one of the five forms */
    @JsonCreator
    public static Term parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a term: '%s'. Write '90 working minutes', '5 working days', '30 minutes', '24 hours' or '7 days'"
                            .formatted(text));
        }
        return new Term(Long.parseLong(parts.group(1)), Unit.named(parts.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return amount + " " + unit.singular + (amount == 1 ? "" : "s");
    }
}
