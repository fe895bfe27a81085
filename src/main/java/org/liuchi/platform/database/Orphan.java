package org.liuchi.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that outlived a killed program. The caller holds the lock of {@code $LIUCHI_HOME}, so a server
 * that still runs on its data folder belongs to nobody.
 */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stop(Path data, PostgresPrograms programs) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processOf(pidFile);
        if (process.isEmpty()) {
            // postgres itself clears a pid file without a process, after looking for leftover children
            return;
        }
        if (serves(process.get(), data)) {
            LOG.warn("Stopping the database server that an earlier run left behind");
            programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "120");
        } else {
            // the number belongs to another program now, as after a reboot or in a restarted container, or to a dead
            // process that nobody has reaped: postgres would refuse to start for both
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }
}
