package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.cases.CategoryRules;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The replay against the program, with everything that can be drawn (issue 4, point 25): stopped, and played twice. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayWithTurnsTest {
    /** The machine itself under a name that no other test has. */
    private static final String HOST = "[::ffff:127.0.0.1]";

    private static final int MESSAGES = 40;
    private static final List<String> DRAWN =
            List.of("--objections", "30", "--merges", "20", "--rework", "30", "--bad-ratings", "40", "--seed", "7");

    @TempDir
    static Path folder;

    @Autowired
    StaffedCounty staffed;

    @Autowired
    Browsers browsers;

    @Autowired
    OutboxDrainer drainer;

    @Autowired
    JdbcClient sql;

    private final StringWriter printed = new StringWriter();
    private String county = "";
    private JsonNode first = JsonMapper.shared().missingNode();

    @BeforeAll
    void play() throws IOException, InterruptedException {
        county = staffed.make(HOST).value();
        assertThat(replay(Stream.of("--limit", "15"))).as(printed.toString()).isZero();
        assertThat(replay(Stream.of())).as(printed.toString()).isZero();
        first = report();
        assertThat(replay(Stream.of())).as(printed.toString()).isZero();
    }

    @Test
    @Covers("TC-41")
    void everythingIsAccountedForWithObjectionsMergesReworkAndBadRatings() {
        JsonNode report = report();
        assertThat(count(report, "/read")).isEqualTo(MESSAGES);
        assertThat(count(report, "/reported")).isEqualTo(MESSAGES);
        assertThat(count(report, "/closed") + count(report, "/merged")).isEqualTo(MESSAGES);
        assertThat(count(report, "/open")).isZero();
        assertThat(count(report, "/merged")).isPositive();
        assertThat(report.path("turns").valueStream()).allMatch(turn -> turn.asInt() > 0);
    }

    @Test
    void aSecondRunFindsTheSameAndMakesNothingNew() {
        assertThat(report().path("turns")).isEqualTo(first.path("turns"));
        assertThat(count(report(), "/merged")).isEqualTo(count(first, "/merged"));
        assertThat(rows("workflow.item where county_code = :county and kind = 'case'"))
                .isEqualTo(MESSAGES);
    }

    @Test
    void theServersHistoriesSayTheSame() {
        assertThat(steps("object")).isEqualTo(count(report(), "/turns/objected"));
        assertThat(steps("overrule")).isEqualTo(count(report(), "/turns/overruled"));
        assertThat(steps("rework")).isEqualTo(count(report(), "/turns/reworked"));
        assertThat(steps("merge")).isEqualTo(count(report(), "/merged"));
        assertThat(steps("mend")).isEqualTo(count(report(), "/turns/mended"));
        assertThat(steps("reopenAfterCallBack")).isEqualTo(count(report(), "/turns/handled-again"));
    }

    @Test
    void nothingIsLeftOpen() {
        assertThat(rows("workflow.item where county_code = :county and closed_at is null"))
                .isZero();
    }

    private int replay(Stream<String> more) throws IOException, InterruptedException {
        String messages = IntStream.rangeClosed(1, MESSAGES)
                .mapToObj(id -> id + "," + (id % 2 == 0 ? "停水" : "借书") + ",第" + id + "次反映,已办好")
                .collect(Collectors.joining("\n", "message_id,topic,text,reply\n", "\n"));
        Stream<String> usual = Stream.of(
                Files.writeString(folder.resolve("messages.csv"), messages).toString(),
                "--url",
                "http://" + HOST + ":" + browsers.port(),
                "--accounts",
                Files.writeString(folder.resolve("accounts.csv"), StaffedCounty.ACCOUNTS)
                        .toString(),
                "--report",
                folder.resolve("report.json").toString());
        Replay command = new Replay(CategoryRules.shipped()::categoryOf, Patience.USUAL, new Phrases(Locale.ENGLISH));
        AtomicBoolean ends = new AtomicBoolean();
        Thread outbox = Thread.ofVirtual().start(() -> deliver(ends));
        try {
            return new CommandLine(command)
                    .setOut(new PrintWriter(printed))
                    .setErr(new PrintWriter(printed))
                    .execute(Stream.of(usual, DRAWN.stream(), more)
                            .flatMap(words -> words)
                            .toArray(String[]::new));
        } finally {
            ends.set(true);
            outbox.join();
        }
    }

    /** As the running program does. */
    private void deliver(AtomicBoolean ends) {
        while (!ends.get()) {
            drainer.drainOnce();
            Thread.onSpinWait();
        }
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(folder.resolve("report.json"));
    }

    private static long count(JsonNode report, String path) {
        return report.at(path).asLong(-1);
    }

    private long steps(String action) {
        return sql.sql("select count(*) from workflow.history where county_code = :county and action = :action")
                .param("county", county)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private long rows(String from) {
        return sql.sql("select count(*) from " + from)
                .param("county", county)
                .query(Long.class)
                .single();
    }
}
