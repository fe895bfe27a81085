package org.liuchi.registers.definition;

import java.util.regex.Pattern;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.shared.Label;

/**
 * Whether a register would label, track, score or rank people, by any name that its users would read. What is said to
 * explain or to forbid (about, hint, because) is not looked at.
 */
final class MeaningCheck {
    private static final Pattern PETITION = Pattern.compile("信访|(?i)petition");
    private static final Pattern RANK = Pattern.compile("排名|名次|排位|得分|评分|积分|风险|危险|(?i)\\b(rank|score|risk)");

    private final Findings findings;
    private final Register register;

    private MeaningCheck(Findings findings) {
        this.findings = findings;
        this.register = findings.register();
    }

    static void check(Findings findings) {
        new MeaningCheck(findings).words();
        new MeaningCheck(findings).people();
    }

    private void words() {
        word(register.name(), register.at("register"));
        label(register.label(), register.at("label"));
        register.fields().forEach(field -> {
            word(field.name(), field.place());
            label(field.label(), field.place());
            field.shape().choices().forEach((value, label) -> {
                word(value, field.place());
                label(label, field.place());
            });
        });
        register.flow().clocks().forEach(clock -> label(clock.label(), register.at("flow")));
        register.flow().states().forEach(state -> {
            word(state.name(), state.source());
            label(state.label(), state.source());
        });
        register.flow().rows().forEach(row -> {
            word(row.action(), row.source());
            label(row.label(), row.source());
            row.inputs().forEach(input -> {
                word(input.name(), row.source());
                label(input.label(), row.source());
            });
        });
        register.schedules().forEach(schedule -> label(schedule.label(), schedule.place()));
        register.figures().forEach(figure -> {
            word(figure.name(), figure.place());
            label(figure.label(), figure.place());
        });
        register.gaps().forEach(gap -> {
            word(gap.name(), gap.place());
            label(gap.label(), gap.place());
        });
    }

    /** Words that are harmless until somebody's name stands beside them. */
    private void people() {
        if (register.fields().stream().noneMatch(field -> field.kind() == Kind.PERSON)) {
            return;
        }
        findings.need(
                !PETITION.matcher(register.label().zh() + " " + register.label().en())
                        .find(),
                register.at("label"),
                "a petition is a matter: a register of petitions names no person (R3, 信访工作条例30, 46)");
        register.fields().stream()
                .filter(field -> field.kind() == Kind.NUMBER || field.kind() == Kind.CHOICE || field.kind() == Kind.SUM)
                .filter(field -> RANK.matcher(
                                field.label().zh() + " " + field.label().en())
                        .find())
                .forEach(field -> findings.add(
                        field.place(),
                        "'" + field.label().zh() + "' beside a PERSON would score, rank or mark people (R2, R7)"));
    }

    private void label(Label label, String at) {
        word(label.zh(), at);
        word(label.en(), at);
    }

    private void word(String text, String at) {
        RefusedMeaning.in(text).ifPresent(why -> findings.add(at, why));
    }
}
