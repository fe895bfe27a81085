package org.liuchi.registers.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.registers.definition.Register.ClockEnd;
import org.liuchi.workflow.flow.FlowCheck;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.State;

/** Whether the loop is one: as every flow, and with owners, performers and clocks that a record can name. */
final class LoopCheck {
    /** What finds an owner beside parties. */
    static final Set<String> OWNERS = Set.of("areaOffice", "townOffice");

    private final Findings findings;
    private final Register register;

    private LoopCheck(Findings findings) {
        this.findings = findings;
        this.register = findings.register();
    }

    static void check(Findings findings) {
        LoopCheck check = new LoopCheck(findings);
        check.flow();
        check.register.flow().states().forEach(check::owner);
        check.register.flow().rows().forEach(check::row);
        check.register.ends().forEach(check::end);
    }

    private void flow() {
        try {
            FlowCheck.check(register.flow(), new FlowCheck.Names(OWNERS, Set.of(), Set.of(), facts()));
        } catch (DefinitionError e) {
            findings.faults().addAll(e.faults());
        }
    }

    /** What a special term can ask for. */
    private Map<String, Set<String>> facts() {
        return register.fields().stream()
                .filter(field -> field.kind() == Kind.CHOICE && !field.many())
                .collect(Collectors.toMap(
                        Field::name, field -> field.shape().choices().keySet(), (first, _) -> first));
    }

    private void owner(State state) {
        Performer.fact(state.owner()).ifPresent(party -> PartyCheck.party(findings, party, state.source()));
    }

    private void row(Row row) {
        Performer.fact(row.owner()).ifPresent(party -> PartyCheck.party(findings, party, row.source()));
        row.by().forEach(performer -> PartyCheck.performer(findings, performer, row.source()));
        if (row.starts()) {
            findings.need(
                    row.by().stream().noneMatch(one -> one.equals(Performer.OWNER) || one.equals(Performer.COLLEAGUE)),
                    row.source(),
                    "a record that is not there yet has no owner");
            filled(row);
        }
    }

    /** People fill in the form of the row; what must be there has to stand in it. */
    private void filled(Row row) {
        List<String> sets = register.step("", row.action()).sets();
        if (!row.by().equals(List.of(Performer.PROGRAM))) {
            register.fields().stream()
                    .filter(field -> field.required() && field.when().tests().isEmpty())
                    .filter(field -> !sets.contains(field.name()))
                    .forEach(field -> findings.add(
                            row.source(), "begins a record without '" + field.name() + "', which is required (sets)"));
        }
    }

    private void end(String clock, ClockEnd end) {
        if (!end.until().isEmpty()) {
            findings.field(register, end.until(), end.place(), "the end of a clock", Kind.DATE, Kind.PERIOD);
        }
        if (!end.then().isEmpty()) {
            register.flow().states().stream()
                    .filter(state -> state.runs().contains(clock))
                    .filter(state -> !program(register, state.name(), end.then()))
                    .forEach(state -> findings.add(
                            end.place(),
                            "when " + clock + " has run out in " + state.name() + " there is no row '" + end.then()
                                    + "' that the program may take (by: program)"));
        }
    }

    static boolean program(Register register, String from, String action) {
        return register.flow()
                .row(from, action)
                .filter(row -> row.by().contains(Performer.PROGRAM))
                .isPresent();
    }
}
