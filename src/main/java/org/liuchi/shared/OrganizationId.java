package org.liuchi.shared;

import java.util.UUID;

/** Id of a department, town, village or the linkage centre (UUIDv7). */
public record OrganizationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
