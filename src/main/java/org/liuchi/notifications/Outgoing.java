package org.liuchi.notifications;

import java.util.UUID;
import org.liuchi.people.Wish;

/**
 * A message ready to go.
 *
 * @param id by which the other side may know one that it has taken already
 * @param number of the item it is about
 * @param due promised day in words; empty when there is none
 */
record Outgoing(UUID id, String kind, String number, String due, Wish.Language language, String text) {}
