package org.liuchi.shared;

import java.util.UUID;

/** Id of a staff account (UUIDv7). */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
