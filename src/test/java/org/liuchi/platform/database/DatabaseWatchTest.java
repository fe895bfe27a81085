package org.liuchi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server of its own, killed under its watch. That the whole program goes on afterwards is tested with it. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class DatabaseWatchTest {
    private static final List<Duration> TWO_PAUSES = List.of(Duration.ofMillis(10), Duration.ofMillis(10));

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestServer server;

    /** What it says of success is read here; without a Spring context in the same run only warnings are printed. */
    @BeforeAll
    static void letItSpeak() {
        LoggingSystem.get(DatabaseWatch.class.getClassLoader())
                .setLogLevel(DatabaseWatch.class.getName(), LogLevel.INFO);
    }

    @BeforeEach
    void aServer() throws Exception {
        server = TestServer.start(home);
    }

    @AfterEach
    void goAgain() throws Exception {
        server.close();
    }

    @Test
    void aKilledServerIsStartedAgainOnItsPortEachTime(CapturedOutput output) throws Exception {
        try (DatabaseWatch watch = new DatabaseWatch(server.process(), TWO_PAUSES)) {
            for (int time = 1; time <= 3; time++) {
                ProcessHandle killed = server.postmaster();
                killed.destroyForcibly();
                await(output, "The embedded database runs again", time);

                assertThat(server.postmaster()).isNotEqualTo(killed);
                assertThat(server.superuser()
                                .sql("show port")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(server.process().port());
                assertThat(server.superuser()
                                .sql("show fsync")
                                .query(String.class)
                                .single())
                        .isEqualTo("on");
            }
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void aServerThatFailsToStartIsGivenUpAfterAFewTries(CapturedOutput output) throws Exception {
        ProcessHandle killed = server.postmaster();
        Path away = home.resolve("away");
        try (DatabaseWatch watch = new DatabaseWatch(server.process(), TWO_PAUSES)) {
            Files.move(server.data(), away);
            killed.destroyForcibly();
            await(output, "is given up", 1);

            assertThat(occurrences(output, "another try follows")).isEqualTo(2);
            assertThat(watch).isNotNull();
        }
        Files.move(away, server.data());
    }

    @Test
    void afterTheEndOfTheWatchNobodyIsThereToStartAnything() throws Exception {
        Set<Thread> threads = watching();
        DatabaseWatch watch = new DatabaseWatch(server.process(), TWO_PAUSES);
        Set<Thread> own = watching();
        own.removeAll(threads);
        assertThat(own).hasSize(1);

        watch.close();

        assertThat(own.iterator().next().join(Duration.ofSeconds(10))).isTrue();
    }

    private static Set<Thread> watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("database-watch"))
                .collect(Collectors.toSet());
    }

    private static void await(CapturedOutput output, String words, int times) {
        while (occurrences(output, words) < times) {
            Thread.onSpinWait();
        }
    }

    private static int occurrences(CapturedOutput output, String words) {
        return output.getAll().split(words, -1).length - 1;
    }
}
