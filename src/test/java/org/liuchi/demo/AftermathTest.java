package org.liuchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.staff.Staffing;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The demo county isn't neglected: what follows from its matters is done, and some of it left to look at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AftermathTest {
    private static final CountyCode COUNTY = new CountyCode("990182");

    @Autowired
    private Demo demo;

    @Autowired
    private Browsers browsers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Instant today = Instant.EPOCH;

    @BeforeAll
    void load() {
        today = TestClock.START;
        clock.set(today);
        demo.load(COUNTY, _ -> {});
        sql.sql("insert into platform.site (host, county) values ('c990182.test', '990182')")
                .update();
    }

    @Test
    void callBacksMendingRequestsAndUrgingsAreDone() {
        assertThat(count("kind = 'callback' and state = 'ASKED'")).isGreaterThan(60);
        assertThat(count("kind = 'mending' and state in ('MENDED', 'EXPLAINED')"))
                .isGreaterThan(3);
        assertThat(count("kind = 'approval' and state in ('GRANTED', 'DENIED')"))
                .isGreaterThan(3);
        assertThat(count("kind = 'urge' and state = 'REPLIED'")).isGreaterThan(2);
    }

    @Test
    void itsTasksStandAtDifferentPointsAndItsMonthHasBegun() {
        assertThat(count("kind = 'task'")).isEqualTo(9);
        for (String state : List.of("DONE", "IN_HAND", "RESULT", "ACCOUNTED", "EXTENDING", "DRAFT")) {
            assertThat(count("kind = 'task' and state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("kind = 'weeklyMeeting' and state = 'HELD'")).isEqualTo(1);
        assertThat(count("kind = 'monthlyReport' and state = 'SENT'")).isEqualTo(4);
        assertThat(count("kind = 'countyMatter' and state = 'RAISED'")).isEqualTo(2);
    }

    @Test
    void whatTheProgramReopenedIsHandledToItsEnd() {
        String reopened = "id in (select item_id from workflow.history where county_code = '990182'"
                + " and action = 'reopenAfterCallBack')";
        assertThat(count(reopened + " and closed_at is not null")).isGreaterThan(3);
        assertThat(count(reopened + " and closed_at is null and due_at < '" + today.atOffset(ZoneOffset.UTC) + "'"))
                .isZero();
    }

    @Test
    void ofWhatIsOpenOnlyAHandfulIsLate() {
        assertThat(late()).as("%s", late()).isNotEmpty();
        assertThat(late().values().stream().mapToInt(number -> number).sum())
                .as("%s", late())
                .isLessThan(count("closed_at is null") / 6);
        assertThat(late().getOrDefault("callback", 0)).isLessThan(4);
    }

    @Test
    void oneOfEachThatStandsBesideACaseIsInTheInboxOfAnAccountOfTheTable() {
        assertThat(inbox("desk1")).contains("approval", "callback");
        assertThat(inbox("d01")).contains("joint");
        assertThat(inbox("d02")).contains("mending", "urge", "call");
        assertThat(inbox("t01")).contains("whistle");
    }

    @Test
    void allThreeRatesAreShown() {
        String period = "?from=%s&to=%s".formatted(day(40), day(0));
        JsonNode figures =
                signedIn("leader").get("/api/figures" + period).body().path("figures");
        assertThat(figures.valueStream()
                        .filter(figure -> figure.path("standing").asString("").equals("VALUE"))
                        .map(figure -> figure.path("key").asString("")))
                .contains("responded", "solved", "satisfied", "composite");
    }

    private Map<String, Integer> late() {
        Map<String, Integer> late = new TreeMap<>();
        sql.sql("""
            select kind, count(*) from workflow.item
            where county_code = '990182' and closed_at is null and due_at < :today group by kind
            """)
                .param("today", today.atOffset(ZoneOffset.UTC))
                .query((row, _) -> late.put(row.getString(1), row.getInt(2)))
                .list();
        return late;
    }

    private int count(String which) {
        return sql.sql("select count(*) from workflow.item where county_code = '990182' and " + which)
                .query(Integer.class)
                .single();
    }

    private String day(int before) {
        return LocalDate.ofInstant(today, WorkCalendar.ZONE).minusDays(before).toString();
    }

    private Set<String> inbox(String login) {
        return signedIn(login)
                .get("/api/inbox?limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("kind").asString(""))
                .collect(Collectors.toSet());
    }

    private Browser signedIn(String login) {
        Browser browser = browsers.in(COUNTY);
        browser.with("Origin", "http://" + browser.host());
        assertThat(browser.post("/api/session", Map.of("login", login, "password", Staffing.PASSWORD))
                        .status())
                .isLessThan(300);
        return browser;
    }
}
