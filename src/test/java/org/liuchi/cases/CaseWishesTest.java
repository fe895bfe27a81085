package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** How and how much a reporter wants to be told, and what staff see of it. */
@IntegrationTest
class CaseWishesTest {
    private final OutboxDrainer outbox;
    private final TestCounty county;
    private final People people;

    @Autowired
    CaseWishesTest(TestCounty.Doors counties, TestClock clock, OutboxDrainer outbox) {
        clock.set(TestClock.START);
        this.outbox = outbox;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    void whoeverAsksForEachStepIsToldOfTheHandOverAndOthersAreNot() {
        Map<String, Object> each = Map.of("phone", "13855501234", "wish", Map.of("amount", "EACH_STEP"));
        People.Matter wanted = raisedBy(each);
        People.Matter usual = raisedBy(Map.of("phone", "13855505678"));
        for (People.Matter matter : List.of(wanted, usual)) {
            dispatch(matter);
            people.act("city", matter.id(), "accept", Map.of());
        }

        assertThat(kindsOf(wanted)).containsExactly("case-accepted", "case-handed", "case-reported");
        assertThat(kindsOf(usual)).containsExactly("case-reported");
    }

    @Test
    void whoeverAsksForNothingIsSentNothingAndStillReadsTheAnswer() {
        People.Matter matter = raisedBy(Map.of("phone", "13855501234", "wish", Map.of("way", "NOTHING")));
        dispatch(matter);
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", "灯已换好"));

        assertThat(told()).isEmpty();
        assertThat(kindsOf(matter)).isEmpty();
        assertThat(people.follow(matter.code()).text("/result")).isEqualTo("灯已换好");
    }

    @Test
    void withTheCodeTheReporterChoosesOtherwiseAtAnyTime() {
        People.Matter matter = raisedBy(Map.of("phone", "13855501234"));
        String wish = "/api/public/cases/" + matter.code() + "/wish";
        Answer before = people.at("reporter").get(wish);
        assertThat(before.text("/way")).isEqualTo("SMS");
        assertThat(before.text("/amount")).isEqualTo("RESULT");

        Answer noAddress = People.keyed(people.at("reporter")).post(wish, Map.of("way", "MAIL"));
        assertThat(noAddress.status()).isEqualTo(400);
        assertThat(noAddress.text("/errors/0/field")).isEqualTo("mail");

        Answer after = People.keyed(people.at("reporter"))
                .post(wish, Map.of("way", "MAIL", "mail", "zhang.san@example.com", "language", "EN"));
        assertThat(after.text("/maskedMail")).isEqualTo("z***@example.com");
        dispatch(matter);
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", "灯已换好"));
        assertThat(told()).anySatisfy(text -> assertThat(text).contains("There is a result for your matter"));

        People.keyed(people.at("reporter")).post(wish, Map.of("way", "NOTHING"));
        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
        assertThat(kindsOf(matter)).containsExactly("case-answered", "case-reported");
    }

    @Test
    void aWrongCodeAndAnAnonymousReportHaveNoWish() {
        People.Matter anonymous = people.raised("路灯不亮");

        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + anonymous.code() + "/wish")
                        .status())
                .isEqualTo(404);
        assertThat(people.at("reporter")
                        .get("/api/public/cases/AAAA-AAAA-AAAA/wish")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staffWhoMaySeeTheCaseSeeItsReceiptsAndWhichPostToldThePerson() {
        People.Matter matter = raisedBy(Map.of("phone", "13855501234"));
        outbox.drainOnce();
        String id = people.at("desk").get("/api/messages/not-sent").text("/0/id");
        post("desk", "/api/messages/" + id + "/told");

        Answer receipts = people.at("desk").get("/api/cases/" + matter.id() + "/messages");
        assertThat(receipts.text("/0/state")).isEqualTo("TOLD");
        assertThat(receipts.text("/0/toldBy")).isEqualTo("受理岗");
        assertThat(receipts.text("/0/label")).isEqualTo("登记");
        assertThat(receipts.body().toString()).doesNotContain("13855501234", "5501234");
        assertThat(people.at("desk").get("/api/messages/told").text("/0/by")).isEqualTo("受理岗");
        assertThat(people.at("water")
                        .get("/api/cases/" + matter.id() + "/messages")
                        .status())
                .isEqualTo(404);
        assertThat(people.at("city").get("/api/messages/told").status()).isEqualTo(403);
    }

    private List<String> kindsOf(People.Matter matter) {
        outbox.drainOnce();
        return people.at("desk")
                .get("/api/cases/" + matter.id() + "/messages")
                .body()
                .valueStream()
                .map(message -> message.path("kind").asString())
                .sorted()
                .toList();
    }

    private People.Matter raisedBy(Map<String, ?> contact) {
        Answer reported = people.report(Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                contact));
        return new People.Matter(
                reported.text("/publicCode"), reported.text("/number"), people.idOf(reported.text("/number")));
    }

    private void dispatch(People.Matter matter) {
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
    }

    private Answer post(String login, String path) {
        return People.keyed(people.at(login)).post(path, Map.of());
    }

    /** What residents would have been sent. */
    private List<String> told() {
        outbox.drainOnce();
        return people.at("desk")
                .get("/api/messages/not-sent")
                .body()
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
