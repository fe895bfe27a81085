package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
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
    private final PlaceWalk walk;

    WujinServicesTest(@Autowired PlaceDoors doors) throws IOException {
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
        assertThat(walk.total("desk", "menuSession", "people")).isEqualTo(42);
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

        assertThat(walk.gap("village", "propertyRequest", "overdue"))
                .contains(late)
                .doesNotContain(done);
        assertThat(walk.light("village", late)).isEqualTo("RED");
        assertThat(walk.value("village", firm, "waiting").asInt()).isEqualTo(1);
        assertThat(walk.figure("desk", "propertyRequest", "content", "firm").toString())
                .contains("100");
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
        assertThat(walk.gap("desk", "drumCall", "waiting")).contains(dated, declined);
        assertThat(walk.tryAct("village", dated, "setDate", given()).status()).isEqualTo(400);
        assertThat(walk.tryAct("village", declined, "decline", given()).status())
                .isEqualTo(400);
        walk.act("village", dated, "setDate", given("day", walk.day(4), "invited", "法律明白人"));
        walk.act("village", declined, "decline", given("reason", "法院已判决，可申请再审"));

        assertThat(walk.gap("desk", "drumCall", "waiting"))
                .doesNotContain(dated)
                .doesNotContain(declined);
        walk.act("village", dated, "answer", given("answer", "按登记簿丈量"));
        assertThat(walk.state(dated)).isEqualTo("ANSWERED");
    }

    @Test
    @Covers("WJ-15")
    void aVillagerFindsThePointOfTheVillageAndTheNextLecture() {
        String point = walk.enter(
                "village",
                "reasoningPoint",
                given(
                        "name",
                        "左邻右理评理点",
                        "area",
                        walk.village(),
                        "phone",
                        "0519-0000001",
                        "address",
                        "社区一楼",
                        "hours",
                        "周二下午"));
        String lecture = walk.enter(
                "village",
                "lecture",
                given("name", "相邻关系那些事", "area", walk.village(), "planned", walk.day(8), "point", point));

        assertThat(walk.open("reasoningPoint", "area=" + walk.village())).contains("社区一楼", "周二下午");
        assertThat(walk.open("lecture", "area=" + walk.village())).contains("相邻关系那些事", walk.day(8));
        assertThat(walk.open("lecture", "area=" + walk.hill())).doesNotContain("相邻关系那些事");
        walk.act("village", lecture, "hold", given("attendance", 20, "result", "讲解"));
        assertThat(walk.open("lecture", "area=" + walk.village())).doesNotContain("相邻关系那些事");
        assertThat(walk.gap("desk", "reasoningPoint", "without"))
                .contains(walk.hill())
                .doesNotContain(walk.village());
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

        String list = walk.open("practicalThing", "");
        assertThat(list).contains("增设车棚", "修路灯", "基本满意");
        assertThat(walk.list("desk", "practicalThing", "state=OPEN"))
                .contains(lamp)
                .doesNotContain(shed);
        assertThat(walk.figure("desk", "practicalThing", "content", "responsible")
                        .toString())
                .contains("100");
    }

    private String thing(String name) {
        return walk.enter(
                "village",
                "practicalThing",
                given("name", name, "area", walk.village(), "responsible", walk.body("城管局")));
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
            walk.act("city", item, "report", given("result", "已开放"));
            walk.act("village", item, "verify", given());
        }
        String rates = walk.figure("desk", "twoWayItem", "done", "tag").toString();

        assertThat(rates).contains(resources, needs, "50", "100");
    }

    private String tag(String name) {
        return walk.enter("desk", "tag", given("name", name, "set", "FOUR_TWO_WAYS"));
    }

    private String twoWay(String tag) {
        return walk.enter(
                "village",
                "twoWayItem",
                given(
                        "name",
                        "食堂开放",
                        "area",
                        walk.village(),
                        "responsible",
                        walk.body("城管局"),
                        "due",
                        walk.day(20),
                        "tag",
                        tag,
                        "way",
                        "TO_VILLAGE"));
    }

    @Test
    @Covers("WJ-24")
    void aVenuesCodeIsItsOwnForEverAndItsCertificationExpiresAndIsRenewed() {
        String code = walk.village() + "Z0001";
        String venue = venue(code).text("/item/id");
        assertThat(venue(code).status()).isIn(400, 409, 422);
        assertThat(venue("无编码").status()).isEqualTo(400);
        assertThat(walk.open("venue", "area=" + walk.village())).contains(code);
        walk.act("desk", venue, "certify", given("certified", walk.days(0, 20)));
        walk.pass(Duration.ofDays(22));
        assertThat(walk.gap("desk", "venue", "expired")).contains(venue);
        walk.act("desk", venue, "certify", given("certified", walk.days(0, 20)));
        assertThat(walk.state(venue)).isEqualTo("CERTIFIED");

        walk.act("desk", venue, "closeDown", given());
        assertThat(venue(code).status()).isIn(400, 409, 422);
    }

    private Answer venue(String code) {
        return walk.tryEnter(
                "village", "venue", given("code", code, "name", "党群服务中心", "area", walk.village(), "tier", "CENTRE"));
    }

    @Test
    @Covers("WJ-07")
    void aContactPointNotVisitedForAQuarterIsListedToTheCadresBodyOnly() {
        String visited = point("社区联系点");
        String missed = point("企业联系点");
        visit(missed, -100, 0);
        visit(visited, 0, 2);

        assertThat(walk.gap("city", "contactPoint", "unvisited"))
                .contains(missed)
                .doesNotContain(visited);
        assertThat(walk.gap("water", "contactPoint", "unvisited")).doesNotContain(missed);
        assertThat(walk.page("water", missed).status()).isIn(403, 404);
        assertThat(walk.value("city", visited, "problems").asInt()).isEqualTo(2);
        walk.pass(Duration.ofDays(95));
        assertThat(walk.gap("city", "contactPoint", "unvisited")).contains(visited);
    }

    private String point(String name) {
        return walk.enter(
                "desk",
                "contactPoint",
                given("name", name, "area", walk.village(), "body", walk.body("城管局"), "cadre", "副局长岗"));
    }

    private void visit(String point, int day, int problems) {
        walk.enter(
                "city",
                "contactVisit",
                given(
                        "note",
                        "停车",
                        "point",
                        point,
                        "body",
                        walk.body("城管局"),
                        "day",
                        walk.day(day),
                        "problems",
                        problems));
    }
}
