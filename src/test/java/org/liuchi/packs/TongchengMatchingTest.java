package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Resources and needs, gifts and calls for help in Tongcheng. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TongchengMatchingTest {
    private final PlaceWalk walk;

    TongchengMatchingTest(@Autowired PlaceWalk.Doors doors) {
        walk = doors.install("tongcheng");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("TO-14")
    void ofSixClaimsOnFiveFiveSucceedAndAReleasedOneIsFreeAgain() {
        String resource = resource(5, 40);
        String need = need(10);
        List<Answer> claims = IntStream.range(0, 6)
                .mapToObj(each -> claim(resource, need, each % 2 == 0 ? "UNIT" : "COMMUNITY", 1))
                .toList();

        assertThat(claims.stream().filter(claim -> claim.status() == 201)).hasSize(5);
        assertThat(claims.getLast().body().toString()).contains("剩余数量不够");
        walk.act("town", claims.getFirst().text("/item/id"), "release", given());
        assertThat(claim(resource, need, "UNIT", 1).status()).isEqualTo(201);
    }

    @Test
    @Covers("TO-14")
    void aMatchBecomesAProjectWithTasksAndAHalfDoneOneShowsWhatBothSidesLack() {
        String resource = resource(4, 40);
        String need = need(4);
        String project = claim(resource, need, "COMMUNITY", 4).text("/item/id");
        walk.act("town", project, "run", given());
        String first = task(project, resource, need);
        task(project, resource, need);
        walk.act("village", first, "complete", given());

        assertThat(walk.tryAct("village", project, "finish", given()).status()).isIn(409, 422);
        assertThat(walk.value("desk", resource, "given").asInt()).isEqualTo(2);
        assertThat(walk.value("desk", resource, "claimed").asInt()).isEqualTo(4);
        assertThat(walk.value("desk", need, "received").asInt()).isEqualTo(2);
        assertThat(walk.value("desk", need, "matched").asInt()).isEqualTo(4);
    }

    @Test
    @Covers("TO-14")
    void anExpiredResourceMatchesNothingAndAnUnmatchedNeedAges() {
        String resource = resource(5, 10);
        String need = need(1);
        assertThat(walk.row("desk", "need", need).at("/overdue").asBoolean()).isFalse();
        walk.pass(Duration.ofDays(35));

        assertThat(walk.row("desk", "need", need).at("/overdue").asBoolean()).isTrue();
        assertThat(claim(resource, need, "UNIT", 1).body().toString()).contains("资源已过期");
    }

    private String resource(int quantity, int days) {
        String unit = walk.enter(
                "desk", "unit", given("name", "单位" + quantity + days, "area", walk.village(), "sort", "PUBLIC"));
        return walk.enter(
                "village",
                "resource",
                given(
                        "name",
                        "会议室",
                        "unit",
                        unit,
                        "area",
                        walk.village(),
                        "sort",
                        "SUPPORT",
                        "quantity",
                        quantity,
                        "term",
                        walk.days(0, days)));
    }

    private String need(int quantity) {
        return walk.enter(
                "village",
                "need",
                given(
                        "name",
                        "议事没有场地",
                        "area",
                        walk.village(),
                        "sort",
                        "SUPPORT",
                        "quantity",
                        quantity,
                        "since",
                        walk.day(0)));
    }

    private Answer claim(String resource, String need, String side, int quantity) {
        return walk.tryEnter(
                "village",
                "match",
                given(
                        "name",
                        "借会议室",
                        "area",
                        walk.village(),
                        "resource",
                        resource,
                        "need",
                        need,
                        "side",
                        side,
                        "quantity",
                        quantity));
    }

    private String task(String project, String resource, String need) {
        return walk.enter(
                "village",
                "matchTask",
                given(
                        "name",
                        "布置场地",
                        "area",
                        walk.village(),
                        "project",
                        project,
                        "resource",
                        resource,
                        "need",
                        need,
                        "quantity",
                        2,
                        "due",
                        walk.day(10)));
    }

    @Test
    @Covers("TO-21")
    void moneyInIsMoneyOutAndBalanceAndNoChildIsListed() {
        String fund = walk.enter("desk", "fund", given("name", "关爱女孩", "charity", "情系爱心联合会"));
        entry(fund, "A00001", "IN", 4_000_000);
        List<String> grants = IntStream.range(0, 13)
                .mapToObj(each ->
                        entry(fund, "B%05d".formatted(each), "OUT", -300_000).text("/item/id"))
                .toList();
        assertThat(entry(fund, "B00099", "OUT", -200_000).body().toString()).contains("结余不够");
        assertThat(entry(fund, "小红", "OUT", -1).status()).isEqualTo(400);
        assertThat(walk.tryAct("desk", grants.getFirst(), "receipt", given()).status())
                .isEqualTo(400);
        walk.act("desk", grants.getFirst(), "receipt", given("receipt", "收-001"));
        walk.act("desk", grants.getFirst(), "audit", given());

        int in = walk.value("desk", fund, "received").asInt();
        assertThat(in + walk.value("desk", fund, "granted").asInt())
                .isEqualTo(walk.value("desk", fund, "balance").asInt())
                .isEqualTo(100_000);
        assertThat(walk.definition("fundEntry")).doesNotContain("PERSON");
    }

    private Answer entry(String fund, String code, String sort, int amount) {
        return walk.tryEnter(
                "desk",
                "fundEntry",
                given("code", code, "fund", fund, "sort", sort, "amount", amount, "day", walk.day(0)));
    }

    @Test
    @Covers("TO-36")
    void aCallStopsAtItsCapacityGoodsReconcileAndDisclosureIsDueEveryFiveDays() {
        String call = walk.enter(
                "town", "call", given("name", "抗洪巡堤", "host", walk.body("西镇"), "area", walk.town(), "capacity", 20));
        assertThat(signUp(call, "民兵排", 15).status()).isEqualTo(201);
        assertThat(signUp(call, "青年队", 6).body().toString()).contains("已经报满");
        assertThat(signUp(call, "青年队", 5).status()).isEqualTo(201);

        String water = walk.enter("town", "goods", given("name", "矿泉水", "area", walk.town(), "call", call));
        Map<String, Object> gift = moved(water, "RECEIVED", 200);
        String receipt = walk.tryEnter("town", "movement", gift).text("/item/number");
        walk.enter("town", "movement", moved(water, "HANDED_OUT", -120));
        walk.enter("town", "movement", moved(water, "WRITTEN_OFF", -5));
        assertThat(walk.tryEnter("town", "movement", moved(water, "HANDED_OUT", -76))
                        .body()
                        .toString())
                .contains("结存不够");
        assertThat(receipt).isNotEmpty();
        assertThat(walk.value("desk", water, "stock").asInt())
                .isEqualTo(walk.value("desk", water, "received").asInt()
                        + walk.value("desk", water, "handed").asInt()
                        + walk.value("desk", water, "lost").asInt())
                .isEqualTo(75);

        walk.pass(Duration.ofDays(6));
        assertThat(walk.light("town", call)).isEqualTo("RED");
        walk.act("town", call, "disclose", given("disclosed", "收200箱，发120箱，核销5箱，结存75箱"));
        assertThat(walk.light("town", call)).isNotEqualTo("RED");
    }

    private Answer signUp(String call, String team, int people) {
        return walk.tryEnter(
                "village",
                "callSignUp",
                given("team", team, "call", call, "area", walk.village(), "skill", "PATROL", "people", people));
    }

    private Map<String, Object> moved(String goods, String sort, int quantity) {
        return given(
                "note",
                sort,
                "area",
                walk.town(),
                "goods",
                goods,
                "sort",
                sort,
                "quantity",
                quantity,
                "donor",
                sort.equals("RECEIVED") ? "商会" : null);
    }
}
