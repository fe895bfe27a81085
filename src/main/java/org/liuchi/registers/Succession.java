package org.liuchi.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.workflow.Item;

/** A record whose bodies have successors. */
final class Succession {
    private Succession() {}

    /** The record with the bodies that its item remembers now. Pure. */
    static Entry of(Register register, Entry entry, Item item) {
        Map<String, Object> values = new HashMap<>(entry.values());
        for (Field field : register.fields()) {
            Object body = item.facts().get(field.name());
            if (field.kind() == Field.Kind.ORGANIZATION && body != null && values.containsKey(field.name())) {
                values.put(field.name(), body);
            }
        }
        return new Entry(
                entry.county(),
                entry.id(),
                entry.register(),
                entry.number(),
                entry.title(),
                entry.area(),
                body(item, Remembered.HOLDER, entry.holder()),
                body(item, Remembered.KEEPER, entry.keeper()),
                entry.state(),
                values,
                entry.enteredAt(),
                entry.endedAt());
    }

    private static UUID body(Item item, String fact, UUID kept) {
        return item.named(fact).findFirst().map(UUID::fromString).orElse(kept);
    }
}
