package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.registers.definition.Conversion.Drop;
import org.liuchi.registers.definition.Conversion.Fill;
import org.liuchi.registers.definition.Conversion.From;
import org.liuchi.registers.definition.Conversion.Rename;
import org.liuchi.registers.definition.Conversion.Way;

/**
 * Whether records written by one definition can be borne by its successor. Pure: what it decides is done elsewhere.
 *
 * @param obstacles what they can't bear, each with file and line; none of it matters while there are no records
 * @param conversions to be done with the records, in their order
 */
public record Fit(List<String> obstacles, List<Conversion> conversions) {
    public Fit {
        obstacles = List.copyOf(obstacles);
        conversions = List.copyOf(conversions);
    }

    /** @param conversions those of the pack; what does not concern the change is left out */
    public static Fit check(Register old, Register now, List<Conversion> conversions) {
        return new Fitting(old, now, conversions).fit();
    }

    private record Fitting(
            Register old, Register now, List<Conversion> given, List<String> obstacles, Set<Conversion> used) {
        Fitting(Register old, Register now, List<Conversion> conversions) {
            this(
                    old,
                    now,
                    conversions.stream()
                            .filter(one -> one.register().equals(now.name()))
                            .toList(),
                    new ArrayList<>(),
                    new LinkedHashSet<>());
        }

        Fit fit() {
            now.fields().stream().filter(Fitting::kept).forEach(this::field);
            old.fields().stream().filter(Fitting::kept).forEach(this::gone);
            whole();
            return new Fit(obstacles, List.copyOf(used));
        }

        private static boolean kept(Field field) {
            return !field.kind().computed();
        }

        private void field(Field field) {
            Optional<Field> before = old.field(field.name()).filter(Fitting::kept);
            if (before.isEmpty()) {
                before = conversion(field.name(), From.class)
                        .flatMap(from -> old.field(((From) from.way()).field()).map(was -> used(from, was)));
            }
            if (before.isPresent()) {
                changes(before.get(), field);
            }
            if (field.required() && (before.isEmpty() || !before.get().required())) {
                conversion(field.name(), Fill.class)
                        .ifPresentOrElse(
                                used::add,
                                () -> obstacles.add(field.place() + " '" + field.name()
                                        + "' is required now: records that say nothing need a conversion (fill)"));
            }
        }

        private Field used(Conversion conversion, Field was) {
            used.add(conversion);
            return was;
        }

        private void changes(Field before, Field field) {
            Optional<Conversion> rename = conversion(field.name(), Rename.class);
            for (FieldChange change : FieldChange.between(before, field, rename)) {
                obstacles.add(field.place() + " '" + field.name() + "' " + change.words());
            }
            rename.filter(_ -> FieldChange.renames(before, field)).ifPresent(used::add);
        }

        private void gone(Field field) {
            if (now.field(field.name()).filter(Fitting::kept).isPresent()
                    || given.stream()
                            .anyMatch(one -> one.way() instanceof From from
                                    && from.field().equals(field.name()))) {
                return;
            }
            conversion(field.name(), Drop.class)
                    .ifPresentOrElse(
                            used::add,
                            () -> obstacles.add(now.at("fields") + " '" + field.name()
                                    + "' is left out: what records say there needs a conversion (from, or drop)"));
        }

        private void whole() {
            same("place", old.belonging().place(), now.belonging().place());
            same("holder", old.belonging().holder(), now.belonging().holder());
            now.unique().stream()
                    .filter(fields -> !old.unique().contains(fields))
                    .forEach(fields -> obstacles.add(
                            now.at("unique") + " unique " + fields + " is new: records may have the same already"));
        }

        private void same(String key, String before, String after) {
            if (!before.equals(after)) {
                obstacles.add(now.at(key) + " the " + key + " was '" + before + "' and is '" + after
                        + "': records belong where they were entered");
            }
        }

        private Optional<Conversion> conversion(String field, Class<? extends Way> way) {
            return Stream.of(given)
                    .flatMap(List::stream)
                    .filter(one -> one.field().equals(field) && way.isInstance(one.way()))
                    .findFirst();
        }
    }
}
