package org.liuchi.registers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.springframework.stereotype.Component;

/** Which of many records a condition holds for: one statement for each path that leads out of them. */
@Component
class Matching {
    private final Registers registers;
    private final EntryStore entries;
    private final Computed computed;

    Matching(Registers registers, EntryStore entries, Computed computed) {
        this.registers = registers;
        this.entries = entries;
        this.computed = computed;
    }

    /** @param all of one register */
    List<Entry> of(Register register, Condition condition, List<Entry> all, LocalDate today) {
        Set<String> paths = condition.tests().stream().map(Condition.Test::path).collect(Collectors.toSet());
        Map<String, Map<UUID, Object>> looked = look(register, paths, all);
        return all.stream()
                .filter(entry -> condition.holds(path -> value(register, looked, entry, path), today))
                .toList();
    }

    private static @Nullable Object value(
            Register register, Map<String, Map<UUID, Object>> looked, Entry entry, String path) {
        Map<UUID, Object> found = looked.get(path);
        return found == null
                ? Paths.own(register, entry.state(), entry.values()).apply(path)
                : found.get(entry.id());
    }

    /** By path and record, for the paths that no record tells of itself. */
    private Map<String, Map<UUID, Object>> look(Register register, Set<String> paths, Collection<Entry> all) {
        Map<String, Map<UUID, Object>> looked = new HashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            Optional<Field> field = register.field(dot < 0 ? path : path.substring(0, dot));
            if (field.filter(one -> one.kind().computed()).isPresent()) {
                looked.put(path, new HashMap<>(computed.of(field.get(), all)));
            } else if (dot > 0
                    && field.filter(one -> one.kind() == Field.Kind.RELATION).isPresent()) {
                looked.put(path, related(field.get(), path.substring(dot + 1), all));
            }
        }
        return looked;
    }

    private Map<UUID, Object> related(Field field, String path, Collection<Entry> all) {
        Map<UUID, Object> values = new HashMap<>();
        if (all.isEmpty()) {
            return values;
        }
        Set<UUID> ids = new HashSet<>();
        all.forEach(entry -> ids(entry, field).forEach(ids::add));
        Register to =
                registers.get(all.iterator().next().county(), field.shape().to());
        Map<UUID, Entry> found = entries.all(all.iterator().next().county(), ids).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        Map<String, Map<UUID, Object>> looked = look(to, Set.of(path), found.values());
        for (Entry entry : all) {
            List<Object> each = ids(entry, field)
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(other -> value(to, looked, other, path))
                    .flatMap(value -> value instanceof List<?> many ? many.stream() : Stream.ofNullable(value))
                    .<Object>map(value -> value)
                    .toList();
            values.put(entry.id(), each);
        }
        return values;
    }

    private static Stream<UUID> ids(Entry entry, Field field) {
        Object value = entry.values().get(field.name());
        return (value instanceof List<?> many ? many.stream() : Stream.ofNullable(value))
                .map(id -> UUID.fromString(id.toString()));
    }
}
