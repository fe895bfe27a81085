package org.liuchi.people;

import java.util.UUID;

/** Id of the contact data that came with one contact (UUIDv7). Two contacts of the same person have two of them. */
public record ContactId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
