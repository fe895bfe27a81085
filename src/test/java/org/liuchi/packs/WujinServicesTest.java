package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Services, venues and visits in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinServicesTest {
    private final Place place;

    WujinServicesTest(@Autowired Place.Doors doors) {
        place = doors.with("wujin");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("WJ-27")
    void aMenuItemIsOrderedDeliveredAndItsTotalsAreTheSumOfTheSessions() {
        String item =
                place.enter("village", "menuItem", given("name", "医保咨询", "area", place.village(), "sort", "ADVICE"));
        delivered(item, 30);
        delivered(item, 12);
        String ordered = order(item);

        assertThat(place.value("desk", item, "people").asInt()).isEqualTo(42);
        assertThat(place.value("desk", item, "sessions").asInt()).isEqualTo(2);
        assertThat(place.books().total("desk", "menuSession", "people")).isEqualTo(42);
        place.act("village", ordered, "cancel", given("note", "下雨"));
        assertThat(place.value("desk", item, "people").asInt()).isEqualTo(42);
    }

    private String order(String item) {
        return place.enter(
                "village",
                "menuSession",
                given("name", "咨询日", "area", place.village(), "planned", place.day(2), "item", item));
    }

    private void delivered(String item, int people) {
        place.act("village", order(item), "hold", given("attendance", people, "result", "已服务"));
    }

    @Test
    void aPropertyRequestHasALimitAndTheCommunitySeesWhatIsOverdue() {
        String firm = place.enter("village", "propertyFirm", given("name", "安居物业", "area", place.village()));
        String done = request(firm, "电梯异响");
        String late = request(firm, "路灯不亮");
        place.act("village", done, "answer", given("result", "已维修"));
        place.act("village", done, "rate", given("rating", "GOOD"));
        place.pass(Duration.ofDays(5));

        assertThat(place.books().gap("village", "propertyRequest", "overdue"))
                .contains(late)
                .doesNotContain(done);
        assertThat(place.light("village", late)).isEqualTo("RED");
        assertThat(place.value("village", firm, "waiting").asInt()).isEqualTo(1);
        assertThat(place.books()
                        .figure("desk", "propertyRequest", "content", "firm")
                        .at("/rows")
                        .toString())
                .contains("100");
    }

    private String request(String firm, String name) {
        return place.enter(
                "village",
                "propertyRequest",
                given("name", name, "firm", firm, "area", place.village(), "due", place.day(3)));
    }

    @Test
    @Covers("WJ-30")
    void oneVillagersCallIsAnsweredWithADateOrAReason() {
        String dated = place.enter("village", "drumCall", given("topic", "宅基地边界", "area", place.village()));
        String declined = place.enter("desk", "drumCall", given("topic", "已判决的旧案", "area", place.village()));
        assertThat(place.books().gap("desk", "drumCall", "waiting")).contains(dated, declined);
        assertThat(place.tryAct("village", dated, "setDate", given()).status()).isEqualTo(400);
        assertThat(place.tryAct("village", declined, "decline", given()).status())
                .isEqualTo(400);
        place.act("village", dated, "setDate", given("day", place.day(4), "invited", "法律明白人"));
        place.act("village", declined, "decline", given("reason", "法院已判决，可申请再审"));

        assertThat(place.books().gap("desk", "drumCall", "waiting"))
                .doesNotContain(dated)
                .doesNotContain(declined);
        place.act("village", dated, "answer", given("answer", "按登记簿丈量"));
        assertThat(place.state(dated)).isEqualTo("ANSWERED");
    }

    @Test
    @Covers("WJ-16")
    void aSkillIsFoundByKindAndBookedOnlyWhenThePersonAgreed() {
        String law = offer("LAW");
        String health = offer("HEALTH");
        assertThat(place.books().lines("desk", "skillOffer", "skill=LAW").toString())
                .contains(law)
                .doesNotContain(health)
                .doesNotContain("王五");
        String booking = place.enter(
                "village",
                "skillBooking",
                given("what", "讲继承法", "offer", law, "area", place.village(), "day", place.day(6)));

        assertThat(place.tryAct("desk", booking, "book", given("agreed", false))
                        .body()
                        .toString())
                .contains("须本人同意");
        place.act("desk", booking, "book", given("agreed", true));
        place.act("village", booking, "hold", given());
        assertThat(place.value("desk", law, "booked").asInt()).isEqualTo(1);
    }

    private String offer(String skill) {
        return place.enter(
                "desk",
                "skillOffer",
                given("name", skill, "area", place.village(), "skill", skill, "person", place.person("王五")));
    }

    @Test
    @Covers("WJ-32")
    void practicalThingsAreAListWithStateAndTheResidentsRating() {
        String shed = thing("增设车棚");
        String lamp = thing("修路灯");
        place.act("city", shed, "answer", given("answer", "已建成40个车位"));
        place.act("village", shed, "accept", given("rating", "FAIR"));

        String list = place.books().open("practicalThing", "").toString();
        assertThat(list).contains("增设车棚", "修路灯", "基本满意");
        assertThat(place.books().lines("desk", "practicalThing", "state=OPEN").toString())
                .contains(lamp)
                .doesNotContain(shed);
        assertThat(place.books()
                        .figure("desk", "practicalThing", "content", "responsible")
                        .at("/rows")
                        .toString())
                .contains("100");
    }

    private String thing(String name) {
        return place.enter(
                "village",
                "practicalThing",
                given("name", name, "area", place.village(), "responsible", place.body("城管局")));
    }

    @Test
    @Covers("WJ-13")
    void theCountyNamesItsFourKindsAndTheRateIsComputedFromItems() {
        String resources = tag("资源双向开放");
        String needs = tag("需求双向征集");
        String first = twoWay(resources);
        twoWay(resources);
        String third = twoWay(needs);
        for (String item : List.of(first, third)) {
            place.act("city", item, "report", given("result", "已开放"));
            place.act("village", item, "verify", given());
        }
        String rates = place.books()
                .figure("desk", "twoWayItem", "done", "tag")
                .at("/rows")
                .toString();

        assertThat(rates).contains(resources, needs, "50", "100");
    }

    private String tag(String name) {
        return place.enter("desk", "tag", given("name", name, "set", "FOUR_TWO_WAYS"));
    }

    private String twoWay(String tag) {
        return place.enter(
                "village",
                "twoWayItem",
                given(
                        "name",
                        "食堂开放",
                        "area",
                        place.village(),
                        "responsible",
                        place.body("城管局"),
                        "due",
                        place.day(20),
                        "tag",
                        tag,
                        "way",
                        "TO_VILLAGE"));
    }

    @Test
    void aVenuesCodeIsItsOwnForEverAndItsCertificationExpiresAndIsRenewed() {
        String code = place.village() + "Z0001";
        String venue = venue(code).text("/item/id");
        assertThat(venue(code).status()).isIn(400, 409, 422);
        assertThat(venue("无编码").status()).isEqualTo(400);
        assertThat(place.books().open("venue", "area=" + place.village()).toString())
                .contains(code);
        place.act("desk", venue, "certify", given("certified", place.days(0, 20)));
        place.pass(Duration.ofDays(22));
        assertThat(place.books().gap("desk", "venue", "expired")).contains(venue);
        place.act("desk", venue, "certify", given("certified", place.days(0, 20)));
        assertThat(place.state(venue)).isEqualTo("CERTIFIED");

        place.act("desk", venue, "closeDown", given());
        assertThat(venue(code).status()).isIn(400, 409, 422);
    }

    private Answer venue(String code) {
        return place.tryEnter(
                "village", "venue", given("code", code, "name", "党群服务中心", "area", place.village(), "tier", "CENTRE"));
    }

    @Test
    @Covers("WJ-07")
    void aContactPointNotVisitedForAQuarterIsListedToTheCadresBodyOnly() {
        String visited = point("社区联系点");
        String missed = point("企业联系点");
        visit(missed, -100, 0);
        visit(visited, 0, 2);

        assertThat(place.books().gap("city", "contactPoint", "unvisited"))
                .contains(missed)
                .doesNotContain(visited);
        assertThat(place.books().gap("water", "contactPoint", "unvisited")).doesNotContain(missed);
        assertThat(place.page("water", missed).status()).isIn(403, 404);
        assertThat(place.value("city", visited, "problems").asInt()).isEqualTo(2);
        place.pass(Duration.ofDays(95));
        assertThat(place.books().gap("city", "contactPoint", "unvisited")).contains(visited);
    }

    private String point(String name) {
        return place.enter(
                "desk",
                "contactPoint",
                given("name", name, "area", place.village(), "body", place.body("城管局"), "cadre", "副局长岗"));
    }

    private void visit(String point, int day, int problems) {
        place.enter(
                "city",
                "contactVisit",
                given(
                        "note",
                        "停车",
                        "point",
                        point,
                        "body",
                        place.body("城管局"),
                        "day",
                        place.day(day),
                        "problems",
                        problems));
    }
}
