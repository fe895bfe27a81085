package org.liuchi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.demo.staff.Staffing;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.platform.Counties;
import org.liuchi.platform.Home;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Chain;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole demo, loaded once under a code of its own, with a power cut in between. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final CountyCode COUNTY = new CountyCode("990181");
    private static final Set<String> STATES = Set.of(
            "REPORTED",
            "TAKEN_UP",
            "DISPATCHED",
            "OBJECTED",
            "IN_HAND",
            "ANSWERED",
            "VERIFIED",
            "CLOSED",
            "REDIRECTED",
            "REFUSED",
            "WITHDRAWN");

    @Autowired
    private Demo demo;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private AccountTable table;

    @Autowired
    private Counties counties;

    @Autowired
    private Areas areas;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Duties duties;

    @Autowired
    private Items items;

    @Autowired
    private Histories histories;

    @Autowired
    private Home home;

    @Autowired
    private Browsers browsers;

    @Autowired
    private OutboxDrainer outbox;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Instant loadedAt = Instant.EPOCH;
    private boolean registeredAfterThePowerCut;

    @BeforeAll
    void load() {
        loadedAt = TestClock.START;
        clock.set(loadedAt);
        AtomicLong left = new AtomicLong(Demo.STEPS / 2);
        long begin = System.nanoTime();
        assertThatThrownBy(() -> demo.load(COUNTY, steps -> {
                    if (left.addAndGet(-steps) < 0) {
                        throw new PowerCut();
                    }
                }))
                .hasRootCauseInstanceOf(PowerCut.class);
        registeredAfterThePowerCut = registered();
        clock.set(loadedAt.plus(Duration.ofDays(1)));
        demo.load(COUNTY, _ -> {});
        clock.set(loadedAt);
        System.out.printf(
                "The demo was loaded in %d ms%n",
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        sql.sql("insert into platform.site (host, county) values ('c990181.test', '990181')")
                .update();
    }

    @AfterAll
    void setTheClockBack() {
        clock.set(TestClock.START);
    }

    private static final class PowerCut extends RuntimeException {}

    private boolean registered() {
        return counties.all().stream().anyMatch(county -> county.code().equals(COUNTY));
    }

    @Test
    void aLoadingThatWasBrokenOffDoesNotCountAndGoesOnWithoutDoubles() {
        assertThat(registeredAfterThePowerCut).isFalse();
        assertThat(registered()).isTrue();
        assertThat(caseIds()).hasSize(Demo.STEPS - 80).hasSizeBetween(380, 450);
    }

    @Test
    void itsKnowledgeBaseIsPublishedOnceDespiteThePowerCut() {
        assertThat(sql.sql("""
            select title from knowledge.edition where county_code = '990181' and state = 'PUBLISHED'
            """).query(String.class).list())
                .hasSize(16)
                .doesNotHaveDuplicates()
                .contains("路灯不亮、闪烁怎么报修");
    }

    @Test
    void theLandIsTianchangs() {
        assertThat(areas.all(COUNTY, Area.Kind.TOWN)).hasSize(16);
        assertThat(areas.all(COUNTY, Area.Kind.VILLAGE)).hasSize(175);
        assertThat(areas.all(COUNTY, Area.Kind.GRID)).hasSize(1_228);
        assertThat(areas.byCode(COUNTY, COUNTY.value()).orElseThrow().people()).isEqualTo(630_000);
    }

    @Test
    @Covers({"TO-28", "ZL-24"})
    void everyGridHasAPersonAndASecondOneWhenThatOneIsAway() {
        Set<String> grids =
                areas.all(COUNTY, Area.Kind.GRID).stream().map(Area::code).collect(Collectors.toSet());
        Set<String> lookedAfter = organizations.posts(COUNTY).stream()
                .map(Post::areaCode)
                .filter(grids::contains)
                .collect(Collectors.toSet());
        assertThat(lookedAfter).isEqualTo(grids);
        assertThat(duties.uncovered(COUNTY, loadedAt)).isEmpty();

        UUID absence = duties.absent(
                COUNTY,
                demo.roster(COUNTY).orElseThrow().gridWorker("990181003001001").id(),
                loadedAt.minusSeconds(60),
                null,
                "",
                loadedAt);

        assertThat(duties.uncovered(COUNTY, loadedAt)).isEmpty();
        duties.back(COUNTY, absence, loadedAt);
    }

    @Test
    void mattersStandInEveryStateAndNoneIsOpenWithoutOwnerAndClock() {
        Map<String, Long> byState = caseIds().stream()
                .map(id -> items.get(COUNTY, id))
                .peek(item -> assertThat(item.open()).isEqualTo(item.owner() != null && item.dueAt() != null))
                .collect(Collectors.groupingBy(item -> item.state(), Collectors.counting()));

        assertThat(byState).containsOnlyKeys(STATES);
    }

    @Test
    void mostOpenMattersAreInTime() {
        List<Boolean> late = caseIds().stream()
                .map(id -> items.get(COUNTY, id))
                .filter(item -> item.open())
                .map(item -> loadedAt.isAfter(item.dueAt()))
                .toList();

        assertThat(late).contains(true).hasSizeGreaterThan(80);
        assertThat(late.stream().filter(one -> one).count() * 4).isLessThan(late.size());
    }

    @Test
    void everyHistoryVerifiesAndNothingHappensInTheFuture() {
        assertThat(ids("workflow.item where county_code = '990181'"))
                .hasSizeGreaterThan(500)
                .allSatisfy(id -> {
                    List<HistoryEntry> history = histories.of(COUNTY, id);
                    assertThat(Chain.verifies(id, history)).isTrue();
                    assertThat(Replay.of(history).agreesWith(items.get(COUNTY, id)))
                            .isTrue();
                    assertThat(history).extracting(HistoryEntry::at).isSorted();
                    assertThat(history.getFirst().at()).isAfter(loadedAt.minus(Duration.ofDays(62)));
                    assertThat(history.getLast().at()).isBeforeOrEqualTo(loadedAt);
                });
    }

    @Test
    void everyKindOfStepCanBeSeen() {
        Set<String> actions = caseIds().stream()
                .flatMap(id -> histories.of(COUNTY, id).stream())
                .map(HistoryEntry::action)
                .collect(Collectors.toSet());

        assertThat(actions)
                .contains("object", "overrule", "recall", "reassign", "rework", "dispute", "confirm", "comment", "note")
                .contains("closeUnreached", "reopen", "withdraw", "refuse", "redirect", "rate");
    }

    @Test
    void whoeverStandsInTheTableFindsWorkUnlessItIsNotTheirs() {
        assertThat(accounts.toShow(COUNTY)).hasSize(13).allSatisfy(account -> {
            Browser browser = signedIn(account.login());
            int inbox = browser.get("/api/inbox").body().path("items").size();
            int cases = browser.get("/api/cases").body().path("items").size();
            switch (account.roles().getFirst()) {
                case COUNTY_DESK, PETITION_OFFICE, DEPARTMENT_HANDLER, TOWN_DISPATCHER, VILLAGE_STAFF, GRID_WORKER ->
                    assertThat(inbox).as(account.login()).isPositive();
                case LEADER -> assertThat(cases).isPositive();
                case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR ->
                    assertThat(inbox + cases).isZero();
            }
        });
    }

    @Test
    void theAccountsAreShownInTheDemoCountyOnly() {
        JsonNode shown = browsers.in(COUNTY).get("/api/public/demo").body();
        List<String> logins = StreamSupport.stream(shown.path("accounts").spliterator(), false)
                .map(account -> account.path("login").asString(""))
                .toList();

        assertThat(shown.path("county").asString("")).isEqualTo("990181");
        assertThat(logins).doesNotHaveDuplicates().contains("desk1", "d01", "d25", "t16", "v175", "leader", "auditor");
        assertThat(browsers.in(browsers.newCounty()).get("/api/public/demo").status())
                .isEqualTo(404);
    }

    @Test
    void aDatabaseWithACountyDoesNotBecomeTheDemo() {
        new DemoStart(new DemoSettings(true), home, counties, demo, accounts, table, outbox, clock)
                .run(new DefaultApplicationArguments());

        assertThat(demo.begun()).isFalse();
    }

    private Browser signedIn(String login) {
        Browser browser = browsers.in(COUNTY);
        browser.with("Origin", "http://" + browser.host());
        assertThat(browser.post("/api/session", Map.of("login", login, "password", Staffing.PASSWORD))
                        .status())
                .isLessThan(300);
        return browser;
    }

    private List<UUID> caseIds() {
        return ids("workflow.item where county_code = '990181' and kind = 'case'");
    }

    private List<UUID> ids(String from) {
        return sql.sql("select id from " + from)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
