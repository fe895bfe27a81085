package org.liuchi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a second program off the same {@code $LIUCHI_HOME}. The operating system drops the lock with the process, also
 * after {@code kill -9}, so a left-over file never blocks a start.
 */
@Component
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    HomeLock(Home home) {
        this.channel = open(home.home());
    }

    private static FileChannel open(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("liuchi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused("home-in-use", Map.of("home", home));
            }
            return channel;
        } catch (AccessDeniedException e) {
            throw new StartRefused("home-not-writable", Map.of("home", home), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
