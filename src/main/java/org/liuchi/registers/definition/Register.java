package org.liuchi.registers.definition;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Label;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Performer;

/**
 * A kind of record, read and put together. Immutable.
 *
 * @param name in the county: pack, hyphen, name in the pack; the kind of its items
 * @param mechanisms of the domain that it carries
 * @param title TEXT field that lists show
 * @param belonging where a record belongs and who has it
 * @param write who enters and amends
 * @param retention after a record's end; null: kept
 * @param unique sets of fields of which no two records have the same
 * @param flow the loop of its records
 * @param steps what a row does beside the kernel, by {@link #step}
 * @param ends of clocks that run to a day of the record, by name of the clock
 * @param definition canonical JSON it was read from
 * @param places file and line of what stands under each of its keys, and under {@code ""} of itself; for messages
 */
public record Register(
        String name,
        Label label,
        Label about,
        List<String> mechanisms,
        String title,
        Belonging belonging,
        Visibility visibility,
        List<Performer> write,
        @Nullable Period retention,
        List<List<String>> unique,
        List<Field> fields,
        List<Rule> rules,
        Flow flow,
        Map<String, StepRule> steps,
        Map<String, ClockEnd> ends,
        List<Schedule> schedules,
        List<Figure> figures,
        List<Gap> gaps,
        PublicView open,
        String definition,
        Map<String, String> places) {
    public enum Visibility {
        PUBLIC,
        STAFF,
        ORGANISATION,
        PARTIES
    }

    /**
     * @param place AREA field, or empty
     * @param holder ORGANIZATION or AREA field, or empty: who entered it
     * @param keeper name of a body, or empty
     */
    public record Belonging(String place, String holder, String keeper) {}

    /**
     * @param sets fields that the row's form shows and writes
     * @param requires fields that are filled in afterwards
     * @param otherThan actions: whoever took one of them on this record last can't take this one (two-person rule)
     */
    public record StepRule(
            List<String> sets,
            List<String> requires,
            List<Need> needs,
            List<String> otherThan,
            List<Move> moves,
            List<Make> makes) {
        public static final StepRule NOTHING =
                new StepRule(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A condition of a row, and what is said when it does not hold. */
    public record Need(Condition is, Label because) {}

    /** Records of {@code register} that point here by {@code by} take {@code action} too, where they can. */
    public record Move(String register, String by, String action, String place) {}

    /**
     * A record made by a step.
     *
     * @param each field of several values, or {@code register NAME}: one record for each; empty: one
     * @param among of that register
     * @param set values by field; {@code $id}, {@code $field}, {@code $each}, {@code +10 days}, or plain
     */
    public record Make(
            String register,
            String action,
            String each,
            Condition among,
            Condition when,
            Map<String, Object> set,
            String place) {}

    /**
     * @param until field with the day; empty: the clock has a term of the flow
     * @param then action that the program takes when it has run out; empty: nothing, it is overdue
     */
    public record ClockEnd(String until, String then, String place) {}

    /**
     * @param when the fields may be shown in public
     */
    public record PublicView(List<String> fields, Condition when) {}

    /**
     * Of a record: whatever holds, in one condition, or between fields, or as JSON Schema.
     *
     * @param compared two fields; null where none are
     */
    public record Rule(
            Condition when,
            List<String> require,
            @Nullable Compared compared,
            Map<String, Object> schema,
            Label because,
            String place) {}

    /**
     * @param field compared with {@code other}; numbers, money or days, of DIFFERS any
     * @param part of a ratio, e.g. 1/2 of {@code other}
     */
    public record Compared(String field, By by, String other, Ratio part) {
        public enum By {
            AT_MOST,
            AT_LEAST,
            MORE_THAN,
            DIFFERS
        }
    }

    /** {@code 2/3}. */
    public record Ratio(int parts, int of) {
        public static final Ratio WHOLE = new Ratio(1, 1);
    }

    public Register {
        mechanisms = List.copyOf(mechanisms);
        write = List.copyOf(write);
        unique = List.copyOf(unique);
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        steps = Map.copyOf(steps);
        ends = Map.copyOf(ends);
        schedules = List.copyOf(schedules);
        figures = List.copyOf(figures);
        gaps = List.copyOf(gaps);
        places = Map.copyOf(places);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public StepRule step(String from, String action) {
        return steps.getOrDefault(key(from, action), StepRule.NOTHING);
    }

    static String key(String from, String action) {
        return from + " " + action;
    }

    /** File and line of a key, for messages. */
    String at(String key) {
        return places.getOrDefault(key, places.getOrDefault("", name));
    }

    /** The pack that brought it. */
    public String pack() {
        return name.substring(0, name.indexOf('-'));
    }
}
