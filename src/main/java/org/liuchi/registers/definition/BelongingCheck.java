package org.liuchi.registers.definition;

import java.util.List;
import org.liuchi.registers.definition.Field.Kind;

/** Whether it is clear where a record belongs, what it is called, who sees it and when it goes. */
final class BelongingCheck {
    private BelongingCheck() {}

    static void check(Findings findings) {
        Register register = findings.register();
        findings.field(register, register.title(), register.at("title"), "the title", Kind.TEXT)
                .ifPresent(field -> findings.need(
                        !field.use().personal(), register.at("title"), "the title stays, so it can't be personal"));
        String place = register.belonging().place();
        if (!place.isEmpty()) {
            findings.field(register, place, register.at("place"), "the place", Kind.AREA);
        }
        String holder = register.belonging().holder();
        if (!holder.isEmpty()) {
            findings.field(register, holder, register.at("holder"), "the holder", Kind.ORGANIZATION, Kind.AREA)
                    .ifPresent(field -> findings.need(
                            !field.many(), register.at("holder"), "one body holds a record: '" + holder + "' is many"));
        }
        register.unique().forEach(fields -> unique(findings, register, fields));
        register.write().forEach(performer -> PartyCheck.performer(findings, performer, register.at("write")));
        open(findings, register);
        people(findings, register);
    }

    private static void unique(Findings findings, Register register, List<String> fields) {
        String at = register.at("unique");
        fields.forEach(name -> findings.field(register, name, at)
                .ifPresent(field -> findings.need(
                        FieldCheck.keyed(field),
                        field.use().unique() ? field.place() : at,
                        "a " + field.kind() + (field.many() ? " of many" : "") + " can't be unique")));
    }

    private static void open(Findings findings, Register register) {
        register.open()
                .fields()
                .forEach(name -> findings.field(register, name, register.at("public"))
                        .ifPresent(field -> findings.need(
                                field.kind() != Kind.POST,
                                register.at("public"),
                                "the post '" + name + "' can't be shown to everybody")));
        register.fields().stream()
                .filter(field -> register.open().fields().contains(field.name()))
                .filter(field -> field.use().personal() && field.kind() != Kind.PERSON)
                .forEach(field -> findings.add(
                        field.place(),
                        "'" + field.name()
                                + "' is personal and can't be shown to everybody: only a PERSON has a consent"
                                + " to be shown (个人信息保护法25)"));
        ConditionCheck.check(findings, register.open().when(), register);
    }

    /** 个人信息保护法19: kept no longer than needed. */
    private static void people(Findings findings, Register register) {
        if (register.retention() == null) {
            register.fields().stream()
                    .filter(field -> field.kind() == Kind.PERSON || field.use().personal())
                    .forEach(field -> findings.add(
                            field.place(),
                            "what is said of a person has an end: the register needs 'retention' (R6, 个人信息保护法19)"));
        }
    }
}
