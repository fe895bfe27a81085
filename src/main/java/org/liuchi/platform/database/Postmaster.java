package org.liuchi.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first process of a database server, as the file tells that it keeps in its data folder. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Larger than any process number of Linux and macOS. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    private Postmaster() {}

    /**
     * Stops the server that outlived a killed program. The caller holds the lock of {@code $LIUCHI_HOME}, so a server
     * that still runs on its data folder belongs to nobody.
     */
    static void stopOrphan(Path data, PostgresPrograms programs) throws IOException {
        Optional<ProcessHandle> named = named(data);
        if (named.isEmpty()) {
            // postgres itself clears a pid file without a process, after looking for leftover children
            return;
        }
        if (serves(named.get(), data)) {
            LOG.warn("Stopping the database server that an earlier run left behind");
            stop(data, programs);
        } else {
            disown(pidFile(data));
        }
    }

    /**
     * The number belongs to another program now, as after a reboot or in a restarted container, or to a dead process
     * that nobody has reaped: postgres would refuse to start for both. The rest of the file stays, since by it postgres
     * finds children that still work on the data.
     */
    private static void disown(Path pidFile) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, NO_PROCESS);
        Files.write(pidFile, lines);
    }

    static void stop(Path data, PostgresPrograms programs) throws IOException {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "120");
    }

    static Optional<ProcessHandle> of(Path data) throws IOException {
        return named(data).filter(process -> serves(process, data));
    }

    private static Optional<ProcessHandle> named(Path data) throws IOException {
        Path pidFile = pidFile(data);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** A dead process that nobody has reaped has no arguments any more. */
    static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }
}
