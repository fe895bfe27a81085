package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Conversion.Rename;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.registers.definition.Field.Shape;

/** A change of a field that values which are there may not bear: another kind, or less room. */
record FieldChange(String words) {
    static List<FieldChange> between(Field before, Field field, Optional<Conversion> rename) {
        if (before.kind() != field.kind()) {
            return List.of(new FieldChange("was a " + before.kind() + " and is a " + field.kind()));
        }
        List<FieldChange> changes = new ArrayList<>();
        if (before.many() != field.many()) {
            changes.add(new FieldChange(field.many() ? "had one value and has many" : "had many values and has one"));
        }
        shape(before.kind(), before.shape(), field.shape(), changes);
        missing(before, field, rename.map(one -> ((Rename) one.way()).values()).orElse(Map.of()))
                .forEach(value -> changes.add(new FieldChange(
                        "has no choice " + value + " any more: records with it need a conversion (rename)")));
        return changes;
    }

    /** Whether a choice went, so that there is something to rename. */
    static boolean renames(Field before, Field field) {
        return !missing(before, field, Map.of()).isEmpty();
    }

    private static List<String> missing(Field before, Field field, Map<String, String> renamed) {
        return before.shape().choices().keySet().stream()
                .filter(value -> !field.shape().choices().containsKey(renamed.getOrDefault(value, value)))
                .toList();
    }

    private static void shape(Kind kind, Shape before, Shape shape, List<FieldChange> changes) {
        if ((kind == Kind.TEXT || kind == Kind.FILES) && shape.max() < before.max()) {
            changes.add(new FieldChange("held " + before.max() + " and holds " + shape.max()));
        }
        if (!shape.pattern().isEmpty() && !shape.pattern().equals(before.pattern())) {
            changes.add(new FieldChange("has another pattern"));
        }
        if (narrower(before.min(), shape.min(), 1) || narrower(before.most(), shape.most(), -1)) {
            changes.add(new FieldChange("has a narrower range"));
        }
        if (shape.whole() && !before.whole()) {
            changes.add(new FieldChange("takes whole numbers only"));
        }
        if (!shape.level().isEmpty() && !shape.level().equals(before.level())) {
            changes.add(new FieldChange("takes another level of areas"));
        }
        if (!shape.bodies().isEmpty()
                && !(shape.bodies().containsAll(before.bodies())
                        && !before.bodies().isEmpty())) {
            changes.add(new FieldChange("takes fewer kinds of bodies"));
        }
        if (!shape.to().equals(before.to())) {
            changes.add(new FieldChange("led to " + before.to() + " and leads to " + shape.to()));
        }
        if (shape.holds() && !before.holds()) {
            changes.add(new FieldChange("holds what it leads to, which existing records don't"));
        }
    }

    /** @param sign 1 when higher is narrower, -1 when lower is */
    private static boolean narrower(@Nullable BigDecimal before, @Nullable BigDecimal now, int sign) {
        return now != null && (before == null || now.compareTo(before) * sign > 0);
    }
}
