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

    /** Whether everybody may look into it. */
    public boolean isOpen() {
        return visibility == Visibility.PUBLIC && !open.fields().isEmpty();
    }

    /** Whether its records name people or hold what is theirs. */
    public boolean namesPeople() {
        return fields.stream()
                .anyMatch(field ->
                        field.kind() == Field.Kind.PERSON || field.use().personal());
    }

    public Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** The pack that brought it. */
    public String pack() {
        return name.substring(0, name.indexOf('-'));
    }
}
