package org.liuchi.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.packs.Pack.DemoRecord;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.registers.Trial;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** Whether demo records say what their registers take. Nothing is entered, and no county is asked. */
@Component
class DemoCheck {
    private final Trial trial;
    private final DemoFaults faults;
    private final Clock clock;

    DemoCheck(Trial trial, DemoFaults faults, Clock clock) {
        this.trial = trial;
        this.faults = faults;
        this.clock = clock;
    }

    /** @param known registers by name; those of the pack among them */
    List<String> faults(Pack pack, Map<String, Register> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        Map<String, String> earlier = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (DemoRecord record : pack.demo()) {
            Register register = known.get(record.register());
            if (register != null) {
                found.addAll(new Walk(record, register, Map.copyOf(earlier), today).faults());
            }
            earlier.put(record.key(), record.register());
        }
        return found;
    }

    private final class Walk {
        private final DemoRecord record;
        private final Register register;
        private final Map<String, String> earlier;
        private final LocalDate today;
        private final List<String> found = new ArrayList<>();

        Walk(DemoRecord record, Register register, Map<String, String> earlier, LocalDate today) {
            this.record = record;
            this.register = register;
            this.earlier = earlier;
            this.today = today;
        }

        List<String> faults() {
            String state = "";
            Map<String, Object> values = Map.of();
            for (DemoStep step : record.steps()) {
                String action = step.action(register);
                Optional<Row> row = register.flow().row(state, action);
                if (row.isEmpty()) {
                    found.add(step.place() + " "
                            + (state.isEmpty() ? "no record begins with '" : "in " + state + " there is no row '")
                            + action + "'");
                    return found;
                }
                int before = found.size();
                step.values()
                        .forEach((name, value) -> register.field(name)
                                .ifPresent(field -> words(value).forEach(word -> word(step, field, word))));
                if (found.size() > before) {
                    return found;
                }
                Trial.Tried tried =
                        trial.step(register, row.get(), values, new DemoValues(this::sample, today).of(step), today);
                tried.violations().forEach(broken -> found.add(faults.of(step, record, action, broken)));
                values = tried.values();
                state = row.get().to();
            }
            return found;
        }

        private void word(DemoStep step, Field field, String word) {
            Optional<DemoWord> read = DemoWord.read(word, earlier);
            if (read.isEmpty()) {
                found.add(step.place() + " '$" + word
                        + "' stands for nothing: no key of a record before it, and none of"
                        + " $today, "
                        + String.join(
                                ", ",
                                DemoWord.NAMED.stream()
                                        .map(one -> "$" + one.word() + ".1")
                                        .toList()));
            } else if (!read.get().fits(field)) {
                found.add(step.place() + " '" + field.name() + "' is of kind " + field.kind() + " and can't take '$"
                        + word + "'");
            }
        }

        private Optional<String> sample(String word) {
            return DemoWord.read(word, earlier).map(read -> read.sample(word));
        }
    }

    private static Stream<String> words(Object value) {
        return switch (value) {
            case String text when text.startsWith("$") -> Stream.of(text.substring(1));
            case List<?> all ->
                all.stream().flatMap(one -> Stream.ofNullable(one).flatMap(DemoCheck::words));
            case Map<?, ?> map ->
                map.values().stream().flatMap(one -> Stream.ofNullable(one).flatMap(DemoCheck::words));
            default -> Stream.of();
        };
    }
}
