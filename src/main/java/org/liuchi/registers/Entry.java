package org.liuchi.registers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;

/**
 * A record as it is kept.
 *
 * @param register name
 * @param number as people know it, e.g. {@code 2026-000017}
 * @param state of its item
 * @param values by field, as JSON knows them; of a person only the mask
 * @param endedAt absent while it may still change
 */
public record Entry(
        CountyCode county,
        UUID id,
        String register,
        String number,
        String title,
        String area,
        UUID holder,
        UUID keeper,
        String state,
        Map<String, Object> values,
        Instant enteredAt,
        @Nullable Instant endedAt) {
    public Entry {
        values = Map.copyOf(values);
    }

    Entry with(Map<String, Object> changed) {
        return new Entry(county, id, register, number, title, area, holder, keeper, state, changed, enteredAt, endedAt);
    }
}
