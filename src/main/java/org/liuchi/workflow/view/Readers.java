package org.liuchi.workflow.view;

import java.util.function.BiPredicate;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Item;

/**
 * Who may read items of one kind; the module that keeps them brings it. Without one an item is read by those who may act
 * on it in some state: its owner's organisation, the parties it remembers, and the roles its flow names.
 *
 * @param kind name of the flow
 */
public record Readers(String kind, BiPredicate<Actor.Staff, Item> may) {}
