package org.liuchi.registers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.springframework.stereotype.Component;

/** What the paths of a condition lead to from a record: its state, values, computed values, and those it relates to. */
@Component
class Paths {
    private static final String OPEN_END = "9999-12-31";

    private final Registers registers;
    private final EntryStore entries;
    private final Computed computed;

    Paths(Registers registers, EntryStore entries, Computed computed) {
        this.registers = registers;
        this.entries = entries;
        this.computed = computed;
    }

    /** Everything, looked up where it is asked for. */
    Function<String, @Nullable Object> of(Register register, Entry entry) {
        return path -> {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            Field field = register.field(name).orElse(null);
            if (field != null && field.kind().computed()) {
                return computed.one(field, entry);
            }
            if (field != null && field.kind() == Field.Kind.RELATION && dot > 0) {
                return related(entry, name, path.substring(dot + 1));
            }
            return own(register, entry.state(), entry.values()).apply(path);
        };
    }

    private @Nullable Object related(Entry entry, String field, String path) {
        Object value = entry.values().get(field);
        List<UUID> ids = (value instanceof List<?> all ? all.stream() : Stream.ofNullable(value))
                .map(id -> UUID.fromString(id.toString()))
                .toList();
        List<Object> values = entries.all(entry.county(), ids).stream()
                .<@Nullable Object>map(found -> of(registers.get(entry.county(), found.register()), found)
                        .apply(path))
                .filter(Objects::nonNull)
                .toList();
        return values.size() > 1 ? values : values.isEmpty() ? null : values.getFirst();
    }

    /** State and values only. Pure. */
    static Function<String, @Nullable Object> own(Register register, String state, Map<String, Object> values) {
        return path -> {
            if (path.equals(Condition.STATE)) {
                return state;
            }
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            Object value = values.get(name);
            if (!(value instanceof Map<?, ?> parts)
                    || register.field(name)
                            .filter(field -> field.kind() == Field.Kind.PERIOD)
                            .isEmpty()) {
                return value;
            }
            Object end = parts.get(dot < 0 ? "until" : path.substring(dot + 1));
            return end == null && !path.endsWith(".from") ? OPEN_END : end;
        };
    }
}
