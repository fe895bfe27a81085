package org.liuchi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.platform.Home;
import org.liuchi.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the program, as durable as any other. The library that carries the programs is made
 * for tests (no fsync, trust, a folder that it cleans), so only its archive is used: {@code initdb} and {@code pg_ctl}
 * are called here.
 */
final class EmbeddedDatabase implements AutoCloseable {
    /** On the command line, so that an edited postgresql.conf can't weaken them. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "timezone", "UTC");

    /** A statement or the detail of an error may hold personal data: neither is logged. A week of logs is kept. */
    private static final Map<String, String> LOGS = Map.of(
            "logging_collector", "on",
            "log_directory", "../logs",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_age", "1d",
            "log_rotation_size", "0",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse");

    private final Path data;
    private final PostgresPrograms programs;
    private final Database database;

    private EmbeddedDatabase(Path data, PostgresPrograms programs, Database database) {
        this.data = data;
        this.programs = programs;
        this.database = database;
    }

    static EmbeddedDatabase start(Home home, Path binaries) {
        Path data = home.folder("database");
        try {
            Path passwordFile = home.folder("database.properties");
            if (Files.exists(data) && !Files.exists(passwordFile)) {
                throw new StartRefused("database-passwords-lost", Map.of("file", passwordFile));
            }
            Passwords passwords = Passwords.in(passwordFile);
            PostgresPrograms programs = PostgresPrograms.unpackedIn(binaries);
            if (Files.exists(data)) {
                Orphan.stop(data, programs);
            } else {
                initialize(data, programs, passwords);
            }
            int port = freePort();
            Path log = Files.createDirectories(home.folder("logs")).resolve("postgresql-start.log");
            programs.run(
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options(port),
                    "-w",
                    "-t",
                    "300");
            return new EmbeddedDatabase(data, programs, EmbeddedLogins.prepare(port, passwords));
        } catch (PostgresPrograms.Failed e) {
            throw new StartRefused(
                    "embedded-database-failed",
                    Map.of("reason", String.valueOf(e.getMessage()), "logs", home.folder("logs")),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made beside its place and moved there when whole, so that a start killed half-way leaves nothing in between. */
    private static void initialize(Path data, PostgresPrograms programs, Passwords passwords) throws IOException {
        Path fresh = data.resolveSibling("database.new");
        FileSystemUtils.deleteRecursively(fresh);
        Path password = OwnFiles.create(data.resolveSibling("database.password"), passwords.superuser());
        try {
            programs.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + EmbeddedLogins.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // PostgreSQL's own C.UTF-8: the same on every system, also where libc has none
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
        } finally {
            Files.delete(password);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String options(int port) {
        return Stream.of(SETTINGS, LOGS, Map.of("port", port))
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "120");
    }
}
