package org.liuchi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.liuchi.platform.Home;
import org.liuchi.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the program, as durable as any other. The library that carries the programs is made
 * for tests (no fsync, trust, a folder that it cleans), so only its archive is used: {@code initdb} and {@code pg_ctl}
 * are called here.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedServer server;
    private final DatabaseWatch watch;
    private final Database database;

    private EmbeddedDatabase(EmbeddedServer server, Database database) {
        this.server = server;
        this.database = database;
        this.watch = new DatabaseWatch(server, DatabaseWatch.PAUSES);
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
            if (!Files.exists(data)) {
                initialize(data, programs, passwords);
            }
            EmbeddedServer server = new EmbeddedServer(data, programs);
            server.start();
            return new EmbeddedDatabase(server, EmbeddedLogins.prepare(server.port(), passwords));
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

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.stop();
    }
}
