package org.liuchi.notifications;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;

/**
 * Who tells the person what could not be sent; of every kind that no teller names it is the county's desk.
 *
 * @param item kind of item that the messages are about
 * @param kinds names of the kinds of message
 * @param covers which of these items the account may see at all
 */
public record Teller(Role role, String item, Set<String> kinds, BiFunction<Actor.Staff, Set<UUID>, Set<UUID>> covers) {
    public Teller {
        kinds = Set.copyOf(kinds);
    }
}
