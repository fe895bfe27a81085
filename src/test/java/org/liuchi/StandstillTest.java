package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands still beside the program doesn't hold it up. That it stops afterwards is part of each test. */
@Timeout(180)
class StandstillTest {
    /** Four times what a pipe takes on Linux. */
    private static final long MORE_THAN_A_PIPE_TAKES = 4 * 64 * 1024;

    @TempDir
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @BeforeAll
    static void aTalkativeProgram() throws IOException {
        program = Program.start(home, 0, Map.of("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "TRACE"), "serve");
        program.address();
    }

    @AfterAll
    static void stopIt() {
        program.stop();
    }

    @Test
    void aConsoleThatNobodyReadsHoldsNoRequestUp() throws IOException, InterruptedException {
        Path log = home.resolve("logs/liuchi.log");
        long begin = Files.size(log);
        while (Files.size(log) < begin + MORE_THAN_A_PIPE_TAKES) {
            assertThat(program.health()).isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatStandsStillShowsInTheHealthWithinSeconds() throws IOException, InterruptedException {
        ProcessHandle server = Program.Server.of(home).process();
        assertThat(program.health()).isEqualTo(200);

        signal("STOP", server);
        try {
            // the first finds connections that were just in use, the second has to make new ones
            assertThat(program.health()).isEqualTo(503);
            assertThat(program.health()).isEqualTo(503);
        } finally {
            signal("CONT", server);
        }

        while (program.health() != 200) {
            Thread.onSpinWait();
        }
    }

    private static void signal(String name, ProcessHandle server) throws IOException, InterruptedException {
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
