package org.liuchi.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem.Violation;
import org.springframework.stereotype.Component;

/** Fields that hold files: which files they may name, and what becomes of those that they name no more. */
@Component
class FileFields {
    private final RecordFiles files;
    private final FileErasure erasure;

    FileFields(RecordFiles files, FileErasure erasure) {
        this.files = files;
        this.erasure = erasure;
    }

    /**
     * Who fills in a record.
     *
     * @param record absent for a new one
     */
    record By(Actor actor, @Nullable UUID record) {}

    static Stream<Field> in(Register register) {
        return register.fields().stream().filter(field -> field.kind() == Field.Kind.FILES);
    }

    /** Nothing where the value is absent, or no list of files. */
    static List<UUID> ids(@Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(one -> UUID.fromString(one.toString())).toList()
                : List.of();
    }

    /** A file is one's own upload for this register that no record names yet, or the record's own already. */
    List<Violation> faults(
            CountyCode county, By by, Register register, Map<String, Object> values, Set<String> changed) {
        List<Violation> faults = new ArrayList<>();
        in(register).map(Field::name).filter(changed::contains).forEach(name -> {
            List<UUID> ids = ids(values.get(name));
            Map<UUID, KeptFile> found = files.byId(county, ids);
            if (!ids.stream().allMatch(id -> may(found.get(id), by, register, name))) {
                faults.add(new Violation(name, "unknown-file", Map.of()));
            }
        });
        return faults;
    }

    private static boolean may(@Nullable KeptFile file, By by, Register register, String field) {
        if (file == null || file.record() != null) {
            return file != null && by.record() != null && file.isOf(by.record(), field);
        }
        return by.actor() instanceof Actor.Staff staff
                && staff.account().value().equals(file.uploadedBy())
                && register.name().equals(file.register());
    }

    /**
     * The record takes its files. What it names no more stays with it, because its history names it; of a personal field
     * the history says nothing, so such a file goes at once (个人信息保护法47).
     */
    void write(Register register, Entry entry, @Nullable Entry before, Draft draft) {
        in(register).filter(field -> draft.changed().contains(field.name())).forEach(field -> {
            List<UUID> now = ids(entry.values().get(field.name()));
            files.claim(entry, field.name(), now);
            if (before != null && field.use().personal()) {
                List<UUID> left = new ArrayList<>(ids(before.values().get(field.name())));
                left.removeAll(now);
                erasure.of(entry.county(), entry.id(), left);
            }
        });
    }

    /** All files that these records name, by id. */
    Map<UUID, KeptFile> named(CountyCode county, Iterable<Entry> entries, List<Field> fields) {
        List<UUID> ids = new ArrayList<>();
        List<Field> own = fields.stream()
                .filter(field -> field.kind() == Field.Kind.FILES)
                .toList();
        entries.forEach(entry ->
                own.forEach(field -> ids.addAll(ids(entry.values().get(field.name())))));
        return ids.isEmpty() ? Map.of() : files.byId(county, ids);
    }

    /** In the value's order; none of those that are gone. */
    static List<KeptFile> among(Map<UUID, KeptFile> found, @Nullable Object value) {
        return ids(value).stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    /** Of one value on its own. */
    List<KeptFile> of(CountyCode county, @Nullable Object value) {
        return among(files.byId(county, new ArrayList<>(ids(value))), value);
    }

    /** What a change left out of a field. */
    List<KeptFile> left(Entry entry, Field field, Changes.Changed changed) {
        if (field.kind() != Field.Kind.FILES) {
            return List.of();
        }
        List<UUID> left = new ArrayList<>(ids(changed.before().get(field.name())));
        left.removeAll(ids(changed.after().get(field.name())));
        return of(entry.county(), left);
    }
}
