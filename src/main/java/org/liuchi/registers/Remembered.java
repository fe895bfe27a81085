package org.liuchi.registers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.registers.definition.ClockEnd;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.flow.FlowJson;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** What the kernel is told of a record with each step: bodies by field, clocks that run to its days, and the values' hash. */
@Component
class Remembered {
    static final String HOLDER = "holder";
    static final String KEEPER = "keeper";
    static final String ENTERER = "enterer";
    static final String DEFINITION = "definition";

    /** The hash of the values stands in the history's chain, so that values changed by hand don't go unnoticed. */
    private static final String VALUES = "values";

    private final RecordBodies bodies;

    Remembered(RecordBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * @param began definition whose loop the record goes by
     * @param item as it stands; null for a new one
     */
    Effect.Changes of(
            Register register,
            Register began,
            Entry entry,
            Draft draft,
            @Nullable Item item,
            Row row,
            Actor actor,
            Instant now) {
        Map<String, Object> facts = new HashMap<>();
        if (item == null) {
            facts.put(DEFINITION, Registers.hash(register));
            facts.put(HOLDER, entry.holder().toString());
            facts.put(KEEPER, entry.keeper().toString());
            facts.put(
                    ENTERER,
                    bodies.own(entry.county(), actor).map(Object::toString).orElse(""));
        } else if (!item.names(HOLDER, entry.holder().toString())) {
            facts.put(HOLDER, entry.holder().toString());
        }
        for (Field field : register.fields()) {
            if (field.kind() == Field.Kind.ORGANIZATION && draft.changed().contains(field.name())) {
                facts.put(field.name(), entry.values().getOrDefault(field.name(), List.of()));
            }
        }
        if (item == null || !draft.changed().isEmpty()) {
            facts.put(VALUES, FlowJson.hash(EntryStore.JSON.writeValueAsString(new TreeMap<>(entry.values()))));
        }
        if (actor instanceof Actor.Staff staff
                && began.steps().values().stream()
                        .anyMatch(step -> step.otherThan().contains(row.action()))) {
            facts.put(took(row.action()), staff.account().toString());
        }
        boolean renamed = item != null && !item.title().equals(entry.title());
        boolean moved = item != null && !item.area().equals(entry.area());
        return new Effect.Changes(
                facts,
                null,
                renamed ? entry.title() : null,
                moved ? entry.area() : null,
                null,
                timings(register, began, entry, item, row, now));
    }

    /** The fact: which account took this action last; kept only where a row must be another's. */
    static String took(String action) {
        return "took." + action;
    }

    private static Map<String, Effect.Timing> timings(
            Register register, Register began, Entry entry, @Nullable Item item, Row row, Instant now) {
        Map<String, Effect.Timing> timings = new HashMap<>();
        Function<String, @Nullable Object> values = Paths.own(register, entry.state(), entry.values());
        for (String name : began.flow().state(row.to()).runs()) {
            ClockEnd end = began.ends().get(name);
            Object day = end == null || end.until().isEmpty() ? null : values.apply(end.until());
            if (day != null) {
                Instant since = item == null || row.restarts().contains(name)
                        ? now
                        : item.clock(name).map(RunningClock::startedAt).orElse(now);
                timings.put(name, Effect.Timing.term(until(LocalDate.parse(day.toString()), since)));
            }
        }
        return timings;
    }

    /** To the end of the day; of one that is over already, the next minute. */
    private static Term until(LocalDate day, Instant since) {
        long days = ChronoUnit.DAYS.between(Records.day(since), day);
        if (days > 0) {
            return Term.days(Math.min(days, 1_000_000));
        }
        Instant midnight = day.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        return Term.minutes(Math.max(1, Duration.between(since, midnight).toMinutes()));
    }
}
