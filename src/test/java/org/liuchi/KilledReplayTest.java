package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real processes: messages are played into the demo county while everything is killed (issue 2). */
@Timeout(1_800)
class KilledReplayTest {
    private static final int MESSAGES = Deep.times(150, 3_000);
    private static final int KILLS = Deep.times(1, 10);

    @TempDir
    private Path home;

    private int port;
    private Path file = Path.of("");

    @BeforeEach
    void aFileAndAPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        file = Files.writeString(
                home.resolve("messages.csv"),
                IntStream.rangeClosed(1, MESSAGES)
                        .mapToObj(n -> n + ",路灯,第" + n + "盏路灯不亮," + (n % 3 == 0 ? "" : "已修复"))
                        .collect(Collectors.joining("\n", "message_id,topic,text,reply\n", "\n")));
    }

    @Test
    void everyMessageIsThereOnceAfterTheReplayAndTheProgramWereKilled() throws IOException {
        Program program = demo();
        try {
            int before = reports();
            try (Program replay = replay()) {
                awaitReports(before + MESSAGES / 5);
                replay.kill();
            }
            assertThat(reports()).isLessThan(before + MESSAGES);
            try (Program replay = replay()) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    awaitReports(before + MESSAGES / 5 + kill * MESSAGES / (KILLS + 3));
                    program.kill();
                    program = demo();
                }
                assertThat(replay.printed()).isNotEmpty();
                assertThat(replay.status()).isZero();
            }

            JsonNode report = JsonMapper.shared().readTree(home.resolve("report.json"));
            assertThat(report.at("/read").asInt()).isEqualTo(MESSAGES);
            assertThat(report.at("/reported").asInt()).isEqualTo(MESSAGES);
            assertThat(report.at("/closed").asInt()).isEqualTo(MESSAGES - MESSAGES / 3);
            assertThat(report.at("/open").asInt()).isEqualTo(MESSAGES / 3);
            assertThat(reports()).isEqualTo(before + MESSAGES);
            nothingIsLoose();
        } finally {
            program.stop();
        }
    }

    private Program demo() throws IOException {
        Program program = Program.start(home, port, Map.of("LIUCHI_DEMO", "true"), "serve");
        program.address();
        return program;
    }

    private Program replay() throws IOException {
        return Program.start(
                home,
                port,
                "replay",
                file.toString(),
                "--url",
                "http://localhost:" + port,
                "--report",
                home.resolve("report.json").toString());
    }

    private void awaitReports(int count) throws IOException {
        while (reports() < count) {
            Thread.onSpinWait();
        }
    }

    private int reports() throws IOException {
        return Program.Server.application(home)
                .sql("select count(*) from cases.report where county_code = '341181'")
                .query(Integer.class)
                .single();
    }

    private void nothingIsLoose() throws IOException {
        String check = new ClassPathResource("db/checks/loose-items.sql").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Program.Server.application(home)
                        .sql(check)
                        .param("county", "341181")
                        .query()
                        .listOfRows())
                .isEmpty();
    }
}
