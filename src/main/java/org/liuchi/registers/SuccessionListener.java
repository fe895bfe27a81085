package org.liuchi.registers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
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
class SuccessionListener implements OutboxListener {
    private final Registers registers;
    private final EntryStore store;
    private final Writing writing;
    private final Items items;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    SuccessionListener(
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
            Entry next = Succession.of(register, entry, item);
            if (!Objects.equals(next, entry)) {
                writing.follow(register, next, entry, event.occurredAt());
            }
        }
    }
}
