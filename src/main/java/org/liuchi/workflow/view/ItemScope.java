package org.liuchi.workflow.view;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Performer;
import org.springframework.stereotype.Component;

/** Which items an account may read. */
@Component
public class ItemScope {
    private final Items items;
    private final Flows flows;
    private final List<Readers> readers;

    ItemScope(Items items, Flows flows, List<Readers> readers) {
        this.items = items;
        this.flows = flows;
        this.readers = List.copyOf(readers);
    }

    /** @throws Problem NOT_FOUND when there is none, or none that the account may read */
    public Item visible(Actor.Staff staff, UUID id) {
        Item item = items.get(staff.county(), id);
        if (!covers(staff, item)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return item;
    }

    public boolean covers(Actor.Staff staff, Item item) {
        return covers(staff, item, id -> items.get(item.county(), id));
    }

    /** Those of them that the account may read; what they serve is read together. */
    public List<Item> readable(Actor.Staff staff, List<Item> all) {
        Map<UUID, Item> known = new HashMap<>();
        Set<UUID> parents = parents(all);
        while (!parents.isEmpty()) {
            List<Item> found = items.all(staff.county(), parents);
            found.forEach(item -> known.put(item.id(), item));
            parents = parents(found);
        }
        return all.stream()
                .filter(item -> covers(staff, item, id -> Objects.requireNonNull(known.get(id))))
                .toList();
    }

    private static Set<UUID> parents(List<Item> items) {
        return items.stream().map(Item::parent).filter(Objects::nonNull).collect(toSet());
    }

    private boolean covers(Actor.Staff staff, Item item, Function<UUID, Item> found) {
        return readers.stream()
                .filter(one -> one.kinds().test(item.kind()))
                .findFirst()
                .map(Readers::may)
                .orElse((who, what, _) -> mayActSomewhere(who, what))
                .read(staff, item, found);
    }

    private boolean mayActSomewhere(Actor.Staff staff, Item item) {
        boolean owns =
                item.owner() != null && staff.handlesFor().contains(item.owner().organization());
        return owns
                || flows.of(item).rows().stream()
                        .flatMap(row -> row.by().stream())
                        .distinct()
                        .anyMatch(performer -> is(performer, staff, item));
    }

    private static boolean is(Performer performer, Actor.Staff staff, Item item) {
        return switch (performer.kind()) {
            case REPORTER, OWNER, COLLEAGUE, PROGRAM -> false;
            case PARTY -> staff.handlesFor().stream().anyMatch(ours -> item.names(performer.fact(), ours.toString()));
            case ROLE ->
                staff.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == performer.role() && item.area().startsWith(grant.area()));
        };
    }
}
