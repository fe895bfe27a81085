package org.liuchi.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Register.Make;
import org.liuchi.registers.definition.Register.Move;
import org.liuchi.registers.definition.Register.StepRule;
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
    private static final String EACH_OF = "register ";

    private final EntryStore store;
    private final Registers registers;
    private final Paths paths;
    private final Items items;
    private final Flows flows;
    private final Records records;

    Following(EntryStore store, Registers registers, Paths paths, Items items, Flows flows, @Lazy Records records) {
        this.store = store;
        this.registers = registers;
        this.paths = paths;
        this.items = items;
        this.flows = flows;
        this.records = records;
    }

    void of(Register register, StepRule step, Entry entry, Item item, Instant now) {
        step.moves().forEach(move -> move(move, entry, item, now));
        step.makes().forEach(make -> make(register, make, entry, item, now));
    }

    private void move(Move move, Entry entry, Item item, Instant now) {
        CountyCode county = entry.county();
        List<UUID> pointing = store.pointing(county, move.register(), move.by(), entry.id());
        for (Item other : items.all(county, pointing)) {
            if (takes(other, move.action())) {
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

    private boolean takes(Item item, String action) {
        return flows.of(item)
                .row(item.state(), action)
                .map(Row::by)
                .filter(by -> by.contains(Performer.PROGRAM))
                .isPresent();
    }

    private void make(Register register, Make make, Entry entry, Item item, Instant now) {
        if (!make.when().holds(paths.of(register, entry), Records.day(now))) {
            return;
        }
        List<Object> each = new ArrayList<>();
        if (make.each().isEmpty()) {
            each.add("");
        } else if (make.each().startsWith(EACH_OF)) {
            Register from = registers.get(entry.county(), make.each().substring(EACH_OF.length()));
            store.current(entry.county(), from.name()).stream()
                    .filter(one -> make.among().holds(paths.of(from, one), Records.day(now)))
                    .forEach(one -> each.add(one.id().toString()));
        } else {
            Object values = entry.values().get(make.each());
            (values instanceof List<?> all ? all.stream() : Stream.ofNullable(values)).forEach(each::add);
        }
        for (int i = 0; i < each.size(); i++) {
            Map<String, Object> words = new HashMap<>(entry.values());
            words.put("id", entry.id().toString());
            words.put("each", each.get(i));
            words.put("holder", entry.holder().toString());
            words.put("area", words.getOrDefault("area", entry.area()));
            words.put("title", words.getOrDefault("title", entry.title()));
            records.enter(new Records.Enter(
                    entry.county(),
                    make.register(),
                    make.action(),
                    Settings.of(make.set(), words, Records.day(now)),
                    new Actor.Program(entry.county(), "registers"),
                    Receipts.following(
                            item.id(), item.version(), "make " + make.register() + " " + make.place() + " " + i),
                    now));
        }
    }
}
