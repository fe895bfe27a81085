package org.liuchi.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What somebody filled in, put upon what stood there, and checked whole: every fault at once, by field and rule. */
@Component
class Filling {
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final SchemaCheck schemas;
    private final References references;
    private final FileFields files;

    Filling(SchemaCheck schemas, References references, FileFields files) {
        this.schemas = schemas;
        this.references = references;
        this.files = files;
    }

    /**
     * @param by who fills it in, and which record
     * @param step whose row is taken
     * @param before values as they stood
     * @param given by field; null or blank empties it
     * @throws Problem INVALID with every violation
     */
    Draft fill(
            CountyCode county,
            FileFields.By by,
            Register register,
            StepRule step,
            Map<String, Object> before,
            Map<String, ?> given,
            LocalDate today) {
        Filled filled = read(register, step, before, given, today);
        List<Violation> violations = new ArrayList<>(filled.violations());
        if (filled.sound()) {
            violations.addAll(references.check(county, register, filled.values(), filled.changed()));
            violations.addAll(files.faults(county, by, register, filled.values(), filled.changed()));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations.stream().distinct().toList());
        }
        Map<String, Object> values = filled.values();
        filled.people().forEach((name, person) -> values.put(name, People.masked(person)));
        return new Draft(Map.copyOf(values), filled.people(), filled.changed());
    }

    /** Before anybody asks whether what it names is there. */
    Filled read(Register register, StepRule step, Map<String, Object> before, Map<String, ?> given, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(before);
        Map<String, Map<String, Object>> people = new HashMap<>();
        Map<String, @Nullable Object> read =
                EntryStore.JSON.readValue(EntryStore.JSON.writeValueAsString(given), VALUES);
        read.forEach((name, value) -> {
            Field field = register.field(name).orElse(null);
            if (field == null || !step.sets().contains(name) || field.kind().computed()) {
                violations.add(new Violation(name, "unknown-field", Map.of()));
            } else {
                put(values, people, field, value, violations);
            }
        });
        clear(register, values, people, today);
        Set<String> changed = changed(before, values, people);
        List<Violation> wrong =
                changed.isEmpty() && !before.isEmpty() ? List.of() : check(register, values, people, today);
        violations.addAll(wrong);
        for (String name : step.requires()) {
            if (!values.containsKey(name)) {
                violations.add(new Violation(name, "required", Map.of()));
            }
        }
        return new Filled(values, people, changed, violations, wrong.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static void put(
            Map<String, Object> values,
            Map<String, Map<String, Object>> people,
            Field field,
            @Nullable Object value,
            List<Violation> violations) {
        if (value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of())) {
            values.remove(field.name());
        } else if (field.kind() == Field.Kind.PERSON && value instanceof Map<?, ?> person) {
            if (!People.unchanged((Map<String, Object>) person)) {
                people.put(field.name(), (Map<String, Object>) person);
                values.put(field.name(), person);
            }
        } else if (field.kind() == Field.Kind.TEXT && value instanceof String text) {
            try {
                String plain =
                        PlainText.optional(field.name(), text, field.shape().max());
                if (plain.isEmpty()) {
                    values.remove(field.name());
                } else {
                    values.put(field.name(), plain);
                }
            } catch (Problem problem) {
                violations.addAll(problem.violations());
            }
        } else {
            values.put(field.name(), value);
        }
    }

    /** What is shown only under a condition that does not hold is not kept. */
    private static void clear(
            Register register, Map<String, Object> values, Map<String, Map<String, Object>> people, LocalDate today) {
        for (Field field : register.fields()) {
            if (!field.when().tests().isEmpty() && !field.when().holds(Paths.own(register, "", values), today)) {
                values.remove(field.name());
                people.remove(field.name());
            }
        }
    }

    private static Set<String> changed(
            Map<String, Object> before, Map<String, Object> values, Map<String, Map<String, Object>> people) {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(values.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), values.get(name)));
        names.addAll(people.keySet());
        return names;
    }

    private List<Violation> check(
            Register register, Map<String, Object> values, Map<String, Map<String, Object>> people, LocalDate today) {
        List<Violation> violations = new ArrayList<>(schemas.check(register, values));
        for (Field field : register.fields()) {
            if (field.required()
                    && !values.containsKey(field.name())
                    && !field.when().tests().isEmpty()
                    && field.when().holds(Paths.own(register, "", values), today)) {
                violations.add(new Violation(field.name(), "required", Map.of()));
            }
        }
        people.forEach((name, person) -> consent(name, person, today, violations));
        return violations;
    }

    /** A consent that has ended, or is to be given only later, is none (个人信息保护法14–15). */
    private static void consent(String name, Map<String, Object> person, LocalDate today, List<Violation> violations) {
        Object consented = person.get("consented");
        Object until = person.get("until");
        try {
            boolean given =
                    consented != null && !LocalDate.parse(consented.toString()).isAfter(today);
            boolean lasts = until == null || !LocalDate.parse(until.toString()).isBefore(today);
            if (!given || !lasts) {
                violations.add(new Violation(name, "no-consent", Map.of()));
            }
        } catch (java.time.DateTimeException e) {
            violations.add(new Violation(name, "date", Map.of()));
        }
    }
}
