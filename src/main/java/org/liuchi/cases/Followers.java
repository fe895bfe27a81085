package org.liuchi.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What follows from a step: an item that serves the case is begun or ended, or what it led to is done on the case. All
 * in the step's own transaction, under a receipt made of the step, so that it happens once.
 */
@Component
public class Followers {
    private final ObjectProvider<Items> items;
    private final ObjectProvider<Histories> histories;

    Followers(ObjectProvider<Items> items, ObjectProvider<Histories> histories) {
        this.items = items;
        this.histories = histories;
    }

    /**
     * Begins an item beside the case, which doesn't hold it.
     *
     * @param parent as it stands after the step
     * @param action that starts the item
     */
    public Item start(Step step, Item parent, String kind, String action, Map<String, ?> input) {
        return start(step, parent, kind, action, false, "", input);
    }

    /**
     * @param holds whether the case waits for it
     * @param mark makes the item different from others of the same kind that the same step begins
     */
    public Item start(
            Step step, Item parent, String kind, String action, boolean holds, String mark, Map<String, ?> input) {
        return start(parent, parent.version(), step.actor(), kind, action, holds, mark, input, step.now());
    }

    /**
     * Begins an item because of something that happened to the case; for one version of it once.
     *
     * @param version of the case that led to it
     */
    public Item start(
            Item parent,
            long version,
            Actor actor,
            String kind,
            String action,
            boolean holds,
            String mark,
            Map<String, ?> input,
            Instant now) {
        String reference = parent.reference() + "·" + version + (mark.isEmpty() ? "" : "-" + mark);
        return items.getObject()
                .start(
                        new Start(
                                parent.county(),
                                Ids.next(now),
                                kind,
                                reference,
                                action,
                                parent.category(),
                                parent.title(),
                                parent.area(),
                                parent.urgency(),
                                parent.id(),
                                holds,
                                actor,
                                input,
                                Receipts.following(parent.id(), version, kind + mark + new TreeMap<>(input)),
                                now),
                        _ -> {})
                .item();
    }

    /** Does on the case what an item beside it has led to. */
    public Item onParent(Item item, String action, Map<String, ?> input, Instant now) {
        return act(item, Objects.requireNonNull(item.parent()), action, input, now);
    }

    /** Takes a step of the program on another item because of a step of this one. */
    public Item act(Item cause, UUID target, String action, Map<String, ?> input, Instant now) {
        return act(cause, cause.version(), target, action, input, now);
    }

    /**
     * The same because of something that happened to the cause; for one version of it once, however often it is told.
     *
     * @param version of the cause that led to it
     */
    public Item act(Item cause, long version, UUID target, String action, Map<String, ?> input, Instant now) {
        return items.getObject()
                .act(new Act(
                        cause.county(),
                        target,
                        action,
                        null,
                        new Actor.Program(cause.county(), cause.kind()),
                        input,
                        Receipts.following(cause.id(), version, action + " " + target),
                        now))
                .item();
    }

    /** The text last written under this name. */
    public Optional<String> text(Item item, String name) {
        return histories.getObject().texts(item.county(), item.id()).entrySet().stream()
                .filter(line -> line.getValue().containsKey(name))
                .max(Map.Entry.comparingByKey())
                .map(line -> line.getValue().get(name));
    }
}
