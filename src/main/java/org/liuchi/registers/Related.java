package org.liuchi.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * Records whose computed values follow from another one: their rules hold after every change of it too. They are locked
 * first, so that of two bookings for the last seat the second sees the first.
 */
@Component
class Related {
    private final EntryStore store;
    private final Registers registers;
    private final Rules rules;

    Related(EntryStore store, Registers registers, Rules rules) {
        this.store = store;
        this.registers = registers;
        this.rules = rules;
    }

    List<Entry> lock(Register register, Entry entry, @Nullable Entry before) {
        Set<UUID> ids = new TreeSet<>();
        for (Field field : register.fields()) {
            if (field.kind() == Field.Kind.RELATION
                    && ruled(entry.county(), field.shape().to(), register, field)) {
                Stream.of(entry, before)
                        .filter(Objects::nonNull)
                        .map(one -> one.values().get(field.name()))
                        .flatMap(value -> value instanceof List<?> all ? all.stream() : Stream.ofNullable(value))
                        .forEach(id -> ids.add(UUID.fromString(id.toString())));
            }
        }
        return store.lock(entry.county(), ids);
    }

    /** Whether the other register has rules, and a computed value that follows from this field. */
    private boolean ruled(CountyCode county, String to, Register from, Field by) {
        return registers.find(county, to).stream()
                .filter(other -> !other.rules().isEmpty())
                .flatMap(other -> other.fields().stream())
                .map(field -> field.shape().computed())
                .anyMatch(computed -> computed != null
                        && computed.of().equals(from.name())
                        && computed.by().equals(by.name()));
    }

    void check(CountyCode county, List<Entry> entries, LocalDate today) {
        entries.forEach(entry -> rules.check(registers.get(county, entry.register()), entry, today));
    }
}
