package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is wrong with one register.
 *
 * @param register looked at
 * @param known what it may speak of, by name; itself among them
 * @param faults found so far, each with file and line
 */
record Findings(Register register, Map<String, Register> known, List<String> faults) {
    Findings(Register register, Map<String, Register> known) {
        this(register, known, new ArrayList<>());
    }

    void add(String at, String fault) {
        faults.add(at + " " + fault);
    }

    void need(boolean holds, String at, String fault) {
        if (!holds) {
            add(at, fault);
        }
    }

    /** The register of this name; that there is none is a fault. */
    Optional<Register> register(String name, String at) {
        Register found = known.get(name);
        need(found != null, at, "there is no register '" + name + "'");
        return Optional.ofNullable(found);
    }

    /** The field of this name; that there is none is a fault. */
    Optional<Field> field(Register of, String name, String at) {
        Optional<Field> found = of.field(name);
        need(found.isPresent(), at, "there is no field '" + name + "' in " + of.name());
        return found;
    }

    /** The field of this name and of one of these kinds; anything else is a fault. */
    Optional<Field> field(Register of, String name, String at, String as, Field.Kind... kinds) {
        return field(of, name, at).filter(field -> {
            boolean fits = Set.of(kinds).contains(field.kind());
            need(
                    fits,
                    at,
                    "'" + name + "' can't be " + as + ": it is of kind " + field.kind() + ", not "
                            + String.join(
                                    " or ",
                                    Stream.of(kinds).map(Field.Kind::name).toList()));
            return fits;
        });
    }

    /** A name that stands a second time is a fault where it stands. */
    <T> void once(List<T> all, String what, Function<T, String> name, Function<T, String> at) {
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(one -> !seen.add(name.apply(one)))
                .forEach(one -> add(at.apply(one), what + " '" + name.apply(one) + "' stands twice"));
    }
}
