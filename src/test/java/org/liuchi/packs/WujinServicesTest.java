package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Services, venues and visits in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinServicesTest {
    private final PlaceWalk walk;

    WujinServicesTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("wujin");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("WJ-27")
    void aMenuItemIsOrderedDeliveredAndItsTotalsAreTheSumOfTheSessions() {
        String item =
                walk.enter("village", "menuItem", given("name", "医保咨询", "area", walk.village(), "sort", "ADVICE"));
        delivered(item, 30);
        delivered(item, 12);
        String ordered = order(item);

        assertThat(walk.value("desk", item, "people").asInt()).isEqualTo(42);
        assertThat(walk.value("desk", item, "sessions").asInt()).isEqualTo(2);
        walk.act("village", ordered, "cancel", given("note", "下雨"));
        assertThat(walk.value("desk", item, "people").asInt()).isEqualTo(42);
    }

    private String order(String item) {
        return walk.enter(
                "village",
                "menuSession",
                given("name", "咨询日", "area", walk.village(), "planned", walk.day(2), "item", item));
    }

    private void delivered(String item, int people) {
        walk.act("village", order(item), "hold", given("attendance", people, "result", "已服务"));
    }

    @Test
    @Covers("WJ-09")
    void aPropertyRequestHasALimitAndTheCommunitySeesWhatIsOverdue() {
        String firm = walk.enter("village", "propertyFirm", given("name", "安居物业", "area", walk.village()));
        String done = request(firm, "电梯异响");
        String late = request(firm, "路灯不亮");
        walk.act("village", done, "answer", given("result", "已维修"));
        walk.act("village", done, "rate", given("rating", "GOOD"));
        walk.pass(Duration.ofDays(5));
        assertThat(walk.light("village", late)).isEqualTo("RED");
        assertThat(walk.value("village", firm, "waiting").asInt()).isEqualTo(1);
    }

    private String request(String firm, String name) {
        return walk.enter(
                "village",
                "propertyRequest",
                given("name", name, "firm", firm, "area", walk.village(), "due", walk.day(3)));
    }

    @Test
    @Covers("WJ-30")
    void oneVillagersCallIsAnsweredWithADateOrAReason() {
        String dated = walk.enter("village", "drumCall", given("topic", "宅基地边界", "area", walk.village()));
        String declined = walk.enter("desk", "drumCall", given("topic", "已判决的旧案", "area", walk.village()));
        assertThat(walk.tryAct("village", dated, "setDate", given()).status()).isEqualTo(400);
        assertThat(walk.tryAct("village", declined, "decline", given()).status())
                .isEqualTo(400);
        walk.act("village", dated, "setDate", given("day", walk.day(4), "invited", "法律明白人"));
        walk.act("village", declined, "decline", given("reason", "法院已判决，可申请再审"));
        walk.act("village", dated, "answer", given("answer", "按登记簿丈量"));
        assertThat(walk.state(dated)).isEqualTo("ANSWERED");
    }

    @Test
    @Covers("WJ-16")
    void aSkillIsFoundByKindAndBookedOnlyWhenThePersonAgreed() {
        String law = offer("LAW");
        String health = offer("HEALTH");
        assertThat(walk.list("desk", "skillOffer", "skill=LAW"))
                .contains(law)
                .doesNotContain(health)
                .doesNotContain("王五");
        String booking = walk.enter(
                "village",
                "skillBooking",
                given("what", "讲继承法", "offer", law, "area", walk.village(), "day", walk.day(6)));

        assertThat(walk.tryAct("desk", booking, "book", given("agreed", false))
                        .body()
                        .toString())
                .contains("须本人同意");
        walk.act("desk", booking, "book", given("agreed", true));
        walk.act("village", booking, "hold", given());
        assertThat(walk.value("desk", law, "booked").asInt()).isEqualTo(1);
    }

    private String offer(String skill) {
        return walk.enter(
                "desk",
                "skillOffer",
                given("name", skill, "area", walk.village(), "skill", skill, "person", walk.consent("王五")));
    }

    @Test
    @Covers("WJ-32")
    void practicalThingsAreAListWithStateAndTheResidentsRating() {
        String shed = thing("增设车棚");
        String lamp = thing("修路灯");
        walk.act("city", shed, "answer", given("answer", "已建成40个车位"));
        walk.act("village", shed, "accept", given("rating", "FAIR"));
        assertThat(walk.list("village", "practicalThing", "")).contains("增设车棚", "修路灯", "FAIR");
        assertThat(walk.list("desk", "practicalThing", "state=OPEN"))
                .contains(lamp)
                .doesNotContain(shed);
    }

    private String thing(String name) {
        return walk.enter(
                "village",
                "practicalThing",
                given("name", name, "area", walk.village(), "responsible", walk.body("城管局")));
    }
}
