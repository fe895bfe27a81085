package org.liuchi.workflow.view;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Item;

/**
 * Who may read items of one kind; the module that keeps them brings it. Without one an item is read by those who may act
 * on it in some state: its owner's organisation, the parties it remembers, and the roles its flow names.
 *
 * @param kinds names of flows
 */
public record Readers(Predicate<String> kinds, May may) {
    public Readers(String kind, May may) {
        this(kind::equals, may);
    }

    @FunctionalInterface
    public interface May {
        /** @param items finds what the item serves; of a list, what was read together */
        boolean read(Actor.Staff staff, Item item, Function<UUID, Item> items);
    }
}
