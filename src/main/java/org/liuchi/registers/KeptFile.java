package org.liuchi.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.files.StoredFile;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;

/**
 * A file that was uploaded for a record.
 *
 * @param small of a picture, the small one
 * @param name as given, cleaned and masked
 * @param record absent until one names it
 */
record KeptFile(
        UUID id,
        @Nullable UUID small,
        String register,
        String name,
        String mediaType,
        long bytes,
        UUID uploadedBy,
        @Nullable UUID record,
        @Nullable String field) {
    /** Not of a record yet. */
    static KeptFile uploaded(StoredFile whole, @Nullable UUID small, Register register, String given, Actor.Staff by) {
        return new KeptFile(
                whole.id(),
                small,
                register.name(),
                FileName.of(given, whole.mediaType()),
                whole.mediaType(),
                whole.bytes(),
                by.account().value(),
                null,
                null);
    }

    boolean isOf(UUID one, String ofField) {
        return one.equals(record) && ofField.equals(field);
    }
}
