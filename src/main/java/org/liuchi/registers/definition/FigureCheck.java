package org.liuchi.registers.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;

/** Whether a figure follows from the records alone, and measures bodies and work, never a person. */
final class FigureCheck {
    private static final Set<String> DIMENSIONS = Set.of("town", "village", "organization", "period");

    private final Findings findings;
    private final Register register;

    private FigureCheck(Findings findings) {
        this.findings = findings;
        this.register = findings.register();
    }

    static void check(Findings findings) {
        findings.once(findings.register().figures(), "figure", Figure::name, Figure::place);
        findings.register().figures().forEach(new FigureCheck(findings)::figure);
    }

    private void figure(Figure figure) {
        ConditionCheck.stored(findings, figure.where(), register);
        ConditionCheck.stored(findings, figure.among(), register);
        switch (figure.kind()) {
            case SUM -> findings.field(register, figure.field(), figure.place(), "summed", Kind.NUMBER, Kind.MONEY);
            case DISTINCT ->
                field(figure, figure.field())
                        .ifPresent(field ->
                                need(figure, field.indexed(), "'" + field.name() + "' is not kept for figures"));
            case COUNT, SHARE -> {}
        }
        figure.by().forEach(by -> dimension(figure, by));
        if (!figure.period().isEmpty()) {
            findings.field(register, figure.period(), figure.place(), "the period", Kind.DATE, Kind.PERIOD);
        }
        need(figure, List.copyOf(new LinkedHashSet<>(figure.by())).equals(figure.by()), "'by' names something twice");
    }

    private void dimension(Figure figure, String by) {
        if (!DIMENSIONS.contains(by)) {
            field(figure, by)
                    .ifPresent(field -> need(
                            figure,
                            Set.of(Kind.CHOICE, Kind.YES_NO, Kind.ORGANIZATION, Kind.RELATION)
                                    .contains(field.kind()),
                            "'" + by + "' is of kind " + field.kind() + ": figures are by " + DIMENSIONS
                                    + ", a CHOICE, YES_NO, ORGANIZATION or RELATION"));
        }
    }

    /** The field, unless it is a person: that is refused here, and with its reason. */
    private Optional<Field> field(Figure figure, String name) {
        return findings.field(register, name, figure.place()).filter(field -> {
            boolean person = field.kind() == Kind.PERSON || field.kind() == Kind.POST;
            need(
                    figure,
                    !person,
                    "'" + name + "' is a " + field.kind()
                            + ": figures measure bodies and work, nobody is counted or ranked (R7, 国办函〔2026〕12号)");
            return !person;
        });
    }

    private void need(Figure figure, boolean holds, String fault) {
        findings.need(holds, figure.place(), fault);
    }
}
