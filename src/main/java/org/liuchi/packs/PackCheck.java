package org.liuchi.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.packs.Pack.DemoRecord;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Conversion;
import org.liuchi.registers.definition.RefusedMeaning;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterCheck;

/** Whether a pack holds together: its registers, and what names them. All faults at once. Pure. */
final class PackCheck {
    private final Pack pack;
    private final Map<String, Register> known = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private PackCheck(Pack pack, Collection<Register> known) {
        this.pack = pack;
        known.forEach(register -> this.known.put(register.name(), register));
        pack.registers().forEach(register -> this.known.put(register.name(), register));
    }

    /** @param known registers that it may speak of beside its own */
    static Optional<DefinitionError> faults(Pack pack, Collection<Register> known) {
        PackCheck check = new PackCheck(pack, known);
        try {
            RegisterCheck.check(pack.registers(), known);
        } catch (DefinitionError e) {
            check.faults.addAll(e.faults());
        }
        check.menu();
        new PageCheck(check.known, check.faults).check(pack);
        check.templates();
        check.conversions();
        check.demo();
        return check.faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DefinitionError(check.faults.stream().distinct().toList()));
    }

    private String manifest() {
        return pack.name() + "/" + PackFolder.MANIFEST;
    }

    private void menu() {
        Set<String> seen = new HashSet<>();
        pack.groups().stream().flatMap(group -> group.registers().stream()).forEach(name -> {
            need(known.containsKey(name), manifest(), "groups: there is no register '" + name + "'");
            need(seen.add(name), manifest(), "groups: '" + name + "' stands twice");
        });
        if (!pack.groups().isEmpty()) {
            pack.registers().stream()
                    .map(Register::name)
                    .filter(name -> !seen.contains(name))
                    .forEach(name ->
                            faults.add(manifest() + " groups: '" + name + "' stands in none, so nobody finds it"));
        }
    }

    private void templates() {
        Set<String> seen = new HashSet<>();
        pack.templates().forEach(template -> {
            need(seen.add(template.name()), template.place(), "template '" + template.name() + "' stands twice");
            RefusedMeaning.in(template.label().zh()).ifPresent(why -> faults.add(template.place() + " " + why));
        });
    }

    private void conversions() {
        for (Conversion conversion : pack.conversions()) {
            Register register = known.get(conversion.register());
            need(register != null, conversion.place(), "there is no register '" + conversion.register() + "'");
            if (register != null) {
                boolean gone = conversion.way() instanceof Conversion.Drop;
                need(
                        register.field(conversion.field()).isPresent() != gone,
                        conversion.place(),
                        gone
                                ? "'" + conversion.field() + "' is still a field of " + register.name()
                                : "there is no field '" + conversion.field() + "' in " + register.name());
            }
        }
    }

    private void demo() {
        Set<String> keys = new HashSet<>();
        for (DemoRecord record : pack.demo()) {
            need(keys.add(record.key()), record.place(), "the key '" + record.key() + "' stands twice");
            Register register = known.get(record.register());
            need(register != null, record.place(), "there is no register '" + record.register() + "'");
            if (register != null) {
                record.steps().forEach(step -> step(register, step));
            }
        }
    }

    private void step(Register register, DemoStep step) {
        String action = step.action(register);
        need(register.flow().knows(action), step.place(), register.name() + " has no row '" + action + "'");
        step.values()
                .keySet()
                .forEach(name -> need(
                        register.field(name).isPresent()
                                || register.flow().rows().stream()
                                        .filter(row -> row.action().equals(action))
                                        .flatMap(row -> row.inputs().stream())
                                        .anyMatch(input -> input.name().equals(name)),
                        step.place(),
                        "neither a field of " + register.name() + " nor asked for by '" + action + "': " + name));
    }

    private void need(boolean holds, String at, String fault) {
        if (!holds) {
            faults.add(at + " " + fault);
        }
    }
}
