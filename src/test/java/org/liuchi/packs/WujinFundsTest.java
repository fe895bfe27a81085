package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.PlaceWalk.given;

import java.io.IOException;
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
    private final PlaceWalk walk;

    WujinFundsTest(@Autowired PlaceDoors doors) throws IOException {
        walk = doors.install("wujin");
    }

    @BeforeEach
    void today() {
        walk.today();
    }

    @Test
    @Covers("WJ-34")
    void aProjectShowsEachSourceAndNeitherAFundNorTheBudgetIsExceeded() {
        String provincial = source("省扶持资金", 1_000);
        String revival = source("乡村振兴资金", 1_000);
        String project = walk.enter(
                "city",
                "fundedProject",
                given(
                        "name",
                        "标准厂房",
                        "area",
                        walk.village(),
                        "lead",
                        walk.body("城管局"),
                        "term",
                        walk.days(0, 100),
                        "budget",
                        1_500));
        assertThat(funding(provincial, project, 1_001).body().toString()).contains("超过该项资金的总额");
        String first = funding(provincial, project, 900).text("/item/id");
        String second = funding(revival, project, 600).text("/item/id");
        assertThat(funding(revival, project, 1).body().toString()).contains("超过项目预算");

        assertThat(walk.list("desk", "funding", "project=" + project)).contains(first, second);
        assertThat(walk.value("desk", project, "funded").asInt()).isEqualTo(1_500);
        walk.act("desk", second, "end", given("note", "调整"));
        assertThat(funding(revival, project, 600).status()).isEqualTo(201);
    }

    @Test
    @Covers("WJ-31")
    void aNeedFoundOnAVisitIsOpenWorkAndEndsWhenTheHouseholdWasTold() {
        walk.enter("village", "visit", visit("need", null));
        String visit = walk.enter("village", "visit", visit("need", "楼道扶手松了"));
        String need = walk.one("city", "visitNeed", "visit=" + visit);
        for (String profile : List.of("photo", "location", "income")) {
            assertThat(walk.tryEnter("village", "visit", visit(profile, "x")).status())
                    .isEqualTo(400);
        }

        assertThat(walk.inbox("city")).contains(need);
        walk.act("city", need, "answer", given("answer", "已加固"));
        assertThat(walk.tryAct("village", need, "accept", given("rating", "GOOD"))
                        .status())
                .isEqualTo(400);
        walk.act("village", need, "accept", given("rating", "GOOD", "told", "IN_PERSON"));
        assertThat(walk.total("desk", "visit", "households")).isEqualTo(12);
        assertThat(walk.total("desk", "visitNeed", "solved")).isEqualTo(1);
    }

    @Test
    @Covers("WJ-33")
    void twoPersonsApproveInstalmentsStayWithinTheBudgetAndReceiptsSumToPayments() {
        String fund = walk.enter("desk", "serviceFund", given("name", "为民服务资金", "year", 2026, "amount", 3_000));
        String project = serviceProject(fund, 2_000);
        assertThat(pay("desk", project, fund, 100).body().toString()).contains("没有批准");
        walk.act("desk", project, "check", given());
        assertThat(walk.tryAct("desk", project, "approve", given()).status()).isIn(403, 409, 422);
        walk.act("desk2", project, "approve", given());
        String second = serviceProject(fund, 1_001);
        walk.act("town", second, "check", given());
        assertThat(walk.tryAct("desk", second, "approve", given()).body().toString())
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
        paid.forEach(payment -> walk.act("desk", payment, "receipt", given("receipt", "票据")));
        assertThat(walk.value("desk", project, "receipted").asInt())
                .isEqualTo(walk.value("desk", project, "paid").asInt())
                .isEqualTo(2_000);
        assertThat(walk.value("desk", fund, "paid").asInt()).isEqualTo(2_000);
        assertThat(walk.open("serviceProject", "")).contains("20.00").doesNotContain("票据");
    }

    private String source(String name, int amount) {
        return walk.enter("desk", "source", given("name", name, "year", 2026, "amount", amount));
    }

    private Answer funding(String source, String project, int amount) {
        return walk.tryEnter(
                "desk", "funding", given("note", "资金计划", "source", source, "project", project, "amount", amount));
    }

    private Map<String, Object> visit(String field, @Nullable Object value) {
        Map<String, Object> visit = given(
                "topic",
                "入户听意见",
                "day",
                walk.day(0),
                "body",
                walk.body("河滨社区"),
                "area",
                walk.village(),
                "building",
                "3号楼",
                "households",
                6,
                "people",
                17);
        visit.putAll(
                given(field, value, "responsible", field.equals("need") && value != null ? walk.body("城管局") : null));
        return visit;
    }

    private String serviceProject(String fund, int amount) {
        return walk.enter(
                "village",
                "serviceProject",
                given("name", "楼道照明", "area", walk.village(), "fund", fund, "amount", amount, "need", "楼道太暗"));
    }

    private Answer pay(String login, String project, String fund, int amount) {
        return walk.tryEnter(
                login, "payment", given("name", "分期款", "project", project, "fund", fund, "amount", amount));
    }
}
