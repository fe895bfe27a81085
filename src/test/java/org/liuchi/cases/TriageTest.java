package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose matter it is (三事分流): the class decides the route, the reporter sees it with its reason and may object once. */
@IntegrationTest
@Covers("TC-30")
class TriageTest {
    private static final String REASON = "楼道堆物大家商量更合适";

    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    TriageTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
        clock.set(TestClock.START);
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void aGovernmentMatterGoesToTheBodyResponsible() {
        assertThat(people.view("desk", people.dispatched("路灯不亮").id()).text("/owner/organizationName"))
                .isEqualTo("城管局");
    }

    @Test
    void aCommonMatterGoesToTheVillageOfThePlaceAndTheReporterSeesWhy() {
        People.Matter matter = people.raised("楼道里堆满了杂物");

        Answer sent = people.act("desk", matter.id(), "asCommon", Map.of("message", REASON));

        assertThat(sent.text("/owner/organizationName")).isEqualTo("河滨社区");
        Answer seen = people.follow(matter.code());
        assertThat(seen.text("/statusText")).isEqualTo("村社区协商");
        assertThat(seen.text("/timeline/1/words/message")).isEqualTo(REASON);
        assertThat(people.act("village", matter.id(), "answer", Map.of("result", "议定每月清理一次"))
                        .text("/phase"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void theVillageItselfMayClass() {
        String id = people.raised("楼道里堆满了杂物").id();

        assertThat(people.act("village", id, "asCommon", Map.of("message", REASON))
                        .text("/state"))
                .isEqualTo("DELIBERATING");
    }

    @Test
    void aFamilyMatterWaitsForConsent() {
        People.Matter matter = people.raised("和邻居为排水吵架");

        Answer offered =
                people.act("desk", matter.id(), "asFamily", Map.of("offer", "MEDIATION", "message", "邻里之间可以调解"));

        assertThat(offered.text("/state")).isEqualTo("CONSENT");
        assertThat(people.view("desk", matter.id())
                        .body()
                        .at("/clocks/1/pausedAt")
                        .isNull())
                .isFalse();
        assertThat(actions(people.follow(matter.code()))).contains("agree", "decline", "askReclass");
        assertThat(people.byCode(matter.code(), "agree", Map.of()).text("/handler"))
                .isEqualTo("河滨社区");
    }

    @Test
    void whoDeclinesIsNotMediated() {
        People.Matter matter = people.raised("和邻居为排水吵架");
        people.act("desk", matter.id(), "asFamily", Map.of("offer", "ADVICE", "message", "可以先咨询"));

        assertThat(people.byCode(matter.code(), "decline", Map.of()).text("/status"))
                .isEqualTo("REDIRECTED");
    }

    @Test
    void theReporterMayAskOnceForAnotherClass() {
        People.Matter matter = people.raised("楼道里堆满了杂物");
        people.act("desk", matter.id(), "asCommon", Map.of("message", REASON));

        Answer asked = people.byCode(matter.code(), "askReclass", Map.of("message", "这是消防通道，应由部门管"));
        people.act("desk", matter.id(), "asCommon", Map.of("message", REASON));
        Answer again = people.byCode(matter.code(), "askReclass", Map.of("message", "还是不同意"));

        assertThat(asked.text("/status")).isEqualTo("TAKEN_UP");
        assertThat(again.text("/reason")).isEqualTo("only-so-often");
        assertThat(actions(people.follow(matter.code()))).doesNotContain("askReclass");
    }

    private static List<String> actions(Answer seen) {
        return seen.body()
                .at("/actions")
                .valueStream()
                .map(action -> action.at("/action").asString())
                .toList();
    }
}
