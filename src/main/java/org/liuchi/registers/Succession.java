package org.liuchi.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * When work is handed over the kernel renames the bodies that an item remembers; the record follows, so that its lists,
 * figures and rights go to the successor too.
 */
@Component
class Succession implements OutboxListener {
    private final Registers registers;
    private final EntryStore store;
    private final Writing writing;
    private final Items items;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    Succession(
            Registers registers,
            EntryStore store,
            Writing writing,
            Items items,
            TransactionOperations transactions,
            JsonMapper json) {
        this.registers = registers;
        this.store = store;
        this.writing = writing;
        this.items = items;
        this.transactions = transactions;
        this.json = json;
    }

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

    @Override
    public String name() {
        return "register-successions";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(OutboxEvent event) {
        JsonNode told = json.readTree(event.payload());
        if (told.path("meaning").asString("").equals("HAND_OVER")
                && Registers.isRegister(told.path("kind").asString(""))) {
            transactions.executeWithoutResult(_ -> follow(event));
        }
    }

    private void follow(OutboxEvent event) {
        List<Entry> kept = store.lock(event.county(), List.of(event.subject()));
        Item item = items.get(event.county(), event.subject());
        Register register = registers.get(event.county(), item.kind());
        for (Entry entry : kept) {
            Entry next = of(register, entry, item);
            if (!Objects.equals(next, entry)) {
                writing.follow(register, next, entry, event.occurredAt());
            }
        }
    }
}
