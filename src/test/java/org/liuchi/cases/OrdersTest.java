package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 国办函〔2025〕66号: what another system handles already is not handled a second time. */
@IntegrationTest
class OrdersTest {
    private final TestCounty county;
    private final People people;

    OrdersTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    void anOrderThatIsNotedTwiceIsRefusedWithTheCaseThatHasIt() {
        People.Matter first = people.raised("路灯不亮");
        People.Matter second = people.raised("路灯不亮");
        note(first, "CITY_12345", "皖12345〔2026〕17号", "");

        Answer refused = note(second, "CITY_12345", "皖12345〔2026〕17号", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains(first.number());
        assertThat(note(second, "INTERNET_SUPERVISION", "皖12345〔2026〕17号", "").status())
                .isEqualTo(200);
    }

    @Test
    void aMatterThatIsInPetitionAlreadyIsNotDispatchedAndTheDeskIsToldWhatToDo() {
        People.Matter matter = people.raised("征地补偿");
        note(matter, "PETITION", "XF-1", "");

        Answer refused = dispatch(matter);

        assertThat(refused.text("/reason")).isEqualTo("in-petition");
        assertThat(refused.text("/detail")).contains("告知渠道");
        assertThat(people.act("desk", matter.id(), "redirect", Map.of("channel", "PETITION", "message", "信访已受理"))
                        .text("/state"))
                .isEqualTo("REDIRECTED");
    }

    @Test
    void anOrderNotedByMistakeIsStruckOutAndTheCaseGoesOn() {
        People.Matter matter = people.raised("路灯不亮");
        note(matter, "PETITION", "XF-2", "2026-11-24");

        people.act("desk", matter.id(), "dropOrder", Map.of("system", "PETITION", "order", "XF-2", "note", "登记错了"));

        assertThat(dispatch(matter).text("/state")).isEqualTo("DISPATCHED");
        assertThat(listed().path("dueElsewhere").asString("")).isEmpty();
    }

    @Test
    void anEarlierDayElsewhereIsShownInTheListAndMovesNoClock() {
        People.Matter matter = people.raised("路灯不亮");
        String promised = people.follow(matter.code()).text("/dueAt");
        String before = promised.substring(0, 8) + "01";

        note(matter, "CITY_12345", "A-1", before);

        assertThat(listed().path("dueElsewhere").asString("")).isEqualTo(before);
        assertThat(people.follow(matter.code()).text("/dueAt")).isEqualTo(promised);
    }

    @Test
    void aLaterDayElsewhereIsShownOnTheCaseAndLoosensNothing() {
        People.Matter matter = people.raised("路灯不亮");
        note(matter, "CITY_12345", "A-2", "2030-01-01");

        assertThat(listed().path("dueElsewhere").asString("")).isEmpty();
        assertThat(people.view("desk", matter.id()).text("/ties/orders/0/dueOn"))
                .isEqualTo("2030-01-01");
    }

    private JsonNode listed() {
        return people.at("desk").get("/api/cases").body().at("/items/0");
    }

    private Answer note(People.Matter matter, String system, String order, String due) {
        return people.act("desk", matter.id(), "noteOrder", Map.of("system", system, "order", order, "dueOn", due));
    }

    private Answer dispatch(People.Matter matter) {
        return people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
    }
}
