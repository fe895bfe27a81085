package org.liuchi.files;

import org.jspecify.annotations.Nullable;

/**
 * What somebody attached, as it waits for its row; closing leaves nothing of it unless it was kept.
 *
 * @param small of a picture, to be shown among others
 */
public record Attached(Draft whole, @Nullable Draft small) implements AutoCloseable {
    @Override
    public void close() {
        whole.close();
        if (small != null) {
            small.close();
        }
    }
}
