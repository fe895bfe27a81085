package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field.Kind;

/** Whether fields can hold what they say, and lead where they say. */
final class FieldCheck {
    /** Facts of the item and words of settings. */
    private static final Set<String> OWN =
            Set.of(Condition.STATE, "id", "each", "holder", "keeper", "enterer", "values");

    private final Findings findings;
    private final Register register;

    private FieldCheck(Findings findings) {
        this.findings = findings;
        this.register = findings.register();
    }

    static void check(Findings findings) {
        FieldCheck check = new FieldCheck(findings);
        findings.once(check.register.fields(), "field", Field::name, Field::place);
        check.register.fields().forEach(check::field);
    }

    private void field(Field field) {
        need(field, !OWN.contains(field.name()), "the name '" + field.name() + "' is the program's own");
        need(field, !field.many() || many(field.kind()), "a " + field.kind() + " can't be 'many'");
        need(field, !(field.required() && field.kind().computed()), "what is computed can't be required");
        need(
                field,
                !field.use().unique() || keyed(field),
                "a " + field.kind() + (field.many() ? " of many" : "") + " can't be unique");
        need(
                field,
                !(field.use().sort() && !(field.indexed() && !field.many())),
                "lists can't be sorted by a " + field.kind() + (field.many() ? " of many" : ""));
        need(field, !(field.use().filter() && !field.indexed()), "lists can't be filtered by a " + field.kind());
        ConditionCheck.stored(findings, field.when(), register);
        need(
                field,
                field.when().tests().stream().noneMatch(test -> test.field().equals(field.name())),
                "'" + field.name() + "' can't depend on itself");
        shape(field, field.shape());
    }

    private static boolean many(Kind kind) {
        return kind == Kind.CHOICE || kind == Kind.ORGANIZATION || kind == Kind.RELATION;
    }

    /** Whether two records can be told apart by it. */
    static boolean keyed(Field field) {
        return field.indexed() && !field.many();
    }

    private void shape(Field field, Shape shape) {
        need(field, field.kind() != Kind.CHOICE || !shape.choices().isEmpty(), "a choice offers nothing");
        need(field, shape.max() > 0, "'max' must be more than nothing");
        need(field, ordered(shape.min(), shape.most()), "'min' is more than 'most'");
        pattern(field, shape.pattern());
        if (field.kind() == Kind.RELATION) {
            findings.register(shape.to(), field.place());
        }
        if (shape.computed() != null) {
            computed(field, shape.computed());
        }
    }

    private static boolean ordered(@Nullable BigDecimal min, @Nullable BigDecimal most) {
        return min == null || most == null || min.compareTo(most) <= 0;
    }

    private void pattern(Field field, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            findings.add(field.place(), "'" + pattern + "' is no pattern: " + e.getDescription());
        }
    }

    private void computed(Field field, Counted computed) {
        findings.register(computed.of(), field.place()).ifPresent(of -> {
            findings.field(
                            of,
                            computed.by(),
                            field.place(),
                            "what leads here",
                            Kind.RELATION,
                            Kind.AREA,
                            Kind.ORGANIZATION)
                    .ifPresent(by -> need(
                            field,
                            by.kind() != Kind.RELATION || by.shape().to().equals(register.name()),
                            "'" + by.name() + "' of " + of.name() + " leads to "
                                    + by.shape().to() + ", not here"));
            if (!computed.sum().isEmpty()) {
                findings.field(
                        of, computed.sum(), field.place(), "summed", Kind.NUMBER, Kind.MONEY, Kind.COUNT, Kind.SUM);
            }
            ConditionCheck.stored(findings, computed.where(), of);
        });
    }

    private void need(Field field, boolean holds, String fault) {
        findings.need(holds, field.place(), fault);
    }
}
