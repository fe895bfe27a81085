package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.intake.replay.FakeCounty.Trouble;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
    private static final String MESSAGES = """
        message_id,topic,text,time,reply
        1,供水,三天没有水,2020-01-01,已恢复供水
        2,路灯,路灯不亮,2020-01-02,已修好
        3,噪音,夜里施工,2020-01-03,
        4,,,2020-01-04,没有内容
        5,拒收,服务器不收,2020-01-05,无
        2,路灯,路灯不亮,2020-01-02,已修好
        """;

    @TempDir
    Path folder;

    private FakeCounty county;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        county = new FakeCounty();
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        assertThat(replay(MESSAGES)).isZero();

        assertThat(counts()).containsExactly(6L, 4L, 4L, 3L, 3L, 1L);
        assertThat(report().path("refused").toString())
                .isEqualTo("[{\"line\":5,\"reason\":\"text: Required\"},{\"line\":6,\"reason\":"
                        + "\"Please correct it.; description: Not as required\"}]");
        assertThat(report().at("/steps/close/count").asInt()).isEqualTo(3);
        assertThat(out.toString()).containsPattern("reported +4\n").contains("refused, line 5: text: Required");
    }

    @Test
    void everybodyDoesTheirPart() throws IOException {
        replay(MESSAGES);

        FakeCase water = county.cases.stream()
                .filter(one -> one.report.path("category").asString("").equals("water"))
                .findFirst()
                .orElseThrow();
        assertThat(water.report.path("description").asString("")).isEqualTo("供水\n三天没有水");
        assertThat(water.report.at("/place/areaCode").asString("")).startsWith("34118110020000");
        assertThat(water.report.has("contact")).isFalse();
        assertThat(water.told("dispatch", "organization")).isEqualTo(FakeCounty.WATER);
        assertThat(water.told("answer", "result")).isEqualTo("已恢复供水");
        assertThat(water.told("verify", "outcome")).isEqualTo("SOLVED");
        assertThat(water.told("rate", "satisfaction")).matches("[1-5]");
    }

    @Test
    void withoutAReplyTheDepartmentKeepsItInHand() throws IOException {
        replay(MESSAGES);

        assertThat(county.cases)
                .filteredOn(one -> one.report.path("description").asString("").contains("夜里施工"))
                .singleElement()
                .matches(one -> one.state.equals("IN_HAND"));
    }

    @Test
    void aSecondRunMakesNoDuplicatesAndReportsTheWholeFile() throws IOException {
        replay(MESSAGES);
        List<Long> first = counts();
        assertThat(replay(MESSAGES)).isZero();

        assertThat(counts()).isEqualTo(first);
        assertThat(county.cases).hasSize(4);
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws IOException {
        replay(MESSAGES, "--limit", "2");
        assertThat(counts()).containsExactly(2L, 2L, 2L, 2L, 2L, 0L);
        assertThat(replay(MESSAGES)).isZero();

        assertThat(counts()).containsExactly(6L, 4L, 4L, 3L, 3L, 1L);
        assertThat(county.cases).hasSize(4);
    }

    @Test
    void noTroubleWithTheServerLosesOrDoublesAnything() throws IOException {
        Trouble[] all = Trouble.values();
        for (int nth = 2; nth <= 50; nth += 3) {
            county.with(all[nth % all.length], nth);
        }
        int status = replay(MESSAGES);
        assertThat(status).as(out.toString()).isZero();

        assertThat(counts()).containsExactly(6L, 4L, 4L, 3L, 3L, 1L);
        assertThat(county.cases).hasSize(4);
        assertThat(county.signIns()).isGreaterThan(3);
        assertThat(err.toString()).contains(county.url() + " doesn't answer").contains("The server answers again");
    }

    @Test
    void aServerThatStaysAwayEndsTheRunAndTheNextOneGoesOn() throws IOException {
        Stream.iterate(7, nth -> nth + 1).limit(500_000).forEach(nth -> county.with(Trouble.AWAY, nth));
        assertThat(replay(MESSAGES)).isEqualTo(1);

        assertThat(err.toString()).contains("didn't come back");
        assertThat(counts().getFirst()).isGreaterThan(report().path("closed").asLong(-1));

        county.withoutTrouble();
        assertThat(replay(MESSAGES)).isZero();
        assertThat(counts()).containsExactly(6L, 4L, 4L, 3L, 3L, 1L);
        assertThat(county.cases).hasSize(4);
    }

    @Test
    void aFileWithoutMessagesIsRefusedBeforeAnythingIsSent() throws IOException {
        assertThat(replay("name,age\n1,2\n")).isEqualTo(2);
        assertThat(err.toString()).contains("no file of messages");
        assertThat(replayFile(folder.resolve("nothing.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no such file");
        assertThat(replay(MESSAGES, "--url", "localhost:1")).isEqualTo(2);
    }

    @Test
    void aCountyThatIsNoDemoNeedsAFileOfAccounts() throws IOException {
        county.demo = false;
        assertThat(replay(MESSAGES)).isEqualTo(2);
        assertThat(err.toString()).contains("--accounts");

        Path accounts = Files.writeString(folder.resolve("accounts.csv"), """
            login,password,organization,roles
            d,secret,联动中心,COUNTY_DESK LEADER
            w,secret,%s,DEPARTMENT_HANDLER
            """.formatted(FakeCounty.WATER));
        assertThat(replay(MESSAGES, "--accounts", accounts.toString())).isZero();
        assertThat(counts()).containsExactly(6L, 4L, 4L, 3L, 3L, 1L);
    }

    @Test
    void anAccountThatCantSignInIsNamed() throws IOException {
        Path accounts = Files.writeString(
                folder.resolve("accounts.csv"), "login,password,organization,roles\nd,wrong,联动中心,COUNTY_DESK\n");
        assertThat(replay(MESSAGES, "--accounts", accounts.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("The account d can't sign in: Wrong password");
    }

    private int replay(String messages, String... options) throws IOException {
        return replayFile(Files.writeString(folder.resolve("messages.csv"), messages), options);
    }

    private int replayFile(Path file, String... options) {
        Replay command = new Replay(
                text -> text.contains("供水") ? "water" : "unheard-of",
                new Patience(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(2)),
                new Phrases(Locale.ENGLISH));
        Stream<String> usual = Stream.of(
                file.toString(), "--report", folder.resolve("report.json").toString());
        Stream<String> url = List.of(options).contains("--url") ? Stream.of() : Stream.of("--url", county.url() + "/");
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(usual, url, Stream.of(options))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private List<Long> counts() {
        return Stream.of("read", "reported", "dispatched", "answered", "closed", "open")
                .map(name -> report().path(name).asLong(-1))
                .toList();
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(folder.resolve("report.json"));
    }
}
