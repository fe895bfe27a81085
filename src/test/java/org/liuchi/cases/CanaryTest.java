package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A phone, a citizen's number and a plate stand in everything that people wrote about a case, which has gone twice round
 * the loop. Nobody who has not looked finds any of them anywhere.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CanaryTest {
    private static final String CONTACT = "13855501234";
    private static final List<String> CANARIES = List.of(CONTACT, "13866607890", "341181199003071233", "M12345", "王秀英");
    /** As people write them: with blanks, full-width, with dots and dashes. */
    private static final String TEXT = "皖M·12345的车主（身份证34118119900307１２３３）电话138 6660 7890，也写138-6660-7890、１３８６６６０７８９０";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final JdbcClient sql;
    private final ClosedCases closed;
    private final TestCounty county;
    private final People people;
    private final OutboxDrainer outbox;
    private String id = "";
    private String code = "";

    CanaryTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired JdbcClient sql,
            @Autowired ClosedCases closed,
            @Autowired OutboxDrainer outbox) {
        clock.set(TestClock.START);
        this.sql = sql;
        this.closed = closed;
        this.outbox = outbox;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @BeforeAll
    void twiceRoundTheLoop() {
        log.start();
        root().addAppender(log);
        Answer reported = people.report(Map.of(
                "description",
                TEXT,
                "place",
                Map.of("areaCode", county.ground().bank(1), "address", "河滨路三号，" + TEXT),
                "contact",
                Map.of("name", "王秀英", "phone", CONTACT)));
        code = reported.text("/publicCode");
        id = people.idOf(reported.text("/number"));
        staff("desk", "takeUp", Map.of("note", TEXT));
        staff("desk", "dispatch", Map.of("organization", body("水务局"), "note", TEXT));
        staff("water", "object", Map.of("ground", "NOT_OURS", "note", TEXT));
        round();
        reporter("rate", Map.of("solved", "NOT_SOLVED", "satisfaction", 2, "message", TEXT));
        reporter("reopen", Map.of("message", TEXT));
        staff("desk", "note", Map.of("note", TEXT));
        round();
    }

    private void round() {
        staff("desk", "dispatch", Map.of("organization", body("城管局"), "note", TEXT));
        staff("city", "accept", Map.of());
        staff("city", "note", Map.of("note", TEXT));
        staff("city", "comment", Map.of("message", TEXT));
        reporter("comment", Map.of("message", TEXT));
        staff("city", "answer", Map.of("result", TEXT));
        staff("desk", "rework", Map.of("note", TEXT));
        staff("city", "answer", Map.of("result", TEXT));
        staff("desk", "verify", Map.of("way", "PHONE", "outcome", "PARTLY", "note", TEXT));
        staff("desk", "close", Map.of("note", TEXT));
        outbox.drainOnce();
    }

    @AfterAll
    void logNoMore() {
        root().detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "desk2",
                "city",
                "city2",
                "cityAuditor",
                "water",
                "town",
                "village",
                "grid",
                "leader",
                "system",
                "security",
                "auditor"
            })
    @Covers("R6")
    void nobodyReadsThemOnAnyPage(String login) {
        List<String> pages = List.of(
                "/api/inbox",
                "/api/cases",
                "/api/cases?q=车主",
                "/api/cases/" + id,
                "/api/items/" + id,
                "/api/cases/" + id + "/looks",
                "/api/cases/" + id + "/unmasked",
                "/api/cases/" + id + "/suggestions",
                "/api/cases/" + id + "/clocks",
                "/api/notices",
                "/api/messages/not-sent",
                "/api/map/cases?level=TOWN");

        none(pages.stream()
                .map(page -> people.at(login).get(page).body().toString())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"13866607890", "6660", "341181199003071233", "皖M12345", "M12345", CONTACT})
    @Covers({"R3", "R6"})
    void noSearchFindsTheCaseByThem(String phrase) {
        assertThat(people.at("desk").get("/api/cases?q=" + phrase).body().at("/items"))
                .isEmpty();
    }

    /** Events, history, receipts, audit, messages: whatever table it is, what it holds in clear is free of them. */
    @Test
    @Covers("R6")
    void noTableHoldsThemInClear() throws IOException {
        String tables = new ClassPathResource("db/tables.csv").getContentAsString(StandardCharsets.UTF_8);
        List<String> rows = tables.lines()
                .filter(line -> line.contains(",tenant,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .flatMap(table -> sql
                        .sql("select t::text from " + table + " t where county_code = :county")
                        .param("county", county.code().value())
                        .query(String.class)
                        .list()
                        .stream())
                .toList();

        assertThat(rows).anyMatch(row -> row.contains("case.answer")).hasSizeGreaterThan(100);
        none(rows);
    }

    /** Whom the desk calls it sees by a look; an SMS would have said as little. */
    @Test
    @Covers("R6")
    void whatResidentsAreSentSaysNothingPersonal() {
        List<String> told = people.at("desk")
                .get("/api/messages/not-sent")
                .body()
                .valueStream()
                .map(message -> message.at("/text").asString())
                .toList();

        assertThat(told).anyMatch(text -> text.contains("有了办理结果"));
        none(told);
    }

    @Test
    @Covers("R6")
    void whatSuggestionsLearnFromIsFreeOfThem() {
        none(closed.newest(county.code(), 10).stream()
                .map(ClosedCases.Closed::description)
                .toList());
    }

    @Test
    void aTitleWithSuchANumberIsRefusedWithItsField() {
        String other = people.raised("路灯不亮").id();

        for (String action : List.of("takeUp", "dispatch")) {
            Map<String, Object> input = action.equals("takeUp")
                    ? Map.of("title", "找138 6660 7890")
                    : Map.of("title", "皖M12345占道", "organization", body("城管局"));
            Answer refused = people.act("desk", other, action, input);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/errors/0/field")).isEqualTo("title");
            assertThat(refused.text("/errors/0/rule")).isEqualTo("personal-data");
        }
        assertThat(people.act("desk", other, "takeUp", Map.of("title", "3号楼301室门口路灯不亮"))
                        .status())
                .isEqualTo(200);
    }

    /** A broken request is answered, and what was in it is written nowhere. */
    @Test
    @Covers("R6")
    void theLogKnowsNoneOfThem() {
        for (String body : List.of("{\"description\": \"" + TEXT, "{\"description\": {\"" + TEXT + "\": 1}}")) {
            People.keyed(people.at("reporter"))
                    .send("POST", "/api/public/cases", body.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        people.at("desk").get("/api/cases?number=" + CONTACT + "x");

        none(log.list.stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .toList());
    }

    @Test
    void whoHasTheCodeReadsTheirOwnWords() {
        Answer own = people.follow(code);

        assertThat(own.text("/description")).isEqualTo(TEXT);
        assertThat(own.text("/result")).isEqualTo(TEXT);
        assertThat(own.text("/timeline/0/words/address")).contains(TEXT);
    }

    private static ListAssert<String> none(List<String> texts) {
        return assertThat(texts).noneMatch(text -> {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.·-]", "");
            return CANARIES.stream().anyMatch(plain::contains);
        });
    }

    private void staff(String login, String action, Map<String, ?> input) {
        assertThat(people.act(login, id, action, input).status()).as(action).isEqualTo(200);
    }

    private void reporter(String action, Map<String, ?> input) {
        assertThat(people.byCode(code, action, input).status()).as(action).isEqualTo(200);
    }

    private String body(String name) {
        return county.bodyId(name).toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
