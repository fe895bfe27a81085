package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one real folder. */
@Timeout(180)
class RestartTest {
    private static final int ANY_PORT = 0;

    @TempDir
    static Path home;

    private static @Nullable Program current;

    /** One that listens; shared, since a start takes seconds. */
    private static Program running() throws IOException {
        if (current == null) {
            current = Program.start(home, ANY_PORT);
            current.address();
        }
        return current;
    }

    @AfterAll
    static void stopTheLast() {
        if (current != null) {
            current.stop();
        }
    }

    @Test
    void aKilledProgramsDataIsThereAfterTheNextStart() throws IOException {
        Program killed = running();
        Program.Server.application(home)
                .sql("insert into platform.county (code, name, demo) values ('990177', '小县', false)")
                .update();
        Program.Server orphan = Program.Server.of(home);
        killed.kill();
        current = null;
        assertThat(orphan.answers()).isTrue();

        running();

        assertThat(orphan.answers()).isFalse();
        assertThat(Program.Server.application(home)
                        .sql("select name from platform.county where code = '990177'")
                        .query(String.class)
                        .list())
                .containsExactly("小县");
    }

    @Test
    void aStoppedProgramTakesItsDatabaseAlong() throws IOException {
        Program stopped = running();
        Program.Server server = Program.Server.of(home);

        stopped.stop();
        current = null;

        assertThat(server.answers()).isFalse();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedInOneLine() throws IOException {
        running();
        try (Program second = Program.start(home, ANY_PORT)) {
            assertThat(second.printed())
                    .singleElement()
                    .asString()
                    .contains("已有一个六尺在运行", "already running", home.toString());
            assertThat(second.status()).isEqualTo(1);
        }
    }

    @Test
    void aTakenPortIsNamedInOneLine(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start(other, taken.getLocalPort())) {
            assertThat(program.printed())
                    .singleElement()
                    .asString()
                    .contains("端口 " + taken.getLocalPort(), "Port " + taken.getLocalPort());
            assertThat(program.status()).isEqualTo(1);
            assertThat(other.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aLostDatabaseComesBackByItselfAtTheSamePlace() throws IOException, InterruptedException {
        Program program = running();
        Program.Server lost = Program.Server.of(home);
        lost.process().destroyForcibly();
        assertThat(program.line("数据库已恢复运行")).contains("runs again");

        awaitHealth(program);
        Program.Server back = Program.Server.of(home);
        assertThat(back.port()).isEqualTo(lost.port());
        assertThat(back.process()).isNotEqualTo(lost.process());
    }

    @Test
    void aDatabaseThatCantComeBackShowsInTheHealthWithinSeconds() throws IOException, InterruptedException {
        Program program = running();
        Program.Server lost = Program.Server.of(home);
        Path away = Files.move(home.resolve("database"), home.resolve("away"));
        lost.process().destroyForcibly();

        assertThat(program.health()).isEqualTo(503);
        Files.move(away, home.resolve("database"));
        assertThat(program.line("数据库已恢复运行")).contains("runs again");
        awaitHealth(program);
    }

    /** The connections follow the server within seconds; each question waits for one by itself. */
    private static void awaitHealth(Program program) throws IOException, InterruptedException {
        while (program.health() != 200) {
            Thread.onSpinWait();
        }
    }
}
