package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Money for residents and visits in Wujin. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WujinFundsTest {
    private final Place place;

    WujinFundsTest(@Autowired Place.Doors doors) {
        place = doors.with("wujin");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("WJ-34")
    void aProjectShowsEachSourceAndNeitherAFundNorTheBudgetIsExceeded() {
        String provincial = source("省扶持资金", 1_000);
        String revival = source("乡村振兴资金", 1_000);
        String project = place.enter(
                "city",
                "fundedProject",
                given(
                        "name",
                        "标准厂房",
                        "area",
                        place.village(),
                        "lead",
                        place.body("城管局"),
                        "term",
                        place.days(0, 100),
                        "budget",
                        1_500));
        assertThat(funding(provincial, project, 1_001).body().toString()).contains("超过该项资金的总额");
        String first = funding(provincial, project, 900).text("/item/id");
        String second = funding(revival, project, 600).text("/item/id");
        assertThat(funding(revival, project, 1).body().toString()).contains("超过项目预算");

        assertThat(place.books().lines("desk", "funding", "project=" + project).toString())
                .contains(first, second);
        assertThat(place.value("desk", project, "funded").asInt()).isEqualTo(1_500);
        place.act("desk", second, "end", given("note", "调整"));
        assertThat(funding(revival, project, 600).status()).isEqualTo(201);
    }

    @Test
    @Covers("WJ-31")
    void aNeedFoundOnAVisitBecomesACaseAndEndsWhenTheHouseholdWasTold() {
        place.enter("village", "visit", visit("need", null));
        String visit = place.enter("village", "visit", visit("need", "楼道扶手松了"));
        String need = place.books().one("city", "visitNeed", "visit=" + visit);
        for (String profile : List.of("photo", "location", "income")) {
            assertThat(place.tryEnter("village", "visit", visit(profile, "x")).status())
                    .isEqualTo(400);
        }
        Portal.Matter rail = place.portal().report("楼道扶手松了");
        place.act("village", need, "link", "caseNumber", rail.number());
        assertThat(place.value("desk", need, "caseNumber").asString()).isEqualTo(rail.number());

        assertThat(place.inbox("city")).contains(need);
        place.portal().answered(rail, "扶手已加固");
        place.act("city", need, "answer", given("answer", "已加固"));
        assertThat(place.tryAct("village", need, "accept", given("rating", "GOOD"))
                        .status())
                .isEqualTo(400);
        place.act("village", need, "accept", given("rating", "GOOD", "told", "IN_PERSON"));
        assertThat(place.portal().read(rail)).contains("扶手已加固");
        assertThat(place.books().total("desk", "visit", "households")).isEqualTo(12);
        assertThat(place.books().total("desk", "visitNeed", "solved")).isEqualTo(1);
    }

    @Test
    @Covers("WJ-33")
    void twoPersonsApproveInstalmentsStayWithinTheBudgetAndReceiptsSumToPayments() {
        String fund = place.enter("desk", "serviceFund", given("name", "为民服务资金", "year", 2026, "amount", 3_000));
        String project = serviceProject(fund, 2_000);
        assertThat(pay("desk", project, fund, 100).body().toString()).contains("没有批准");
        place.act("desk", project, "check", given());
        assertThat(place.tryAct("desk", project, "approve", given()).status()).isIn(403, 409, 422);
        place.act("desk2", project, "approve", given());
        String second = serviceProject(fund, 1_001);
        place.act("town", second, "check", given());
        assertThat(place.tryAct("desk", second, "approve", given()).body().toString())
                .contains("超过年度总额");

        List<Answer> both = Stream.of("desk", "desk2")
                .parallel()
                .map(login -> pay(login, project, fund, 1_200))
                .toList();
        List<String> paid = new ArrayList<>(both.stream()
                .filter(one -> one.status() == 201)
                .map(one -> one.text("/item/id"))
                .toList());
        assertThat(paid).hasSize(1);
        paid.add(pay("desk", project, fund, 800).text("/item/id"));
        assertThat(pay("desk", project, fund, 1).body().toString()).contains("超过批准金额");
        paid.forEach(payment -> place.act("desk", payment, "receipt", given("receipt", "票据")));
        assertThat(place.value("desk", project, "receipted").asInt())
                .isEqualTo(place.value("desk", project, "paid").asInt())
                .isEqualTo(2_000);
        assertThat(place.value("desk", fund, "paid").asInt()).isEqualTo(2_000);
        assertThat(place.books().open("serviceProject", "").toString())
                .contains("20.00")
                .doesNotContain("票据");
    }

    private String source(String name, int amount) {
        return place.enter("desk", "source", given("name", name, "year", 2026, "amount", amount));
    }

    private Answer funding(String source, String project, int amount) {
        return place.tryEnter(
                "desk", "funding", given("note", "资金计划", "source", source, "project", project, "amount", amount));
    }

    private Map<String, Object> visit(String field, @Nullable Object value) {
        Map<String, Object> visit = given(
                "topic",
                "入户听意见",
                "day",
                place.day(0),
                "body",
                place.body("河滨社区"),
                "area",
                place.village(),
                "building",
                "3号楼",
                "households",
                6,
                "people",
                17);
        visit.putAll(
                given(field, value, "responsible", field.equals("need") && value != null ? place.body("城管局") : null));
        return visit;
    }

    private String serviceProject(String fund, int amount) {
        return place.enter(
                "village",
                "serviceProject",
                given("name", "楼道照明", "area", place.village(), "fund", fund, "amount", amount, "need", "楼道太暗"));
    }

    private Answer pay(String login, String project, String fund, int amount) {
        return place.tryEnter(
                login, "payment", given("name", "分期款", "project", project, "fund", fund, "amount", amount));
    }

    @Test
    @Covers("WJ-28")
    void fiveBodiesIsAnEmptySetThatTheCountyFillsIn() {
        assertThat(place.books().lines("desk", "tag", "set=FIVE_BODIES").toString())
                .doesNotContain("FIVE_BODIES");
        String tag = place.enter("desk", "tag", given("name", "网格体", "set", "FIVE_BODIES"));
        assertThat(place.tryEnter("desk", "tag", given("name", "网格体", "set", "FIVE_BODIES"))
                        .status())
                .isIn(400, 409, 422);
        assertThat(place.books().lines("desk", "tag", "set=FIVE_BODIES").toString())
                .contains(tag);
        place.act("desk", tag, "end", given("note", "改名"));
        place.enter("desk", "tag", given("name", "服务体", "set", "FIVE_BODIES"));
    }

    @Test
    @Covers("WJ-02")
    void servicesForMinorsAreNumbersAndNothingCouldHoldAMinor() {
        Map<String, Object> service = given(
                "number",
                "2026-03-001",
                "service",
                "LAW",
                "area",
                place.town(),
                "day",
                place.day(0),
                "sessions",
                2,
                "people",
                90);
        for (String name : List.of("child", "note", "name")) {
            Map<String, Object> more = new java.util.HashMap<>(service);
            more.put(name, "小明");
            assertThat(place.tryEnter("desk", "minorsService", more).status()).isEqualTo(400);
        }
        service.put("number", "小明求助");
        assertThat(place.tryEnter("desk", "minorsService", service).status()).isEqualTo(400);
        service.put("number", "2026-03-001");
        place.enter("desk", "minorsService", service);

        assertThat(place.books()
                        .figure("desk", "minorsService", "people", "service")
                        .at("/rows")
                        .toString())
                .contains("90");
        assertThat(place.books().schema("minorsService")).doesNotContain("PERSON", "FILES");
    }
}
