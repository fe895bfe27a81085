package org.liuchi.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    boolean isOf(UUID one, String ofField) {
        return one.equals(record) && ofField.equals(field);
    }
}
