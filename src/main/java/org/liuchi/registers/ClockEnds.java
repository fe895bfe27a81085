package org.liuchi.registers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.ClockEnd;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When a clock has run out that says what then happens, e.g. an agreement's term, the program does it. */
@Component
class ClockEnds implements OutboxListener {
    private final Registers registers;
    private final Records records;
    private final Items items;
    private final EntryStore entries;
    private final JsonMapper json;
    private final Clock clock;

    ClockEnds(Registers registers, Records records, Items items, EntryStore entries, JsonMapper json, Clock clock) {
        this.registers = registers;
        this.records = records;
        this.items = items;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register-clocks";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(OutboxEvent event) {
        JsonNode told = json.readTree(event.payload());
        String kind = told.path("kind").asString("");
        if (event.type().endsWith(".clock-elapsed") && Registers.isRegister(kind)) {
            registers
                    .find(event.county(), kind)
                    .ifPresent(
                            register -> told.path("clocks").forEach(name -> ended(event, register, name.asString())));
        }
    }

    private void ended(OutboxEvent event, Register register, String name) {
        Item item = items.get(event.county(), event.subject());
        ClockEnd end = registers.of(item).ends().get(name);
        if (end == null || end.then().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean still = item.clock(name).filter(running -> running.elapsed(now)).isPresent();
        if (still && (end.until().isEmpty() || day(register, item, end.until()).isPresent())) {
            records.act(new Act(
                    event.county(),
                    item.id(),
                    end.then(),
                    item.version(),
                    new Actor.Program(event.county(), "registers"),
                    Map.of(),
                    Receipts.following(item.id(), item.version(), name),
                    now));
        }
    }

    /** A record without the day only comes up to be looked at. */
    private Optional<Object> day(Register register, Item item, String field) {
        return entries.find(item.county(), item.id())
                .map(entry -> Paths.own(register, entry.state(), entry.values()).apply(field));
    }
}
