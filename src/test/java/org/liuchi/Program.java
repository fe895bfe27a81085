package org.liuchi;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program in a process of its own, so that a test can kill it. */
final class Program implements AutoCloseable {
    private static final String READY = "Liuchi is ready: ";

    private final Process process;
    private final BufferedReader output;
    private @Nullable String address;

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Program start(Path home, int port) throws IOException {
        return start(home, port, "serve");
    }

    /** @param arguments as behind {@code ./liuchi} */
    static Program start(Path home, int port, String... arguments) throws IOException {
        return start(home, port, Map.of(), arguments);
    }

    /** @param environment on top of home, port and demo */
    static Program start(Path home, int port, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.liuchi.Liuchi"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LIUCHI_HOME", home.toString(),
                        "LIUCHI_DATABASE_BINARIES",
                                Path.of("target/postgresql").toAbsolutePath().toString(),
                        "LIUCHI_DEMO", "false",
                        "SERVER_PORT", String.valueOf(port)));
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    /** Without the tests' own classes, which the program would take for its parts. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the program is ready. */
    String address() throws IOException {
        List<String> before = new ArrayList<>();
        while (address == null) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended instead: " + before);
            }
            before.add(line);
            address = line.startsWith(READY) ? line.substring(READY.length()) : null;
        }
        return address;
    }

    /** Status of its answer, which is there within seconds whatever happens around it. */
    int health() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(6))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(health, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Waits until it prints a line with these words. */
    String line(String words) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended without a word of " + words);
            }
        } while (!line.contains(words));
        return line;
    }

    /** @return everything that it printed until its end */
    List<String> printed() {
        return output.lines().toList();
    }

    int status() {
        return process.onExit().join().exitValue();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl-C and a service manager do. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The database server that works on a home, by the file that it keeps in its data folder. */
    record Server(ProcessHandle process, int port) {
        static Server of(Path home) throws IOException {
            List<String> lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
            return new Server(
                    ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow(), Integer.parseInt(lines.get(3)));
        }

        /** With the application's login. */
        static JdbcClient application(Path home) throws IOException {
            Properties passwords = new Properties();
            try (Reader file = Files.newBufferedReader(home.resolve("database.properties"))) {
                passwords.load(file);
            }
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://localhost:" + of(home).port() + "/liuchi",
                    "liuchi",
                    passwords.getProperty("application")));
        }

        /** Asked at its port: a dead process that nobody has reaped still counts as alive. */
        boolean answers() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException _) {
                return false;
            }
        }
    }
}
