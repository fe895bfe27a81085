package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is found on a round and put right there. */
@IntegrationTest
class OnTheSpotTest {
    private final LooseItems loose;
    private final OutboxDrainer drainer;
    private final TestCounty county;
    private final People people;

    OnTheSpotTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired LooseItems loose,
            @Autowired OutboxDrainer drainer) {
        clock.set(TestClock.START);
        this.loose = loose;
        this.drainer = drainer;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    @Covers("TO-47")
    void whatIsPutRightOnTheSpotClosesInOneFormAndCountsApart() {
        Answer entered = enter("grid", "GRID", found("路上有树枝", "已清走"));
        String code = entered.text("/matters/0/accepted/publicCode");
        people.report("路灯不亮");
        while (drainer.drainOnce() > 0) {}

        assertThat(entered.status()).isEqualTo(201);
        assertThat(people.follow(code).text("/status")).isEqualTo("SETTLED");
        assertThat(people.at("grid").get("/api/inbox").body().at("/items").size())
                .as("nothing is left to do")
                .isZero();
        JsonNode sentRight = figure("sent-right");
        assertThat(sentRight.at("/denominator").asInt()).as("dispatched events").isZero();
        assertThat(sentRight.at("/excluded/0/ground").asString()).isEqualTo("SETTLE");
        assertThat(sentRight.at("/excluded/0/cases").asInt()).isEqualTo(1);
        assertThat(figure("collected-solved").at("/denominator").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("TO-47")
    void aDangerIsNotPutRightOnTheSpotButGoesToWhoeverIsOnDuty() {
        Map<String, Object> danger = new HashMap<>(found("房子要塌了，有人被困", "已劝离"));
        danger.put("urgency", "DANGER");

        Answer refused = enter("grid", "GRID", danger);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("值班");
        assertThat(people.at("desk").get("/api/cases").body().at("/items").size())
                .isZero();
    }

    @Test
    void whoFindsItNotPutRightMaySayItIsNot() {
        String code = enter("village", "GRID", found("井盖破了", "已换新的")).text("/matters/0/accepted/publicCode");

        Answer reopened = people.byCode(code, "reopen", Map.of("message", "还是破的", "version", 1));

        assertThat(reopened.text("/status")).isEqualTo("TAKEN_UP");
    }

    @ParameterizedTest
    @CsvSource({"desk, GRID, matters.0.solved", "grid, PHONE, channel", "city, GRID, matters.0.solved"})
    void onlyThoseWhoWalkTheGridsAndOnlyOnTheirRounds(String login, String channel, String field) {
        Answer refused = enter(login, channel, found("路上有树枝", "已清走"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    private JsonNode figure(String key) {
        return people.at("leader")
                .get("/api/figures")
                .body()
                .at("/figures")
                .valueStream()
                .filter(figure -> figure.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> found(String description, String solved) {
        return Map.of(
                "description",
                description,
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "solved",
                solved);
    }

    private Answer enter(String login, String channel, Map<String, Object> matter) {
        return People.keyed(people.at(login))
                .post("/api/contacts", Map.of("channel", channel, "matters", List.of(matter)));
    }
}
