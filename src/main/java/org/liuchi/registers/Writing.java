package org.liuchi.registers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.flow.State;
import org.springframework.stereotype.Component;

/** Writes what a step makes of a record, within the step's transaction. */
@Component
class Writing {
    private final EntryStore store;
    private final Changes changes;
    private final People people;
    private final FileFields files;
    private final Following following;
    private final Related related;
    private final Tallies tallies;

    Writing(
            EntryStore store,
            Changes changes,
            People people,
            FileFields files,
            Following following,
            Related related,
            Tallies tallies) {
        this.store = store;
        this.changes = changes;
        this.people = people;
        this.files = files;
        this.following = following;
        this.related = related;
        this.tallies = tallies;
    }

    /** @param before as it stood; null for a new one */
    void write(
            Register register,
            StepRule step,
            Entry entry,
            @Nullable Entry before,
            Draft draft,
            Item item,
            Instant now) {
        List<Entry> touched = related.lock(register, entry, before);
        store.write(register, entry, before);
        people(register, entry, draft);
        files.write(register, entry, before, draft);
        if (!draft.changed().isEmpty()) {
            changes.add(entry, item.version(), part(register, before, draft), part(register, entry, draft));
        }
        tallies.changed(register, entry, before, now);
        related.check(entry.county(), touched, Records.day(now));
        following.of(register, step, entry, item, now);
    }

    /** The record in other hands; nothing else of it changes. */
    void follow(Register register, Entry entry, Entry before, Instant now) {
        store.write(register, entry, before);
        tallies.changed(register, entry, before, now);
    }

    private void people(Register register, Entry entry, Draft draft) {
        for (Field field : register.fields()) {
            if (field.kind() == Field.Kind.PERSON && draft.changed().contains(field.name())) {
                Map<String, Object> person = draft.people().get(field.name());
                if (person == null) {
                    people.forget(entry.county(), entry.id(), field.name());
                } else {
                    people.keep(entry.county(), entry.id(), field.name(), person);
                }
            }
        }
    }

    /** Personal texts are erased one day, and what is kept for ever must not hold them. */
    private static Map<String, Object> part(Register register, @Nullable Entry entry, Draft draft) {
        Map<String, Object> part = new HashMap<>();
        if (entry != null) {
            draft.changed().forEach(name -> {
                Object value = entry.values().get(name);
                if (value != null) {
                    boolean personal = register.field(name)
                            .filter(field -> field.use().personal() || field.kind() == Field.Kind.PERSON)
                            .isPresent();
                    part.put(name, personal ? "***" : value);
                }
            });
        }
        return part;
    }

    /** When retention begins: on entering a state that nothing leaves. */
    static @Nullable Instant ended(Flow flow, Row row, Instant now) {
        return flow.state(row.to()).kind() == State.Kind.FINAL ? now : null;
    }
}
