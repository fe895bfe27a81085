package org.liuchi.packs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.packs.Pack.DemoRecord;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.Records;
import org.liuchi.registers.Records.Enter;
import org.liuchi.registers.Registers;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/**
 * Enters demo records as people would: each step by somebody who may take it. A receipt made from the record's key sees
 * to it that none comes twice.
 */
@Component
class DemoRecords {
    private final Registers registers;
    private final Records records;
    private final Items items;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final Receipts receipts;
    private final DemoFaults faults;
    private final Clock clock;

    DemoRecords(
            Registers registers,
            Records records,
            Items items,
            DemoPlaces places,
            DemoPeople people,
            Receipts receipts,
            DemoFaults faults,
            Clock clock) {
        this.registers = registers;
        this.records = records;
        this.items = items;
        this.places = places;
        this.people = people;
        this.receipts = receipts;
        this.faults = faults;
        this.clock = clock;
    }

    int enter(CountyCode county, Pack pack) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        DemoNames names = places.names(county);
        List<Actor.Staff> staff = people.working(county, now);
        for (DemoRecord record : pack.demo()) {
            UUID id = new Playing(county, pack, record, new DemoValues(names::find, today), staff, now).play();
            names.key(record.key(), id.toString());
        }
        return pack.demo().size();
    }

    private final class Playing {
        private final CountyCode county;
        private final Pack pack;
        private final DemoRecord record;
        private final DemoValues values;
        private final List<Actor.Staff> staff;
        private final Instant now;
        private final Register register;

        Playing(
                CountyCode county,
                Pack pack,
                DemoRecord record,
                DemoValues values,
                List<Actor.Staff> staff,
                Instant now) {
            this.county = county;
            this.pack = pack;
            this.record = record;
            this.values = values;
            this.staff = staff;
            this.now = now;
            this.register = registers.get(county, record.register());
        }

        UUID play() {
            DemoStep first = record.steps().getFirst();
            UUID id = taken(first, () -> begin(first));
            for (int i = 1; i < record.steps().size(); i++) {
                DemoStep step = record.steps().get(i);
                Receipt receipt = receipt(i);
                taken(step, () -> items.repeated(county, receipt).isPresent() ? id : follow(id, step, receipt));
            }
            return id;
        }

        private UUID begin(DemoStep step) {
            Receipt receipt = receipt(0);
            return items.repeated(county, receipt)
                    .map(outcome -> outcome.item().id())
                    .orElseGet(() -> {
                        Map<String, Object> given = values.of(step);
                        String action = step.action(register);
                        Row row = register.flow().row("", action).orElseThrow();
                        Actor actor =
                                people.actor(county, staff, row.by(), step, places.facts(county, register, given));
                        return records.enter(new Enter(county, register.name(), action, given, actor, receipt, now))
                                .item()
                                .id();
                    });
        }

        private UUID follow(UUID id, DemoStep step, Receipt receipt) {
            Item item = items.get(county, id);
            Row row = register.flow()
                    .row(item.state(), step.action())
                    .orElseThrow(() -> new DefinitionError(List.of(
                            step.place() + " in " + item.state() + " there is no row '" + step.action() + "'")));
            Actor actor = people.actor(county, staff, row.by(), step, DemoFacts.of(item));
            records.act(new Act(county, id, step.action(), item.version(), actor, values.of(step), receipt, now));
            return id;
        }

        private Receipt receipt(int step) {
            return receipts.of(
                    "demo " + pack.name() + " " + record.key(), new IdempotencyKey("step-" + step), List.of());
        }

        private interface Doing {
            UUID done();
        }

        private UUID taken(DemoStep step, Doing doing) {
            try {
                return doing.done();
            } catch (Problem refused) {
                throw faults.of(step, record, step.action(register), refused);
            }
        }
    }
}
