package org.liuchi.registers.definition;

import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;

/** Whether a row can do with this record, and with others, what it says. */
final class StepCheck {
    private static final String OF_A_REGISTER = "register ";

    private final Findings findings;
    private final Register register;

    private StepCheck(Findings findings) {
        this.findings = findings;
        this.register = findings.register();
    }

    static void check(Findings findings) {
        StepCheck check = new StepCheck(findings);
        check.register.flow().rows().forEach(check::row);
    }

    private void row(Row row) {
        StepRule rule = register.step(row.from(), row.action());
        rule.sets().forEach(name -> written(name, row, "written"));
        rule.requires().forEach(name -> written(name, row, "required by a row"));
        rule.needs().forEach(need -> ConditionCheck.check(findings, need.is(), register));
        rule.otherThan()
                .forEach(action -> findings.need(
                        register.flow().knows(action), row.source(), "otherThan: there is no row '" + action + "'"));
        rule.moves().forEach(this::move);
        rule.makes().forEach(this::make);
        row.inputs().forEach(input -> {
            findings.need(
                    !rule.sets().contains(input.name()),
                    row.source(),
                    "asks for '" + input.name() + "', which it sets already");
            findings.need(
                    input.kind() != Input.Kind.FILES,
                    row.source(),
                    "asks for files '" + input.name() + "': files are a field of the record, which the row sets");
        });
    }

    private void written(String name, Row row, String as) {
        findings.field(register, name, row.source())
                .ifPresent(field -> findings.need(
                        !field.kind().computed(), row.source(), "'" + name + "' is computed and can't be " + as));
    }

    private void move(Move move) {
        findings.register(move.register(), move.place()).ifPresent(other -> {
            leadsHere(other, move);
            findings.need(
                    other.flow().rows().stream()
                            .anyMatch(row -> row.action().equals(move.action())
                                    && !row.starts()
                                    && row.by().contains(Performer.PROGRAM)),
                    move.place(),
                    other.name() + " has no row '" + move.action() + "' that the program may take (by: program)");
        });
    }

    private void leadsHere(Register other, Move move) {
        findings.field(other, move.by(), move.place(), "what leads here", Kind.RELATION)
                .ifPresent(by -> findings.need(
                        by.shape().to().equals(register.name()),
                        move.place(),
                        "'" + by.name() + "' of " + other.name() + " leads to "
                                + by.shape().to() + ", not here"));
    }

    private void make(Make make) {
        if (make.each().startsWith(OF_A_REGISTER)) {
            findings.register(make.each().substring(OF_A_REGISTER.length()), make.place())
                    .ifPresent(targets -> ConditionCheck.check(findings, make.among(), targets));
        } else if (!make.each().isEmpty()) {
            findings.field(register, make.each(), make.place())
                    .ifPresent(field -> findings.need(
                            field.many(), make.place(), "'" + make.each() + "' has one value, so there is no each"));
        }
        ConditionCheck.check(findings, make.when(), register);
        findings.register(make.register(), make.place())
                .ifPresent(other -> new SetCheck(findings, other, make.place())
                        .begun(make.action(), make.set(), (field, value) -> made(make, field, value)));
    }

    /** {@code $id}, {@code $each}, {@code $field}, {@code +10 days}. */
    private boolean made(Make make, Field field, String value) {
        if (value.matches("\\+\\d{1,4} (day|week|month|year)s?")) {
            findings.need(
                    field.kind() == Kind.DATE || field.kind() == Kind.PERIOD,
                    make.place(),
                    "'" + field.name() + "' is no day");
            return true;
        }
        if (!value.startsWith("$")) {
            return false;
        }
        String name = value.substring(1);
        switch (name) {
            case "id" ->
                findings.need(
                        field.kind() == Kind.RELATION && field.shape().to().equals(register.name()),
                        make.place(),
                        "'" + field.name() + "' leads to no " + register.name());
            case "each" -> findings.need(!make.each().isEmpty(), make.place(), "there is no $each without 'each'");
            default ->
                findings.field(register, name, make.place())
                        .ifPresent(own -> findings.need(
                                own.kind() == field.kind()
                                        && own.shape().to().equals(field.shape().to()),
                                make.place(),
                                "'" + name + "' (" + own.kind() + ") can't stand in '" + field.name() + "' ("
                                        + field.kind() + ")"));
        }
        return true;
    }
}
