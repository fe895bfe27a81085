package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestGround.latitude;
import static org.liuchi.TestGround.longitude;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.view.SpokenActions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the page of a case is made of: everything it shows comes from here, in words. */
@IntegrationTest
class CasePageTest {
    private final People people;

    CasePageTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        people = new People(counties.tinyCounty());
    }

    /** R6: to a hundred metres for the map; the address in words for those who have to go there. */
    @Test
    @Covers("R6")
    void theAddressIsToldToTheBuildingToThoseWhoMayActAndThePointOnlyRoughly() {
        String id = people.idOf(people.report(Map.of(
                        "description",
                        "路灯不亮",
                        "place",
                        Map.of("longitude", longitude(0.512345), "latitude", latitude(0.467891), "address", "河滨路三号二楼")))
                .text("/number"));

        Answer desk = people.view("desk", id);
        assertThat(desk.text("/address")).isEqualTo("河滨路三号***");
        assertThat(desk.body().at("/longitude").asDouble()).isEqualTo(110.005);
        assertThat(desk.body().at("/latitude").asDouble()).isEqualTo(30.005);
        assertThat(desk.body().at("/areaPath").valueStream().map(JsonNode::asString))
                .containsExactly("小县", "西镇", "河滨社区", "第1网格");
        Answer leader = people.view("leader", id);
        assertThat(leader.status()).isEqualTo(200);
        assertThat(leader.body().toString()).doesNotContain("河滨路三号");
    }

    @Test
    void whatMayBeChosenIsSaidInTheReadersLanguage() {
        String id = people.raised("路灯不亮").id();

        assertThat(choice(people.view("desk", id))).isEqualTo("诉讼（人民法院）");
        people.at("desk").with("Accept-Language", "en");
        assertThat(choice(people.view("desk", id))).isEqualTo("Court");
    }

    @Test
    void aCaseOfWhichOnlyTheGridIsKnownIsShownByItsGrid() {
        Answer seen = people.view("desk", people.raised("路灯不亮").id());

        assertThat(seen.body().at("/areaExtent").valueStream().map(JsonNode::asDouble))
                .hasSize(4);
    }

    @Test
    void redirectedIsToldWithTheChannelInWords() {
        People.Matter matter = people.raised("邻居欠钱不还");
        people.act("desk", matter.id(), "redirect", Map.of("channel", "LITIGATION", "message", "请向法院起诉"));

        assertThat(people.follow(matter.code()).body().at("/timeline").valueStream())
                .anySatisfy(line ->
                        assertThat(line.at("/chosen/0/text").asString("")).isEqualTo("诉讼（人民法院）"));
    }

    @Test
    void statesAreListedAsThisCountyCallsThem() {
        assertThat(people.at("desk").get("/api/case-states").body().valueStream())
                .extracting(state -> state.at("/label").asString())
                .contains("待受理", "办理中", "已办结");
    }

    /** A choice without words would be shown as its code. */
    @Test
    void everyChoiceOfTheFlowHasWordsOfItsOwn(@Autowired SpokenActions spoken) {
        CaseFlow.flow().rows().stream()
                .flatMap(row -> row.inputs().stream())
                .forEach(input -> input.choices().forEach(value -> {
                    for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                        assertThat(spoken.choice(input.name(), value, locale)).isNotEqualTo(value);
                    }
                }));
    }

    private static String choice(Answer seen) {
        return seen.body()
                .at("/actions")
                .valueStream()
                .filter(action -> action.at("/action").asString().equals("redirect"))
                .flatMap(action -> action.at("/inputs/0/choices").valueStream())
                .filter(choice -> choice.at("/value").asString().equals("LITIGATION"))
                .map(choice -> choice.at("/label").asString())
                .findFirst()
                .orElse("");
    }
}
