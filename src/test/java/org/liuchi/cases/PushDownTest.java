package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.build.Statements;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to hand matters down are on record and counted for the body whose they are. */
@IntegrationTest
class PushDownTest {
    private static final String PERIOD = "/api/push-downs?from=2026-03-01T16:00:00Z&to=2026-04-01T16:00:00Z";

    private final TestCounty county;
    private final People people;
    private final OutboxDrainer outbox;

    @Autowired
    PushDownTest(TestCounty.Doors counties, TestClock clock, ListedCounty listed, OutboxDrainer outbox) {
        clock.set(TestClock.START);
        this.outbox = outbox;
        county = counties.tinyCounty();
        people = new People(county);
        listed.publishAll(county, TestClock.START);
    }

    @BeforeEach
    void nothingIsPending() {
        outbox.drainOnce();
    }

    @Test
    @Covers({"ZL-31", "TC-06"})
    void refusedPushDownsAreRecordedAndCountedForTheDepartment(@Autowired JdbcClient sql) {
        String building = people.raised("违法建设").id();
        refused(building, "city.building", "西镇");
        refused(building, "city.building", "西镇"); // the same again
        refused(building, "city.building", "河滨社区");
        refused(people.raised("水管破了").id(), "water", "西镇");

        Answer counts = people.at("desk").get(PERIOD);

        assertThat(counts.body().size()).isEqualTo(2);
        assertThat(counts.text("/0/name")).isEqualTo("城管局");
        assertThat(counts.body().at("/0/refused").asInt()).isEqualTo(2);
        assertThat(counts.text("/1/name")).isEqualTo("水务局");
        assertThat(counts.body().at("/1/refused").asInt()).isEqualTo(1);
        assertThat(people.at("water").get(PERIOD).body().size()).isEqualTo(1);
        assertThat(sql.sql("""
            select account_id, to_id, item_code from cases.push_down
            where county_code = :county and case_id = :case and item_code = 'H-01' and to_id = :to
            """)
                        .param("county", county.code().value())
                        .param("case", UUID.fromString(building))
                        .param("to", county.bodyId("西镇").value())
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list())
                .containsExactly(county.accountOf("desk").value());
    }

    /** TO-04: one tap for the village; the sender sees the lists, and what the desk rules is counted. */
    @Test
    @Covers("TO-04")
    void aVillageSaysThatAMatterIsNotOnTheListAndTheSenderSeesTheList() {
        String id = people.raised("垃圾没人收").id();
        people.act("desk", id, "dispatch", Map.of("category", "city.rubbish", "organization", body("河滨社区")));

        Answer objected = people.act("village", id, "object", Map.of("ground", "NOT_ON_LIST", "note", "不在清单"));
        outbox.drainOnce();

        assertThat(objected.text("/state")).isEqualTo("OBJECTED");
        Answer lists = people.at("desk").get("/api/cases/" + id + "/responsible");
        assertThat(lists.text("/lead/name")).isEqualTo("西镇");
        assertThat(lists.body()
                        .path("lists")
                        .valueStream()
                        .map(item -> item.path("code").asString()))
                .containsExactly("J-01", "A-01");
        assertThat(people.view("desk", id).body().toString()).contains("不在职责清单或准入清单");

        people.act("desk", id, "dispatch", Map.of("organization", body("西镇")));
        outbox.drainOnce();
        Answer counts = people.at("leader").get(PERIOD);
        assertThat(counts.text("/0/name")).isEqualTo("西镇");
        assertThat(counts.body().at("/0/objected").asInt()).isEqualTo(1);
        assertThat(counts.body().at("/0/upheld").asInt()).isEqualTo(1);
        assertThat(counts.body().at("/0/overruled").asInt()).isZero();
    }

    @Test
    void anObjectionThatIsOverruledCountsAsSuchOnce() {
        String id = people.raised("垃圾没人收").id();
        people.act("desk", id, "dispatch", Map.of("category", "city.rubbish", "organization", body("西镇")));
        people.act("town", id, "object", Map.of("ground", "NOT_ON_LIST", "note", "不在清单"));
        outbox.drainOnce();
        people.act("desk", id, "overrule", Map.of("note", "J-01 在基本履职清单"));
        outbox.drainOnce();

        Answer counts = people.at("desk").get(PERIOD);
        assertThat(counts.body().at("/0/objected").asInt()).isEqualTo(1);
        assertThat(counts.body().at("/0/overruled").asInt()).isEqualTo(1);
        assertThat(counts.body().at("/0/upheld").asInt()).isZero();
    }

    /** Nearly all dispatches follow no objection; reading their histories would be most of the work. */
    @Test
    void aDispatchThatNobodyObjectedToIsNotLookedUp(@Autowired List<OutboxListener> listeners) throws Exception {
        UUID id = UUID.fromString(people.dispatched("路灯不亮").id());
        OutboxEvent event = new OutboxEvent(county.code(), id, id, 2, "case.dispatch", "{}", TestClock.START, 2);
        OutboxListener objections = listeners.stream()
                .filter(one -> one.name().equals("list-objections"))
                .findFirst()
                .orElseThrow();

        assertThat(Statements.count(() -> objections.on(event)))
                .singleElement(STRING)
                .contains("cases.push_down");
    }

    private void refused(String id, String category, String to) {
        assertThat(people.act("desk", id, "dispatch", Map.of("category", category, "organization", body(to)))
                        .status())
                .isEqualTo(422);
    }

    private String body(String name) {
        return county.bodyId(name).toString();
    }
}
