package org.liuchi.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.ClockRule;
import org.liuchi.workflow.flow.Urgency;

/** How long clocks are, from the flow tables and from what histories say; the item itself is not asked. */
final class ShadowTerms {
    private static final int USUAL_DAYS_OF_HELP = 3;

    private final Map<UUID, Map<String, String>> aspects = new HashMap<>();

    /** What a term may depend on, before a step and after it. */
    record Matter(Map<String, String> before, Map<String, String> after) {}

    /** Once, before the first step: category and urgency come with the item, facts with its steps. */
    void begin(Item item) {
        aspects.put(
                item.id(),
                Map.of(
                        "category",
                        item.category(),
                        "urgency",
                        Urgency.of(item.urgency()).name()));
    }

    Matter step(UUID id, HistoryEntry entry) {
        Map<String, String> before = aspects.getOrDefault(id, Map.of());
        Map<String, String> after = new HashMap<>(before);
        entry.remembered()
                .forEach((name, value) -> after.put(
                        name,
                        name.equals("urgency") && value instanceof Number level
                                ? Urgency.of(level.intValue()).name()
                                : value.toString()));
        aspects.put(id, after);
        return new Matter(before, after);
    }

    /** Of a clock that begins with this step. */
    static Term first(ClockRule rule, HistoryEntry entry, Matter matter) {
        Term named = named(rule, entry, null);
        return named == null ? rule.term(matter.after()::get) : named;
    }

    /** Of a clock that goes on: the same, unless the step names another or has changed what it depends on. */
    static Term next(ClockRule rule, HistoryEntry entry, Matter matter, Term term) {
        Term named = named(rule, entry, term);
        Term after = rule.term(matter.after()::get);
        return named != null ? named : after.equals(rule.term(matter.before()::get)) ? term : after;
    }

    private static @Nullable Term named(ClockRule rule, HistoryEntry entry, @Nullable Term term) {
        return switch (entry.action() + " " + rule.name()) {
            case "extend promise" ->
                term == null ? null : new Term(term.amount() + number(entry, "amount", 0), term.unit());
            case "suspend review" ->
                Term.days(ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(entry.at(), ZoneOffset.ofHours(8)),
                        LocalDate.parse(String.valueOf(entry.input().get("review")))));
            case "ask handling" ->
                entry.input().containsKey("minutes")
                        ? Term.workingMinutes(number(entry, "minutes", 0))
                        : Term.workingDays(number(entry, "days", USUAL_DAYS_OF_HELP));
            default -> null;
        };
    }

    private static int number(HistoryEntry entry, String name, int otherwise) {
        return entry.input().get(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
