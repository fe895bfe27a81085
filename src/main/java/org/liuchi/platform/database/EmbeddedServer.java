package org.liuchi.platform.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server process on one data folder. It keeps its port, which the program's connections know. */
final class EmbeddedServer {
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
    private final int port;
    private volatile @Nullable ProcessHandle postmaster;

    EmbeddedServer(Path data, PostgresPrograms programs) throws IOException {
        this.data = data;
        this.programs = programs;
        this.port = freePort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path logs() {
        return data.resolveSibling("logs");
    }

    /** Returns when it accepts connections, after having recovered what a crash left. */
    void start() throws IOException {
        Postmaster.stopOrphan(data, programs);
        Path log = Files.createDirectories(logs()).resolve("postgresql-start.log");
        programs.run(
                "pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-o", options(), "-w", "-t", "300");
        postmaster = Postmaster.of(data).orElse(null);
    }

    private String options() {
        return Stream.of(SETTINGS, LOGS, Map.of("port", port))
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Believed to have ended only when its port says so too: a process can't be looked at while files run out. */
    boolean runs() {
        ProcessHandle process = postmaster;
        return (process != null && Postmaster.serves(process, data)) || !refuses();
    }

    private boolean refuses() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (ConnectException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    void stop() throws IOException {
        if (runs()) {
            Postmaster.stop(data, programs);
        }
    }
}
