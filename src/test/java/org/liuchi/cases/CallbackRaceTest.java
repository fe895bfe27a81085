package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Another step on the case at the very moment at which a rating is followed up. */
@IntegrationTest
@Timeout(60)
class CallbackRaceTest {
    private final TestClock clock;
    private final OutboxDrainer drainer;
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final TestCounty county;
    private final People people;

    CallbackRaceTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired OutboxDrainer drainer,
            @Autowired JdbcClient sql,
            @Autowired TransactionOperations transactions) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.drainer = drainer;
        this.sql = sql;
        this.transactions = transactions;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    void whatIsRatedNotSolvedIsReopenedThoughAStepCameBetween() {
        People.Matter matter = people.closed("水沟没有盖板");
        drainer.drainOnce();
        people.byCode(matter.code(), "rate", Map.of("solved", "NOT_SOLVED", "satisfaction", 1));
        int version = people.version(matter.id());

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            transactions.executeWithoutResult(_ -> {
                sql.sql("""
                    select 1 from workflow.item where county_code = :county and kind = 'case' for no key update
                    """)
                        .param("county", county.code().value())
                        .query(Integer.class)
                        .list();
                both.execute(() -> people.act(
                        "desk",
                        matter.id(),
                        "askExclusion",
                        version,
                        Map.of("exclusion", "BEYOND_LAW", "note", "超出政策")));
                waiting(1);
                both.execute(drainer::drainOnce);
                waiting(2);
            });
        }
        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("CLOSED");
        assertThat(people.version(matter.id())).isEqualTo(version + 1);
        clock.advance(Duration.ofHours(2));
        people.signInAgain();
        drainer.drainOnce();

        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("TAKEN_UP");
    }

    private void waiting(int count) {
        while (sql.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                < count) {
            Thread.onSpinWait();
        }
    }
}
