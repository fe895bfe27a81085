package org.liuchi.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where a page of a list ordered by time and id ended; opaque to clients. */
public record Cursor(Instant at, UUID id) {
    /** @throws Problem INVALID cursor */
    public static Cursor read(String text) {
        String[] parts = text.split("_", 2);
        try {
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    /**
     * @param rows one more than {@code size} when there is another page
     * @param cursor of a row; what it reads as is given out
     */
    public static <T> Page<T> page(List<T> rows, int size, Function<T, ?> cursor) {
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        rows.subList(0, size), cursor.apply(rows.get(size - 1)).toString());
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
