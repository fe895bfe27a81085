package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.cases.CategoryRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The replay against the program itself. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayOnTheProgramTest {
    private static final String MESSAGES = """
        message_id,topic,text,time,reply
        1,停水,自来水停了三天,2020-01-01,已恢复供水
        2,借书,图书太少,2020-01-02,已增加藏书
        3,停水,水压太低，打13866607890,2020-01-03,
        4,,,2020-01-04,没有内容
        5,"<b>停电</b>","'; drop table workflow.item; --",2020-01-05,<script>1</script>
        6,借书,图书太少,2020-01-02,已增加藏书
        """;

    @TempDir
    static Path folder;

    @Autowired
    StaffedCounty staffed;

    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient sql;

    private final StringWriter printed = new StringWriter();
    private String county = "";

    @BeforeAll
    void playTwice() throws IOException {
        county = staffed.make("127.0.0.1").value();
        assertThat(replay()).as(printed.toString()).isZero();
        assertThat(replay()).as(printed.toString()).isZero();
    }

    @Test
    @Covers("TC-41")
    void messagesGoRoundTheLoopOnceHoweverOftenTheyArePlayed() {
        assertThat(counts()).containsExactly(6L, 5L, 5L, 4L, 4L, 1L);
        assertThat(count("workflow.item where county_code = :county")).isEqualTo(5);
        assertThat(count("cases.report where county_code = :county and satisfaction is not null"))
                .isEqualTo(4);
    }

    @Test
    void theShippedRulesFindTheCategory() {
        assertThat(count("workflow.item where county_code = :county and category = 'utilities'"))
                .isEqualTo(3);
    }

    @Test
    @Covers("R6")
    void theReportQuotesNobody() throws IOException {
        assertThat(printed + Files.readString(folder.resolve("report.json")))
                .doesNotContain("13866607890", "水压", "借书", "恢复供水");
    }

    /** Issue 2, point 15. */
    @Test
    void noCaseIsWithoutOwnerAndClockAtAnyMoment() {
        assertThat(count("workflow.history where county_code = :county")).isEqualTo(31);
        assertThat(count("""
            workflow.history where county_code = :county and to_state <> 'CLOSED'
              and (owner_post is null or owner_organization is null or due_at is null)
            """)).isZero();
        assertThat(count("""
            workflow.item where county_code = :county and closed_at is null
              and (owner_post is null or due_at is null or clocks in ('[]', '{}'))
            """)).isZero();
    }

    private int replay() throws IOException {
        StringWriter out = printed;
        Replay command = new Replay(CategoryRules.shipped()::categoryOf, Patience.USUAL, new Phrases(Locale.ENGLISH));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(
                        Files.writeString(folder.resolve("messages.csv"), MESSAGES)
                                .toString(),
                        "--url",
                        "http://127.0.0.1:" + browsers.port(),
                        "--accounts",
                        Files.writeString(folder.resolve("accounts.csv"), StaffedCounty.ACCOUNTS)
                                .toString(),
                        "--report",
                        folder.resolve("report.json").toString());
    }

    private List<Long> counts() {
        JsonNode report = JsonMapper.shared().readTree(folder.resolve("report.json"));
        return List.of("read", "reported", "dispatched", "answered", "closed", "open").stream()
                .map(name -> report.path(name).asLong(-1))
                .toList();
    }

    private long count(String from) {
        return sql.sql("select count(*) from " + from)
                .param("county", county)
                .query(Long.class)
                .single();
    }
}
