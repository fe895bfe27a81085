package org.liuchi.registers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Move;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a step of one record does to others: those that point to it move too, and new ones are made. */
@Component
class Following {
    private final EntryStore store;
    private final Registers registers;
    private final Rules rules;
    private final Making making;
    private final Items items;
    private final Flows flows;
    private final Records records;

    Following(
            EntryStore store,
            Registers registers,
            Rules rules,
            Making making,
            Items items,
            Flows flows,
            @Lazy Records records) {
        this.store = store;
        this.registers = registers;
        this.rules = rules;
        this.making = making;
        this.items = items;
        this.flows = flows;
        this.records = records;
    }

    void of(Register register, StepRule step, Entry entry, Item item, Instant now) {
        step.moves().forEach(move -> move(move, entry, item, now));
        for (int i = 0; i < step.makes().size(); i++) {
            making.make(register, step.makes().get(i), i, entry, item, now);
        }
    }

    private void move(Move move, Entry entry, Item item, Instant now) {
        CountyCode county = entry.county();
        List<UUID> pointing = store.pointing(county, move.register(), move.by(), entry.id());
        for (Item other : items.all(county, pointing)) {
            if (takes(other, move.action()) && !hindered(other, move.action(), now)) {
                records.act(new Act(
                        county,
                        other.id(),
                        move.action(),
                        null,
                        new Actor.Program(county, "registers"),
                        Map.of(),
                        Receipts.following(item.id(), item.version(), move.action() + " " + other.id()),
                        now));
            }
        }
    }

    /** What has a need of its own that is not met stays where it is; the others go along. */
    private boolean hindered(Item item, String action, Instant now) {
        Register register = registers.get(item.county(), item.kind());
        StepRule step = registers.of(item).step(item.state(), action);
        return store.find(item.county(), item.id())
                .filter(entry ->
                        rules.unmet(register, step, entry, Records.day(now)).isEmpty()
                                && entry.values().keySet().containsAll(step.requires()))
                .isEmpty();
    }

    private boolean takes(Item item, String action) {
        return flows.of(item)
                .row(item.state(), action)
                .map(Row::by)
                .filter(by -> by.contains(Performer.PROGRAM))
                .isPresent();
    }
}
