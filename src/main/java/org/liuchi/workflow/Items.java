package org.liuchi.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Calendars;
import org.liuchi.people.TextMask;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.ItemStore.Found;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the kernel. A step is one read and one writing statement; it needs a transaction of several statements
 * only where a row writes a module's own tables, or where a child closes or reopens under its parent.
 */
@Component
public class Items {
    private final ItemStore store;
    private final Repeats repeats;
    private final Offers offers;
    private final ItemGroups groups;
    private final Flows flows;
    private final Registry registry;
    private final StepColumns columns;
    private final Calendars calendars;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Items(
            ItemStore store,
            Repeats repeats,
            Offers offers,
            ItemGroups groups,
            Flows flows,
            Registry registry,
            StepColumns columns,
            Calendars calendars,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.repeats = repeats;
        this.offers = offers;
        this.groups = groups;
        this.flows = flows;
        this.registry = registry;
        this.columns = columns;
        this.calendars = calendars;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Starts an item. Repeating the request gives the same item.
     *
     * @param also writes the module's own rows for the new item, in the same transaction
     */
    public Outcome start(Start start, Consumer<Item> also) {
        return start(start, Effect.Changes.NONE, also);
    }

    /** @param brought what the module lets the new item remember, as an effect would */
    public Outcome start(Start start, Effect.Changes brought, Consumer<Item> also) {
        // stores it if need be, on its own: the cached flow must not go with a transaction that is rolled back
        Flows.Stored flow = flows.current(start.county(), start.kind());
        return repeats.once(start.county(), start.receipt(), () -> {
            Outcome outcome = transaction.execute(_ -> begin(start, flow, brought, also));
            outbox.nudge();
            return outcome;
        });
    }

    private Outcome begin(Start start, Flows.Stored flow, Effect.Changes brought, Consumer<Item> also) {
        if (start.parent() != null && start.holds() && !store.addChild(start.county(), start.parent())) {
            throw Problem.refused("parent-closed", Map.of());
        }
        Item blank = new Item(
                start.county(),
                start.id(),
                start.kind(),
                start.reference(),
                flow.hash(),
                start.category(),
                TextMask.of(start.title()),
                start.area(),
                start.urgency(),
                null,
                Phase.REPORTED,
                "",
                start.now(),
                null,
                null,
                null,
                null,
                0,
                start.parent(),
                start.holds(),
                0,
                List.of(),
                brought.facts(),
                Chain.NO_HASH);
        Transition transition =
                work(blank, flow.flow(), start.action(), start.actor(), start.input(), start.now(), brought);
        store.start(columns.of(transition, start.receipt()));
        also.accept(transition.next());
        write(transition);
        return new Outcome(transition.next(), 1, false);
    }

    /**
     * Takes a step. Repeating the request under its key changes nothing and gives the same answer.
     *
     * @throws Problem NOT_FOUND, STALE_VERSION, NOT_NOW, FORBIDDEN, INVALID, REFUSED, KEY_REUSED; nothing has changed
     */
    public Outcome act(Act act) {
        return repeats.once(act.county(), act.receipt(), () -> step(act, Effect.Changes.NONE, null));
    }

    /**
     * A step together with what the module knows of it beside the inputs.
     *
     * @param brought what the item remembers by it, as by an effect
     * @param also writes the module's own rows, in the same transaction
     */
    public Outcome act(Act act, Effect.Changes brought, Consumer<Item> also) {
        return repeats.once(act.county(), act.receipt(), () -> step(act, brought, also));
    }

    private Outcome step(Act act, Effect.Changes brought, @Nullable Consumer<Item> also) {
        Found found = store.find(act.county(), act.item(), act.receipt())
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        if (found.receiptSeq() != null) {
            return Repeats.answer(found, act.receipt());
        }
        Item item = found.item();
        if (act.version() != null && act.version() != item.version()) {
            throw stale(item);
        }
        Transition transition = work(item, flows.of(item), act.action(), act.actor(), act.input(), act.now(), brought);
        Map<String, Object> values = columns.of(transition, act.receipt());
        boolean counts = item.holds() && item.open() != transition.next().open();
        boolean done;
        if (counts) {
            done = Boolean.TRUE.equals(
                    transaction.execute(_ -> underParent(transition, values) && also(transition, also)));
        } else if (also != null || writes(transition)) {
            done = Boolean.TRUE.equals(transaction.execute(_ -> alone(transition, values) && also(transition, also)));
        } else {
            done = store.change(values);
        }
        if (!done) {
            throw lost(act, transition);
        }
        outbox.nudge();
        return new Outcome(transition.next(), transition.next().version(), false);
    }

    /** Locks are taken parent first, always; so the last child's answer and the parent's result can't miss each other. */
    private boolean underParent(Transition transition, Map<String, Object> values) {
        Item item = transition.step().item();
        UUID parent = Objects.requireNonNull(item.parent());
        boolean reopens = transition.next().open();
        if (!store.lockOpenParent(item.county(), parent) && reopens) {
            throw Problem.refused("parent-closed", Map.of());
        }
        lock(transition);
        Map<String, Object> withParent = new HashMap<>(values);
        withParent.put("childrenStep", reopens ? 1 : -1);
        if (!store.changeChild(withParent)) {
            throw stale(item);
        }
        return write(transition);
    }

    private Transition work(
            Item item,
            Flow flow,
            String action,
            Actor actor,
            Map<String, ?> input,
            Instant now,
            Effect.Changes brought) {
        if (!flow.knows(action)) {
            throw Problem.invalid("action", "unknown-action", Map.of("action", action));
        }
        Row row = flow.row(item.state(), action)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_NOW, standing(item, flow)));
        if (!Permission.may(row, item, actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Filled filled = Inputs.fill(row, input);
        return Transition.of(
                new Step(item, flow, row, actor, filled, now, calendars.of(item.county())), brought, registry);
    }

    private static Map<String, Object> standing(Item item, Flow flow) {
        return item.state().isEmpty()
                ? Map.of()
                : Map.of("state", flow.state(item.state()).label(), "version", item.version());
    }

    private boolean writes(Transition transition) {
        return transition.step().row().effects().stream()
                .map(registry::effect)
                .anyMatch(effect -> effect instanceof Effect.Write || effect instanceof Effect.Lock);
    }

    private boolean alone(Transition transition, Map<String, Object> values) {
        lock(transition);
        return store.change(values) && write(transition);
    }

    private static boolean also(Transition transition, @Nullable Consumer<Item> also) {
        if (also != null) {
            also.accept(transition.next());
        }
        return true;
    }

    private void lock(Transition transition) {
        for (String name : transition.step().row().effects()) {
            if (registry.effect(name) instanceof Effect.Lock effect) {
                effect.lock(transition.step());
            }
        }
    }

    private boolean write(Transition transition) {
        for (String name : transition.step().row().effects()) {
            if (registry.effect(name) instanceof Effect.Write effect) {
                effect.write(transition.step(), transition.next());
            }
        }
        return true;
    }

    /** Why a step that was allowed a moment ago found nothing to change. */
    private Problem lost(Act act, Transition transition) {
        Item now = get(act.county(), act.item());
        boolean children = transition.step().row().guards().contains(Row.NO_OPEN_CHILDREN) && now.openChildren() > 0;
        return children && now.version() == transition.step().item().version()
                ? Problem.refused("open-children", Map.of("count", now.openChildren()))
                : stale(now);
    }

    private static Problem stale(Item item) {
        return Problem.of(Problem.Kind.STALE_VERSION, Map.of("version", item.version()));
    }

    /** The answer to a request that a module sees is repeated before it does any work of its own. */
    public Optional<Outcome> repeated(CountyCode county, Receipt receipt) {
        return repeats.known(county, receipt);
    }

    /** @throws Problem NOT_FOUND, also for an item of another county */
    public Item get(CountyCode county, UUID id) {
        return store.find(county, id, null).map(Found::item).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** Those of them that the county has, in no order. */
    public List<Item> all(CountyCode county, Collection<UUID> ids) {
        return groups.all(county, ids);
    }

    /** Items that serve this one, oldest first. */
    public List<Item> children(CountyCode county, UUID parent) {
        return groups.children(county, parent);
    }

    /** Whether the row is the actor's to take, whatever guards would say. */
    public boolean may(Row row, Item item, Actor actor) {
        return Permission.may(row, item, actor);
    }

    /** What the actor may do now; buttons are made from this and nothing else. */
    public List<Offer> offers(Item item, Actor actor, Instant now) {
        return offers.of(item, actor, now);
    }
}
