package org.liuchi.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.packs.Change.Kind;
import org.liuchi.registers.definition.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two definitions of a register: fields and states by name, all else as one. Pure. */
final class RegisterChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RegisterChanges() {}

    static List<Change> between(Optional<Register> before, Register now) {
        if (before.isEmpty()) {
            return List.of(Change.of(Kind.REGISTER_NEW, now.name()));
        }
        if (before.get().definition().equals(now.definition())) {
            return List.of();
        }
        JsonNode then = JSON.readTree(before.get().definition());
        JsonNode after = JSON.readTree(now.definition());
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(Kind.REGISTER_CHANGED, now.name()));
        parts(now.name(), then.path("fields"), after.path("fields"), Parts.FIELDS, changes);
        parts(now.name(), then.at("/flow/states"), after.at("/flow/states"), Parts.STATES, changes);
        return changes;
    }

    private enum Parts {
        FIELDS(Kind.FIELD_NEW, Kind.FIELD_CHANGED, Kind.FIELD_LEFT_OUT),
        STATES(Kind.STATE_NEW, Kind.STATE_CHANGED, Kind.STATE_LEFT_OUT);

        private final Kind added;
        private final Kind changed;
        private final Kind leftOut;

        Parts(Kind added, Kind changed, Kind leftOut) {
            this.added = added;
            this.changed = changed;
            this.leftOut = leftOut;
        }
    }

    private static void parts(String register, JsonNode before, JsonNode now, Parts parts, List<Change> changes) {
        Map<String, JsonNode> then = named(before);
        named(now).forEach((name, part) -> {
            JsonNode old = then.remove(name);
            if (old == null) {
                changes.add(new Change(parts.added, name, register));
            } else if (!old.equals(part)) {
                changes.add(new Change(parts.changed, name, register));
            }
        });
        then.keySet().forEach(name -> changes.add(new Change(parts.leftOut, name, register)));
    }

    private static Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        list.forEach(part -> named.put(part.path("name").asString(), part));
        return named;
    }
}
