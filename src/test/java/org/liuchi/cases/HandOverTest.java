package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.liuchi.shared.PostId;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation ends: all it had open goes to another post with clocks and promises as they were. */
@IntegrationTest
@Covers("ZL-24")
class HandOverTest {
    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    HandOverTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void allOpenWorkOfAnOrganisationThatEndsGoesToTheOther() {
        People.Matter inHand = people.inHand("路面塌了");
        People.Matter dispatched = people.dispatched("路灯不亮");
        People.Matter objected = people.dispatched("水管漏水");
        people.act("city", objected.id(), "object", Map.of("ground", "NOT_OURS", "note", "不是我们的"));
        people.act("leader", inHand.id(), "urge", Map.of("note", "请抓紧"));
        Answer before = people.view("desk", inHand.id());

        Answer moved = handOver(true);

        assertThat(moved.body().at("/items").asInt()).isEqualTo(4);
        Answer after = people.view("desk", inHand.id());
        assertThat(after.text("/owner/organizationName")).isEqualTo("水务局");
        assertThat(after.text("/dueAt")).isEqualTo(before.text("/dueAt"));
        assertThat(after.text("/promisedAt")).isEqualTo(before.text("/promisedAt"));
        assertThat(people.view("desk", dispatched.id()).text("/owner/organizationName"))
                .isEqualTo("水务局");
        assertThat(people.act("desk", objected.id(), "overrule", Map.of("note", "由水务局办"))
                        .text("/owner/organizationName"))
                .isEqualTo("水务局");
        assertThat(people.act("water", inHand.id(), "answer", Map.of("result", "办好了"))
                        .status())
                .isEqualTo(200);
        assertThat(handOver(true).body().at("/items").asInt()).isZero();
    }

    @Test
    void whatIsDispatchedToAnEndedOrganisationIsRefused() {
        String id = people.raised("路灯不亮").id();
        handOver(true);

        Answer sent = people.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));

        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.text("/errors/0/field")).isEqualTo("organization");
    }

    /** 条例30: a matter must not come to the body that it complains about, on whatever way. */
    @Test
    void nothingIsHandedOverToTheBodyThatItIsAbout() {
        People.Matter matter = people.inHand("窗口刁难");
        People.Matter other = people.inHand("路灯不亮");
        people.act(
                "desk",
                matter.id(),
                "protect",
                Map.of("organization", county.bodyId("水务局").toString(), "note", "反映的就是水务局"));

        Answer refused = handOver(true);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail"))
                .contains(people.view("desk", matter.id()).text("/reference"));
        assertThat(people.view("desk", other.id()).text("/owner/organizationName"))
                .as("none has moved")
                .isEqualTo("城管局");
    }

    /** What the desk has at the moment is handed over in name; when it comes back, it comes to the desk. */
    @Test
    void whatComesBackDoesNotComeToTheBodyThatItIsAboutEither() {
        People.Matter matter = people.inHand("窗口刁难");
        people.act(
                "desk",
                matter.id(),
                "protect",
                Map.of("organization", county.bodyId("水务局").toString(), "note", "反映的就是水务局"));
        people.act("city", matter.id(), "answer", Map.of("result", "已批评教育"));
        assertThat(handOver(true).status()).isEqualTo(200);

        people.byCode(matter.code(), "dispute", Map.of("message", "没有解决"));

        assertThat(people.view("desk", matter.id()).text("/owner/organizationName"))
                .isEqualTo("联动中心");
        assertThat(people.view("water", matter.id()).status()).isEqualTo(404);
    }

    @Test
    void whoSucceedsABodyInEverythingAlsoHelpsWhereItHelped() {
        People.Matter matter = people.raised("河道有垃圾");
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("水务局").toString()));
        people.act("water", matter.id(), "accept", Map.of());
        people.act(
                "water",
                matter.id(),
                "callIn",
                Map.of("organizations", List.of(county.bodyId("城管局").toString()), "note", "请清运"));

        People.keyed(people.at("system"))
                .post(
                        "/api/handovers",
                        Map.of(
                                "organization",
                                county.bodyId("城管局").toString(),
                                "to",
                                county.postOf("town").toString(),
                                "end",
                                true));

        assertThat(people.view("town", matter.id()).status()).isEqualTo(200);
        assertThat(people.at("town").get("/api/inbox").text("/items/0/kind")).isEqualTo("joint");
    }

    @Test
    void nothingIsHandedOverToWhatExistsNoLonger() {
        handOver(true);

        Answer refused = People.keyed(people.at("system"))
                .post(
                        "/api/handovers",
                        Map.of(
                                "organization",
                                county.bodyId("水务局").toString(),
                                "to",
                                county.postOf("city").toString(),
                                "end",
                                false));

        assertThat(refused.text("/errors/0/field")).isEqualTo("to");
    }

    @Test
    void whatComesBackToAnEndedPostArrivesWhereItsBodyTakesWork() {
        PostId ending = county.postThatEnds("city2", TestClock.START.plus(Duration.ofMinutes(5)));
        People.Matter matter = people.inHand("路面塌了");
        people.act("city", matter.id(), "reassign", Map.of("post", ending.toString()));
        people.act("city2", matter.id(), "answer", Map.of("result", "补好了"));
        clock.advance(Duration.ofMinutes(10));

        people.byCode(matter.code(), "dispute", Map.of("message", "又塌了"));

        assertThat(people.view("desk", matter.id()).text("/owner/postName")).isEqualTo("接单岗");
    }

    @Test
    void whatComesBackToAnEndedOrganisationArrivesAtTheDesk() {
        People.Matter matter = people.answered("路面塌了");
        county.end("城管局", TestClock.START);

        people.byCode(matter.code(), "dispute", Map.of("message", "又塌了"));

        assertThat(people.view("desk", matter.id()).text("/owner/postName")).isEqualTo("受理岗");
    }

    @Test
    void onlyTheSystemAdministratorHandsOver() {
        assertThat(People.keyed(people.at("desk"))
                        .post("/api/handovers", request(false))
                        .status())
                .isEqualTo(403);
    }

    private Answer handOver(boolean end) {
        return People.keyed(people.at("system")).post("/api/handovers", request(end));
    }

    private Map<String, Object> request(boolean end) {
        return Map.of(
                "organization",
                county.bodyId("城管局").toString(),
                "to",
                county.postOf("water").toString(),
                "end",
                end);
    }
}
