package org.liuchi.registers.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record must be like; all tests hold, or there is none. Pure.
 *
 * @param place file and line, for messages
 */
public record Condition(List<Test> tests, String place) {
    /** Holds for every record. */
    public static final Condition ALWAYS = new Condition(List.of(), "");

    /** The path that is the record's state. */
    public static final String STATE = "state";

    public Condition {
        tests = List.copyOf(tests);
    }

    /**
     * One entry.
     *
     * @param path field, {@code state}, {@code field.from}, {@code field.until}, or {@code relation.field}
     */
    public record Test(String path, Matcher matcher) {
        /** The field of this record that it begins with. */
        public String field() {
            return path.split("\\.", 2)[0];
        }
    }

    /** @param values the value of a path as JSON knows it; null when it is not filled in */
    public boolean holds(Function<String, @Nullable Object> values, LocalDate today) {
        return tests.stream().allMatch(test -> holds(test.matcher(), values.apply(test.path()), today));
    }

    private static boolean holds(Matcher matcher, @Nullable Object value, LocalDate today) {
        return switch (matcher) {
            case Matcher.OneOf one -> each(value).anyMatch(each -> one.values().contains(String.valueOf(each)));
            case Matcher.Filled filled ->
                filled.present() == each(value).findAny().isPresent();
            case Matcher.Range range ->
                each(value)
                        .anyMatch(each -> (range.from() == null || range.from().compare(each, today) <= 0)
                                && (range.until() == null || range.until().compare(each, today) >= 0));
        };
    }

    private static Stream<?> each(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case List<?> all -> all.stream();
            case Object one -> Stream.of(one);
        };
    }

    /** Whether it can change without the record changing. */
    public boolean dependsOnToday() {
        return tests.stream()
                .anyMatch(test -> test.matcher() instanceof Matcher.Range range
                        && Stream.of(range.from(), range.until())
                                .anyMatch(bound -> bound instanceof Bound.Day day && day.fromToday()));
    }
}
