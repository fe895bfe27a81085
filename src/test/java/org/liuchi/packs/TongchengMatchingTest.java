package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final Place place;

    TongchengMatchingTest(@Autowired Place.Doors doors) {
        place = doors.with("tongcheng");
    }

    @BeforeEach
    void today() {
        place.today();
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
        place.act("town", claims.getFirst().text("/item/id"), "release", given());
        assertThat(claim(resource, need, "UNIT", 1).status()).isEqualTo(201);
    }

    @Test
    @Covers("TO-14")
    void aMatchBecomesAProjectWithTasksAndAHalfDoneOneShowsWhatBothSidesLack() {
        String resource = resource(4, 40);
        String need = need(4);
        String project = claim(resource, need, "COMMUNITY", 4).text("/item/id");
        place.act("town", project, "run", given());
        String first = task(project, resource, need);
        task(project, resource, need);
        place.act("village", first, "complete", given());

        assertThat(place.tryAct("village", project, "finish", given()).status()).isIn(409, 422);
        assertThat(place.value("desk", resource, "given").asInt()).isEqualTo(2);
        assertThat(place.value("desk", resource, "claimed").asInt()).isEqualTo(4);
        assertThat(place.value("desk", need, "received").asInt()).isEqualTo(2);
        assertThat(place.value("desk", need, "matched").asInt()).isEqualTo(4);
    }

    @Test
    @Covers("TO-14")
    void anExpiredResourceMatchesNothingAndAnUnmatchedNeedAges() {
        String resource = resource(5, 10);
        String need = need(1);
        assertThat(place.books().gap("desk", "need", "unmatched")).contains(need);
        assertThat(place.books().gap("desk", "need", "old")).doesNotContain(need);
        place.pass(Duration.ofDays(35));

        assertThat(place.books().gap("desk", "need", "old")).contains(need);
        assertThat(claim(resource, need, "UNIT", 1).body().toString()).contains("资源已过期");
    }

    private String resource(int quantity, int days) {
        String unit = place.enter(
                "desk", "unit", given("name", "单位" + quantity + days, "area", place.village(), "sort", "PUBLIC"));
        return place.enter(
                "village",
                "resource",
                given(
                        "name",
                        "会议室",
                        "unit",
                        unit,
                        "area",
                        place.village(),
                        "sort",
                        "SUPPORT",
                        "quantity",
                        quantity,
                        "term",
                        place.days(0, days)));
    }

    private String need(int quantity) {
        return place.enter(
                "village",
                "need",
                given(
                        "name",
                        "议事没有场地",
                        "area",
                        place.village(),
                        "sort",
                        "SUPPORT",
                        "quantity",
                        quantity,
                        "since",
                        place.day(0)));
    }

    private Answer claim(String resource, String need, String side, int quantity) {
        return place.tryEnter(
                "village",
                "match",
                given(
                        "name",
                        "借会议室",
                        "area",
                        place.village(),
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
        return place.enter(
                "village",
                "matchTask",
                given(
                        "name",
                        "布置场地",
                        "area",
                        place.village(),
                        "project",
                        project,
                        "resource",
                        resource,
                        "need",
                        need,
                        "quantity",
                        2,
                        "due",
                        place.day(10)));
    }

    @Test
    @Covers("TO-21")
    void thirteenHundredGrantsReconcileToFourMillionYuanAndNoChildIsListed() {
        String fund = place.enter("desk", "fund", given("name", "关爱女孩", "charity", "情系爱心联合会"));
        assertThat(entry(fund, "A00001", "IN", 400_000_000).status()).isEqualTo(201);
        String grants = IntStream.rangeClosed(1, 1_300)
                .mapToObj(
                        each -> "B%05d,关爱女孩,资助,-%s,%s".formatted(each, each == 1_300 ? "103000" : "3000", place.day(0)))
                .collect(Collectors.joining("\n", "代号,资金,类型,金额,日期\n", "\n"));
        assertThat(place.books().take("desk", "fundEntry", grants)).isEqualTo(1_300);

        assertThat(place.value("desk", fund, "grants").asInt()).isEqualTo(1_300);
        assertThat(place.value("desk", fund, "received").asInt()).isEqualTo(400_000_000);
        assertThat(place.value("desk", fund, "granted").asInt()).isEqualTo(-400_000_000);
        assertThat(place.value("desk", fund, "balance").asInt()).isZero();
        assertThat(entry(fund, "B09999", "OUT", -100).body().toString()).contains("结余不够");
        assertThat(entry(fund, "小红", "OUT", -1).status()).isEqualTo(400);

        String last = place.books().one("desk", "fundEntry", "q=B01300");
        assertThat(place.books().gap("desk", "fundEntry", "noReceipt")).contains(last);
        assertThat(place.tryAct("desk", last, "receipt", given()).status()).isEqualTo(400);
        place.act("desk", last, "receipt", given("receipt", "收-001"));
        assertThat(place.books().gap("desk", "fundEntry", "noReceipt")).doesNotContain(last);
        place.act("desk", last, "audit", given());
        assertThat(place.history("desk", last)).contains("收-001", "核对");

        assertThat(place.books().schema("fundEntry")).doesNotContain("PERSON");
        assertThat(place.books().exported("desk", "fundEntry").lines().findFirst())
                .hasValueSatisfying(
                        columns -> assertThat(columns).contains("代号", "金额").doesNotContain("姓名", "儿童"));
    }

    private Answer entry(String fund, String code, String sort, int amount) {
        return place.tryEnter(
                "desk",
                "fundEntry",
                given("code", code, "fund", fund, "sort", sort, "amount", amount, "day", place.day(0)));
    }

    @Test
    @Covers("TO-36")
    void aCallStopsAtItsCapacityGoodsReconcileAndDisclosureIsDueEveryFiveDays() {
        String call = place.enter(
                "town", "call", given("name", "抗洪巡堤", "host", place.body("西镇"), "area", place.town(), "capacity", 20));
        assertThat(signUp(call, "民兵排", 15).status()).isEqualTo(201);
        assertThat(signUp(call, "青年队", 6).body().toString()).contains("已经报满");
        assertThat(signUp(call, "青年队", 5).status()).isEqualTo(201);
        assertThat(place.books()
                        .figure("desk", "callSignUp", "people", "skill")
                        .at("/rows")
                        .toString())
                .contains("PATROL");

        String water = place.enter("town", "goods", given("name", "矿泉水", "area", place.town(), "call", call));
        Map<String, Object> gift = moved(water, "RECEIVED", 200);
        String receipt = place.tryEnter("town", "movement", gift).text("/item/number");
        place.enter("town", "movement", moved(water, "HANDED_OUT", -120));
        place.enter("town", "movement", moved(water, "WRITTEN_OFF", -5));
        assertThat(place.tryEnter("town", "movement", moved(water, "HANDED_OUT", -76))
                        .body()
                        .toString())
                .contains("结存不够");
        assertThat(receipt).isNotEmpty();
        assertThat(place.value("desk", water, "stock").asInt())
                .isEqualTo(place.value("desk", water, "received").asInt()
                        + place.value("desk", water, "handed").asInt()
                        + place.value("desk", water, "lost").asInt())
                .isEqualTo(75);

        place.pass(Duration.ofDays(8));
        assertThat(place.light("town", call)).isEqualTo("RED");
        place.act("town", call, "disclose", given("disclosed", "收200箱，发120箱，核销5箱，结存75箱"));
        assertThat(place.light("town", call)).isNotEqualTo("RED");
    }

    private Answer signUp(String call, String team, int people) {
        return place.tryEnter(
                "village",
                "callSignUp",
                given("team", team, "call", call, "area", place.village(), "skill", "PATROL", "people", people));
    }

    private Map<String, Object> moved(String goods, String sort, int quantity) {
        return given(
                "note",
                sort,
                "area",
                place.town(),
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
