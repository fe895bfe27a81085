package org.liuchi.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Problem.Violation;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** Tries a step's values without entering anything: what a definition says about them, in no county. */
@Component
public class Trial {
    private final Filling filling;

    Trial(Filling filling) {
        this.filling = filling;
    }

    /** @param values as the step would leave them */
    public record Tried(Map<String, Object> values, List<Violation> violations) {}

    /**
     * @param before values as they stood
     * @param input fields and what else the row asks for; ids and codes need not be there
     */
    public Tried step(Register register, Row row, Map<String, Object> before, Map<String, ?> input, LocalDate today) {
        Given given = Given.of(row, input);
        Filled filled = filling.read(register, register.step(row.from(), row.action()), before, given.values(), today);
        List<Violation> violations = new ArrayList<>(filled.violations());
        row.inputs().stream()
                .filter(asked -> asked.required() && !given.asked().containsKey(asked.name()))
                .forEach(asked -> violations.add(new Violation(asked.name(), "required", Map.of())));
        Map<String, Object> values = new HashMap<>(filled.values());
        filled.people().forEach((name, person) -> values.put(name, People.masked(person)));
        return new Tried(values, violations.stream().distinct().toList());
    }
}
