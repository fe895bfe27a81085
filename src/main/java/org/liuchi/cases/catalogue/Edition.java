package org.liuchi.cases.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book as it was drafted or published.
 *
 * @param number 0 before anything was published
 * @param note what has changed, in the words of whoever drafted it
 * @param publishedAt absent for a draft
 */
record Edition(
        Book book,
        int number,
        String note,
        Instant draftedAt,
        @Nullable Instant publishedAt,
        List<ListedItem> items) {
    Edition {
        items = List.copyOf(items);
    }

    static Edition none(Book book) {
        return new Edition(book, 0, "", Instant.EPOCH, null, List.of());
    }

    boolean exists() {
        return number > 0;
    }
}
