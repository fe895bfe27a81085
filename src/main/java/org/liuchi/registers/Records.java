package org.liuchi.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/**
 * The door of the module: a record is entered, and steps are taken with it. The step is the kernel's; values, what they
 * are found by and what follows for other records are written in the same transaction, or nothing is.
 */
@Component
public class Records {
    private final Registers registers;
    private final EntryStore store;
    private final RecordNumbers numbers;
    private final Filling filling;
    private final Rules rules;
    private final RecordBodies bodies;
    private final Remembered remembered;
    private final Writing writing;
    private final Items items;
    private final Flows flows;

    Records(
            Registers registers,
            EntryStore store,
            RecordNumbers numbers,
            Filling filling,
            Rules rules,
            RecordBodies bodies,
            Remembered remembered,
            Writing writing,
            Items items,
            Flows flows) {
        this.registers = registers;
        this.store = store;
        this.numbers = numbers;
        this.filling = filling;
        this.rules = rules;
        this.bodies = bodies;
        this.remembered = remembered;
        this.writing = writing;
        this.items = items;
        this.flows = flows;
    }

    /**
     * A new record.
     *
     * @param action row of its loop that begins it
     * @param input fields and what else the row asks for, by name
     */
    public record Enter(
            CountyCode county,
            String register,
            String action,
            Map<String, ?> input,
            Actor actor,
            Receipt receipt,
            Instant now) {}

    /**
     * Enters a record; the same request again gives the same one.
     *
     * @throws Problem INVALID naming each wrong field, REFUSED with the words of the register's rule
     */
    public Outcome enter(Enter enter) {
        return enter(enter, _ -> {});
    }

    /** @param also in the same transaction, with the new record's item */
    Outcome enter(Enter enter, Consumer<Item> also) {
        CountyCode county = enter.county();
        Optional<Outcome> repeated = items.repeated(county, enter.receipt());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Register register = registers.get(county, enter.register());
        Row row = register.flow()
                .row("", enter.action())
                .orElseThrow(() -> Problem.invalid("action", "unknown-action", Map.of("action", enter.action())));
        StepRule step = register.step("", enter.action());
        Given given = Given.of(row, enter.input());
        LocalDate today = day(enter.now());
        Draft draft = filling.fill(
                county, new FileFields.By(enter.actor(), null), register, step, Map.of(), given.values(), today);
        OrganizationId holder = bodies.holder(county, register, draft.values(), enter.actor());
        Entry entry = new Entry(
                county,
                Ids.next(enter.now()),
                register.name(),
                "",
                title(register, draft.values()),
                area(county, register, draft.values(), holder),
                holder.value(),
                bodies.keeper(county, register).value(),
                row.to(),
                draft.values(),
                enter.now(),
                null);
        rules.check(register, step, entry, "", today);
        Entry numbered = numbered(entry, today);
        UUID parent = parent(register, draft.values());
        Start start = new Start(
                county,
                entry.id(),
                register.name(),
                numbered.number(),
                enter.action(),
                "",
                entry.title(),
                entry.area(),
                0,
                parent,
                parent != null,
                enter.actor(),
                given.asked(),
                enter.receipt(),
                enter.now());
        return items.start(
                start,
                remembered.of(register, register, numbered, draft, null, row, enter.actor(), enter.now()),
                item -> {
                    writing.write(register, step, numbered, null, draft, item, enter.now());
                    also.accept(item);
                });
    }

    /** Takes a step; its body may have fields of the record besides what the row asks for. */
    public Outcome act(Act act) {
        CountyCode county = act.county();
        Optional<Outcome> repeated = items.repeated(county, act.receipt());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Item item = items.get(county, act.item());
        Register register = registers.get(county, item.kind());
        Entry kept = store.find(county, act.item()).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Entry before = Succession.of(register, kept, item);
        Flow flow = flows.of(item);
        Row row = flow.row(item.state(), act.action()).orElse(null);
        boolean stale = act.version() != null && act.version() != item.version();
        if (row == null || stale || !items.may(row, item, act.actor())) {
            // the kernel says what is wrong with it
            return items.act(act);
        }
        Register began = registers.of(item);
        StepRule step = began.step(item.state(), act.action());
        if (act.actor() instanceof Actor.Staff staff
                && step.otherThan().stream()
                        .anyMatch(action -> item.names(
                                Remembered.took(action), staff.account().toString()))) {
            throw Problem.refused("another-person", Map.of());
        }
        Given given = Given.of(row, act.input());
        LocalDate today = day(act.now());
        Draft draft = filling.fill(
                county,
                new FileFields.By(act.actor(), before.id()),
                register,
                step,
                before.values(),
                given.values(),
                today);
        OrganizationId holder = draft.changed().contains(register.belonging().holder())
                ? bodies.holder(county, register, draft.values(), act.actor())
                : new OrganizationId(before.holder());
        boolean moved = draft.changed().contains(register.belonging().place())
                || !holder.value().equals(before.holder());
        Entry entry = new Entry(
                county,
                before.id(),
                before.register(),
                before.number(),
                draft.changed().isEmpty() ? before.title() : title(register, draft.values()),
                moved ? area(county, register, draft.values(), holder) : before.area(),
                holder.value(),
                before.keeper(),
                row.to(),
                draft.values(),
                before.enteredAt(),
                Writing.ended(flow, row, act.now()));
        rules.check(register, step, entry, item.state(), today);
        Act seen = new Act(
                county, act.item(), act.action(), item.version(), act.actor(), given.asked(), act.receipt(), act.now());
        return items.act(
                seen,
                remembered.of(register, began, entry, draft, item, row, act.actor(), act.now()),
                next -> writing.write(register, step, entry, kept, draft, next, act.now()));
    }

    private Entry numbered(Entry entry, LocalDate today) {
        return new Entry(
                entry.county(),
                entry.id(),
                entry.register(),
                numbers.next(entry.county(), entry.register(), today.getYear()),
                entry.title(),
                entry.area(),
                entry.holder(),
                entry.keeper(),
                entry.state(),
                entry.values(),
                entry.enteredAt(),
                entry.endedAt());
    }

    private static String title(Register register, Map<String, Object> values) {
        Object title = values.get(register.title());
        return title == null ? register.label().zh() : title.toString();
    }

    private String area(CountyCode county, Register register, Map<String, Object> values, OrganizationId holder) {
        Object place = values.get(register.belonging().place());
        return place == null ? bodies.areaOf(county, holder) : place.toString();
    }

    /** The record that this one holds while it is open. */
    private static @Nullable UUID parent(Register register, Map<String, Object> values) {
        return register.fields().stream()
                .filter(field -> field.shape().holds())
                .map(field -> values.get(field.name()))
                .filter(String.class::isInstance)
                .findFirst()
                .map(id -> UUID.fromString(id.toString()))
                .orElse(null);
    }

    static LocalDate day(Instant now) {
        return now.atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
