package org.liuchi.shared;

import java.util.UUID;

/** Id of a post of an organisation; its holder or stand-in acts (UUIDv7). */
public record PostId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
