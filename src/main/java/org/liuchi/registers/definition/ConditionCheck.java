package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.liuchi.registers.definition.Condition.Filled;
import org.liuchi.registers.definition.Condition.Matcher;
import org.liuchi.registers.definition.Condition.OneOf;
import org.liuchi.registers.definition.Condition.Range;

/** Whether a condition can ever be decided over the records of a register. */
final class ConditionCheck {
    private final Findings findings;
    private final Condition condition;
    private final Register over;
    private final boolean stored;

    private ConditionCheck(Findings findings, Condition condition, Register over, boolean stored) {
        this.findings = findings;
        this.condition = condition;
        this.over = over;
        this.stored = stored;
    }

    /** Whatever can be said of a record when it is looked at. */
    static void check(Findings findings, Condition condition, Register over) {
        new ConditionCheck(findings, condition, over, false).tests();
    }

    /** Only what the record itself holds, so that it changes with the record alone. */
    static void stored(Findings findings, Condition condition, Register over) {
        new ConditionCheck(findings, condition, over, true).tests();
    }

    private void tests() {
        need(!(stored && condition.dependsOnToday()), "can't depend on today: only gaps and steps know the day");
        condition.tests().forEach(test -> path(over, test.path().split("\\.", -1), 0, test.matcher()));
    }

    private void path(Register register, String[] path, int step, Matcher matcher) {
        String name = path[step];
        boolean last = step == path.length - 1;
        if (name.equals(Condition.STATE)) {
            need(last, "nothing stands below 'state'");
            state(register, matcher);
            return;
        }
        findings.field(register, name, condition.place()).ifPresent(field -> {
            need(
                    !(stored && field.kind().computed()),
                    "'" + name + "' is computed from other records and can't be asked for here");
            if (last) {
                value(field, field.kind(), matcher);
            } else if (field.kind() == Field.Kind.PERIOD && step == path.length - 2) {
                need(
                        path[step + 1].matches("from|until"),
                        "a period has 'from' and 'until', no '" + path[step + 1] + "'");
                value(field, Field.Kind.DATE, matcher);
            } else if (field.kind() == Field.Kind.RELATION) {
                further(field, path, step, matcher);
            } else {
                need(
                        false,
                        "'" + String.join(".", path) + "' leads nowhere: '" + name + "' is of kind " + field.kind());
            }
        });
    }

    private void further(Field relation, String[] path, int step, Matcher matcher) {
        need(!stored, "'" + String.join(".", path) + "' looks at another record, which can't be asked for here");
        if (step > 0) {
            need(false, "'" + String.join(".", path) + "' looks further than one step");
        } else {
            findings.register(relation.shape().to(), condition.place())
                    .ifPresent(to -> path(to, path, step + 1, matcher));
        }
    }

    private void state(Register register, Matcher matcher) {
        switch (matcher) {
            case OneOf one ->
                one.values()
                        .forEach(state -> need(
                                register.flow().find(state).isPresent(), register.name() + " has no state " + state));
            case Range _, Filled _ -> need(false, "'state' is one of the states, by name");
        }
    }

    private void value(Field field, Field.Kind kind, Matcher matcher) {
        switch (matcher) {
            case Filled _ -> {}
            case OneOf one -> one.values().forEach(value -> one(field, kind, value));
            case Range range -> range(field, kind, range);
        }
    }

    private void one(Field field, Field.Kind kind, String value) {
        String unfit = "'" + value + "' is no value of '" + field.name() + "'";
        switch (kind) {
            case CHOICE ->
                need(
                        field.shape().choices().containsKey(value),
                        unfit + ": " + field.shape().choices().keySet());
            case YES_NO -> need(value.matches("true|false"), unfit + ": true or false");
            case NUMBER, MONEY, COUNT, SUM -> need(parses(value, BigDecimal::new), unfit + ": a number");
            case DATE -> need(parses(value, LocalDate::parse), unfit + ": a day");
            case PERIOD, PERSON, FILES -> need(false, "'" + field.name() + "' can only be present or absent");
            case TEXT, AREA, ORGANIZATION, POST, RELATION -> {}
        }
    }

    private void range(Field field, Field.Kind kind, Range range) {
        need(range.from() != null || range.until() != null, "a range has 'from' or 'until'");
        switch (kind) {
            case NUMBER, MONEY, COUNT, SUM -> ends(field, range, Bound.Amount.class::isInstance, "a number");
            case DATE, PERIOD -> ends(field, range, Bound.Day.class::isInstance, "a day");
            case TEXT, CHOICE, YES_NO, AREA, ORGANIZATION, POST, PERSON, FILES, RELATION ->
                need(false, "'" + field.name() + "' has no order, so it can't lie between two values");
        }
    }

    private void ends(Field field, Range range, Predicate<Bound> fits, String what) {
        Stream.of(range)
                .flatMap(ends -> Stream.of(ends.from(), ends.until()))
                .filter(Objects::nonNull)
                .forEach(end -> need(fits.test(end), "an end of '" + field.name() + "' must be " + what));
    }

    private interface Parsing {
        Object of(String text);
    }

    private static boolean parses(String text, Parsing parsing) {
        try {
            return !parsing.of(text).equals("");
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void need(boolean holds, String fault) {
        findings.need(holds, condition.place(), fault);
    }
}
