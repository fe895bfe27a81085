package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Compared;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Need;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Rule;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** The rules of a register and the needs of a step; what is said when they don't hold is the definition's own words. */
@Component
class Rules {
    private final Paths paths;
    private final SchemaCheck schemas;

    Rules(Paths paths, SchemaCheck schemas) {
        this.paths = paths;
        this.schemas = schemas;
    }

    /** @throws Problem REFUSED with the reason of the first that does not hold */
    void check(Register register, StepRule step, Entry entry, String stateBefore, LocalDate today) {
        Entry before = new Entry(
                entry.county(),
                entry.id(),
                entry.register(),
                entry.number(),
                entry.title(),
                entry.area(),
                entry.holder(),
                entry.keeper(),
                stateBefore,
                entry.values(),
                entry.enteredAt(),
                entry.endedAt());
        unmet(register, step, before, today).ifPresent(Rules::refuse);
        check(register, entry, today);
    }

    /** Of the record as it is, whatever step led there. */
    void check(Register register, Entry entry, LocalDate today) {
        Function<String, @Nullable Object> lookup = paths.of(register, entry);
        register.rules().stream()
                .filter(rule -> broken(rule, lookup, entry.values(), today))
                .findFirst()
                .map(Rule::because)
                .ifPresent(Rules::refuse);
    }

    /** Why a step can't be taken with the record as it is; not what its own form can put right, so it is told before. */
    Optional<Label> hindrance(Register register, StepRule step, Entry entry, LocalDate today) {
        return unmet(
                register,
                step,
                need -> need.is().tests().stream().map(Condition.Test::field).noneMatch(step.sets()::contains),
                entry,
                today);
    }

    /** Why a step that fills in nothing can't be taken. */
    Optional<Label> unmet(Register register, StepRule step, Entry entry, LocalDate today) {
        return unmet(register, step, _ -> true, entry, today);
    }

    private Optional<Label> unmet(
            Register register, StepRule step, Predicate<Need> among, Entry entry, LocalDate today) {
        if (step.needs().isEmpty()) {
            return Optional.empty();
        }
        Function<String, @Nullable Object> lookup = paths.of(register, entry);
        return step.needs().stream()
                .filter(among)
                .filter(need -> !need.is().holds(lookup, today))
                .findFirst()
                .map(Need::because);
    }

    private static void refuse(Label because) {
        throw Problem.refused("register-rule", Map.of("because", because));
    }

    private boolean broken(
            Rule rule, Function<String, @Nullable Object> lookup, Map<String, Object> values, LocalDate today) {
        if (!rule.when().holds(lookup, today)) {
            return false;
        }
        if (!rule.require().isEmpty()) {
            return rule.require().stream().anyMatch(name -> lookup.apply(name) == null);
        }
        if (rule.compared() != null) {
            return broken(
                    rule.compared(),
                    lookup.apply(rule.compared().field()),
                    lookup.apply(rule.compared().other()));
        }
        return rule.schema().isEmpty() || !schemas.fits(rule.schema(), values);
    }

    /** Where one is missing there is nothing to compare. */
    private static boolean broken(Compared compared, @Nullable Object value, @Nullable Object other) {
        if (value == null || other == null) {
            return false;
        }
        return switch (compared.by()) {
            case AT_MOST -> compare(compared, value, other) > 0;
            case AT_LEAST -> compare(compared, value, other) < 0;
            case MORE_THAN -> compare(compared, value, other) <= 0;
            case DIFFERS -> value.equals(other);
        };
    }

    /** Two days, or the number with that part of the other; without dividing, so that a half is a half. */
    private static int compare(Compared compared, Object value, Object other) {
        if (value.toString().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(value.toString()).compareTo(LocalDate.parse(other.toString()));
        }
        return new BigDecimal(value.toString())
                .multiply(BigDecimal.valueOf(compared.part().of()))
                .compareTo(new BigDecimal(other.toString())
                        .multiply(BigDecimal.valueOf(compared.part().parts())));
    }
}
