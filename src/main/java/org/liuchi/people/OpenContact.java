package org.liuchi.people;

import org.jspecify.annotations.Nullable;

/** A resident's name and phone as they are; {@link MaskedContact} is what is usually shown. */
public record OpenContact(@Nullable String name, @Nullable String phone) {
    /** Neither in logs nor in messages, whoever writes them. */
    @Override
    public String toString() {
        return "OpenContact";
    }
}
