package org.liuchi.registers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.RegisterView.Choice;
import org.liuchi.registers.RegisterView.Form;
import org.liuchi.registers.RegisterView.Named;
import org.liuchi.registers.RegisterView.Shown;
import org.liuchi.registers.RegisterView.Test;
import org.liuchi.registers.definition.Bound;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Matcher;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Shape;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Label;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.SpokenActions;
import org.springframework.stereotype.Component;

/** Definitions in the reader's language. */
@Component
class RegisterViews {
    private final RecordBodies bodies;
    private final SpokenActions spoken;

    RegisterViews(RecordBodies bodies, SpokenActions spoken) {
        this.bodies = bodies;
        this.spoken = spoken;
    }

    RegisterView.Listed listed(Actor.Staff staff, Register register, Locale locale) {
        return new RegisterView.Listed(
                register.name(),
                register.pack(),
                register.label().in(locale),
                register.about().in(locale),
                register.mechanisms(),
                mayEnter(staff, register));
    }

    RegisterView.Definition definition(Actor.Staff staff, Register register, Locale locale) {
        return new RegisterView.Definition(
                register.name(),
                register.pack(),
                register.label().in(locale),
                register.about().in(locale),
                register.mechanisms(),
                register.visibility().name(),
                register.title(),
                register.belonging().place(),
                register.belonging().holder(),
                OwnPlace.of(staff),
                register.fields().stream().map(field -> field(field, locale)).toList(),
                register.flow().states().stream()
                        .map(state -> new Choice(state.name(), state.label().in(locale)))
                        .toList(),
                register.flow()
                        .from("")
                        .filter(row -> mayBegin(staff, register, row))
                        .map(row -> form(
                                register.step("", row.action()),
                                new Offer(row.action(), row.label(), row.meaning(), row.inputs()),
                                null,
                                locale))
                        .toList(),
                register.figures().stream()
                        .map(figure -> new Named(figure.name(), figure.label().in(locale), figure.kind(), figure.by()))
                        .toList(),
                register.gaps().stream()
                        .map(gap -> new Named(gap.name(), gap.label().in(locale), null, List.of()))
                        .toList(),
                register.open().fields(),
                ValueSchema.of(register));
    }

    Form form(StepRule step, Offer offer, @Nullable Label hindrance, Locale locale) {
        var action = spoken.action(offer, locale);
        return new Form(
                action.action(),
                action.label(),
                action.meaning(),
                step.sets(),
                step.requires(),
                action.inputs(),
                hindrance == null ? null : hindrance.in(locale));
    }

    boolean mayEnter(Actor.Staff staff, Register register) {
        return register.flow().from("").anyMatch(row -> mayBegin(staff, register, row));
    }

    /** As far as can be said before it is known where the record will belong. */
    private boolean mayBegin(Actor.Staff staff, Register register, Row row) {
        return row.by().stream().anyMatch(performer -> mayBegin(staff, register, performer));
    }

    private boolean mayBegin(Actor.Staff staff, Register register, Performer performer) {
        return switch (performer.kind()) {
            case ROLE -> staff.grants().stream().anyMatch(grant -> grant.role() == performer.role());
            case PARTY ->
                Remembered.KEEPER.equals(performer.fact())
                        ? staff.handlesFor().contains(bodies.keeper(staff.county(), register))
                        : !staff.handlesFor().isEmpty();
            case REPORTER, OWNER, COLLEAGUE, PROGRAM -> false;
        };
    }

    private static Shown field(Field field, Locale locale) {
        Shape shape = field.shape();
        return new Shown(
                field.name(),
                field.label().in(locale),
                field.hint() == null ? null : field.hint().in(locale),
                field.kind(),
                field.required(),
                field.many(),
                field.indexed() && field.use().filter(),
                field.indexed() && field.use().sort(),
                field.use().list(),
                shape.max(),
                shape.lines(),
                shape.min(),
                shape.most(),
                shape.whole(),
                shape.unit() == null ? null : shape.unit().in(locale),
                shape.choices().entrySet().stream()
                        .map(choice ->
                                new Choice(choice.getKey(), choice.getValue().in(locale)))
                        .toList(),
                shape.level(),
                shape.bodies(),
                shape.computed() == null ? shape.to() : shape.computed().of(),
                field.when().tests().stream().map(RegisterViews::test).toList());
    }

    private static Test test(Condition.Test test) {
        return switch (test.matcher()) {
            case Matcher.OneOf one -> new Test(test.path(), one.values(), null, null, null);
            case Matcher.Filled filled -> new Test(test.path(), List.of(), filled.present(), null, null);
            case Matcher.Range range ->
                new Test(test.path(), List.of(), null, bound(range.from()), bound(range.until()));
        };
    }

    private static @Nullable String bound(@Nullable Bound bound) {
        return switch (bound) {
            case null -> null;
            case Bound.Amount amount -> amount.value().toPlainString();
            case Bound.Day day -> day.fromToday() ? "today" : day.day().toString();
        };
    }
}
