package org.liuchi.workflow.view;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
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
    private final Map<String, BiPredicate<Actor.Staff, Item>> readers;

    ItemScope(Items items, Flows flows, List<Readers> readers) {
        this.items = items;
        this.flows = flows;
        this.readers = readers.stream().collect(toUnmodifiableMap(Readers::kind, Readers::may));
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
        return Optional.ofNullable(readers.get(item.kind()))
                .orElse(this::mayActSomewhere)
                .test(staff, item);
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
