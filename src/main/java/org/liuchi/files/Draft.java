package org.liuchi.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.liuchi.shared.CountyCode;

/**
 * A file that waits on the disk for its row; closing leaves nothing of it unless it was kept.
 *
 * @param sha256 of what was written, hex
 * @param part where it waits
 * @param place where it will be
 */
public record Draft(CountyCode county, StoredFile file, String sha256, Instant at, Path part, Path place)
        implements AutoCloseable {
    void settle() throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent())) {
            folder.force(true);
        }
    }

    @Override
    public void close() {
        Upload.discard(part);
    }
}
