package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Deep;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.Home;
import org.liuchi.workflow.Chain;
import org.liuchi.workflow.Histories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The database is killed under a program of its own, which starts it again: what was acknowledged is there, once. */
@IntegrationTest
@TestPropertySource(properties = "spring.application.name=liuchi-outage")
@DirtiesContext
@Timeout(900)
class OutageTest {
    private final TestCounty county;
    private final People people;
    private final JdbcClient sql;
    private final Histories histories;
    private final LooseItems loose;
    private final Server server;

    OutageTest(
            @Autowired TestCounty.Doors counties,
            @Autowired JdbcClient sql,
            @Autowired Histories histories,
            @Autowired LooseItems loose,
            @Autowired Home home,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.sql = sql;
        this.histories = histories;
        this.loose = loose;
        county = counties.tinyCounty();
        server = new Server(home.folder("database"), county.browser());
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void withoutItsDatabaseTheProgramSaysSoAtOnceAndGoesOnAfterwards() throws Exception {
        People.Matter matter = people.dispatched("路灯不亮");
        Browser city = People.keyed(people.at("city"));
        String accept = "/api/cases/" + matter.id() + "/actions/accept";
        server.killWithItsDisk();

        Instant asked = Instant.now(Clock.systemUTC());
        Answer away = city.post(accept, Map.of("version", 2));
        Answer following = people.follow(matter.code());
        Duration waited = Duration.between(asked, Instant.now(Clock.systemUTC()));

        for (Answer answer : List.of(away, following)) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:unavailable");
            assertThat(answer.text("/reason")).isEqualTo("database-away");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
        assertThat(waited).isLessThan(Duration.ofSeconds(20));

        server.diskBack();
        server.awaitBack();
        assertThat(people.follow(matter.code()).text("/status")).isEqualTo("DISPATCHED");
        assertThat(city.post(accept, Map.of("version", 2)).text("/state")).isEqualTo("IN_HAND");
        assertThat(people.version(matter.id())).isEqualTo(3);
    }

    /** The step waits for a lock on the case when its database dies: it has happened not at all. */
    @Test
    void aStepThatTheDatabaseDiesUnderHasNotHappened() throws Exception {
        People.Matter matter = people.inHand("路灯不亮");
        Browser city = People.keyed(people.at("city"));
        Map<String, Object> answer = Map.of("version", 3, "result", "已修复");
        String path = "/api/cases/" + matter.id() + "/actions/answer";
        Answer cut;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> holding = pool.submit(() -> holdForever(matter));
            awaitWaiting("PgSleep");
            Future<Answer> step = pool.submit(() -> city.post(path, answer));
            awaitWaiting("transactionid");
            server.kill();
            cut = step.get();
            assertThat(holding).failsWithin(Duration.ofSeconds(20));
        }

        assertThat(cut.status()).isEqualTo(503);
        assertThat(cut.header("Retry-After")).isNotEmpty();
        server.awaitBack();
        assertThat(people.view("city", matter.id()).text("/state")).isEqualTo("IN_HAND");
        assertThat(historyOf(matter)).isEqualTo(3);
        assertThat(city.post(path, answer).text("/state")).isEqualTo("ANSWERED");
        assertThat(historyOf(matter)).isEqualTo(4);
    }

    /** People report as fast as they can while it dies, again and again. */
    @Test
    void whatWasAcknowledgedIsThereOnceWhenEverybodyAsksAgain() throws Exception {
        List<Reporter> reporters = List.of(new Reporter(county), new Reporter(county), new Reporter(county));
        AtomicBoolean going = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Reporter reporter : reporters) {
                running.add(pool.submit(() -> reporter.reportWhile(going::get)));
            }
            for (int kills = Deep.times(2, 40); kills > 0; kills--) {
                for (Reporter reporter : reporters) {
                    reporter.awaitTen();
                }
                server.kill();
                server.awaitBack();
            }
            going.set(false);
            for (Future<?> one : running) {
                one.get();
            }
        }

        int asked = 0;
        for (Reporter reporter : reporters) {
            asked += reporter.askAgainAndCompare();
        }
        assertThat(count("workflow.item")).isEqualTo(asked);
        assertThat(count("workflow.history")).isEqualTo(asked);
        assertThat(count("workflow.text")).isEqualTo(asked);
        assertThat(count("cases.report")).isEqualTo(asked);
        assertThat(count("platform.outbox")).isEqualTo(asked);
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table + " where county_code = :county")
                .param("county", county.code().value())
                .query(Integer.class)
                .single();
    }

    private int historyOf(People.Matter matter) {
        UUID id = UUID.fromString(matter.id());
        var lines = histories.of(county.code(), id);
        assertThat(Chain.verifies(id, lines)).isTrue();
        return lines.size();
    }

    /** Until the database dies, which is what the statement then fails with. */
    private int holdForever(People.Matter matter) {
        return sql.sql("""
            with held as materialized (
              select id from workflow.item where county_code = :county and id = cast(:id as uuid) for update)
            select count(pg_sleep(600)) from held
            """)
                .param("county", county.code().value())
                .param("id", matter.id())
                .query(Integer.class)
                .single();
    }

    private void awaitWaiting(String what) {
        while (sql.sql("select count(*) from pg_stat_activity where wait_event = :what")
                        .param("what", what)
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }
}
