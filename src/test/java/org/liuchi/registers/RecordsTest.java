package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.workflow.HandOver;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Sweep;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreements with commitments: a register that leads another along. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RecordsTest {
    private final HandOver handOver;
    private final TestPacks packs;
    private final TestClock clock;
    private final Sweep sweep;
    private final OutboxDrainer outbox;
    private final TestCounty county;
    private Browser village;
    private int serial;

    RecordsTest(
            @Autowired TestCounty.Doors doors,
            @Autowired HandOver handOver,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Sweep sweep,
            @Autowired OutboxDrainer outbox) {
        this.handOver = handOver;
        this.packs = packs;
        this.clock = clock;
        this.sweep = sweep;
        this.outbox = outbox;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        village = county.signedIn("village");
    }

    @BeforeAll
    void install() {
        packs.install(county.code(), TestRegisters.AGREEMENT, TestRegisters.COMMITMENT, TestRegisters.MEMBER);
    }

    @BeforeEach
    void signIn() {
        clock.set(TestClock.START);
        village = county.signedIn("village");
    }

    private Map<String, Object> agreement() {
        return Map.of(
                "name",
                "共建协议" + ++serial,
                "unit",
                county.bodyId(serial % 2 == 0 ? "水务局" : "城管局").toString(),
                "community",
                county.ground().village("100001"),
                "term",
                Map.of("from", "2026-03-01", "until", "2026-03-31"),
                "budget",
                100_000);
    }

    private Browser.Answer enter(String register, Map<String, Object> values) {
        return village.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/registers/test-" + register + "/records", values);
    }

    private Browser.Answer act(Browser who, String id, String action, Map<String, Object> input) {
        Browser.Answer record = village.get("/api/records/" + id);
        java.util.HashMap<String, Object> body = new HashMap<>(input);
        body.put("version", record.body().at("/item/version").asInt());
        return who.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/items/" + id + "/actions/" + action, body);
    }

    @Test
    void commitmentsOfASignedAgreementGoAlongAndEndWithIt() {
        String agreement = enter("agreement", agreement()).text("/item/id");
        assertThat(act(village, agreement, "sign", Map.of()).text("/detail")).contains("协议须有至少一项承诺");
        String commitment = enter("commitment", Map.of("text", "结对看望", "agreement", agreement, "cost", 100))
                .text("/item/id");

        assertThat(act(village, agreement, "sign", Map.of()).text("/state")).isEqualTo("ACTIVE");
        assertThat(state(commitment)).isEqualTo("OPEN");
        assertThat(village.get("/api/records/" + agreement).text("/cells/commitments/text"))
                .isEqualTo("1");

        clock.advance(Duration.ofDays(40));
        sweep.run(county.code(), clock.instant());
        outbox.drainOnce();
        village = county.signedIn("village");
        assertThat(state(agreement)).isEqualTo("ENDED");
        assertThat(state(commitment)).isEqualTo("LAPSED");
    }

    private String state(String id) {
        return village.get("/api/records/" + id).text("/item/state");
    }

    @Test
    void everyFaultIsToldByFieldAndRule() {
        Browser.Answer answer = enter(
                "agreement",
                Map.of(
                        "name",
                        "一".repeat(21),
                        "community",
                        county.ground().village("100001"),
                        "term",
                        Map.of("from", "2026-03-40"),
                        "sort",
                        "OTHER",
                        "budget",
                        -1,
                        "colour",
                        "red"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors").findValuesAsString("field"))
                .contains("name", "unit", "term.from", "other", "budget", "colour");
    }

    @Test
    void noTwoRecordsAreAlikeWhereTheRegisterSaysSo() {
        Map<String, Object> first = agreement();
        assertThat(enter("agreement", first).status()).isEqualTo(201);
        assertThat(enter("agreement", first).text("/errors/0/message")).contains("已有相同的记录");
    }

    @Test
    void theRulesOfARecordHoldAfterEveryChangeOfThoseThatAddUpToIt() {
        String agreement = enter("agreement", agreement()).text("/item/id");
        enter("commitment", Map.of("text", "修路", "agreement", agreement, "cost", 60_000));

        Browser.Answer second = enter("commitment", Map.of("text", "修桥", "agreement", agreement, "cost", 50_000));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("/detail")).contains("承诺经费超出协议经费");
        assertThat(village.get("/api/records/" + agreement).text("/cells/commitments/text"))
                .isEqualTo("1");
    }

    @Test
    void aPersonIsSealedAndShownMasked() {
        String agreement = enter("agreement", agreement()).text("/item/id");
        Map<String, Object> contact =
                Map.of("name", "李建国", "phone", "13812345678", "consent", "PAPER", "consented", "2026-03-01");
        Browser.Answer entered = enter("commitment", Map.of("text", "送餐", "agreement", agreement, "contact", contact));

        assertThat(entered.text("/cells/contact/text")).isEqualTo("李*");
        assertThat(entered.body().toString()).doesNotContain("建国", "13812345678");
    }

    @Test
    void whoIsNoPartyDoesNotSeeTheRecord() {
        String agreement = enter("agreement", agreement()).text("/item/id");
        String commitment = enter("commitment", Map.of("text", "巡渠", "agreement", agreement))
                .text("/item/id");
        Browser city = county.signedIn("city");

        assertThat(city.get("/api/records/" + agreement).status()).isEqualTo(200);
        assertThat(city.get("/api/records/" + commitment).status()).isEqualTo(404);
        assertThat(city.get("/api/registers/test-commitment/records")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void listsFilterSortAndPage() {
        String one = enter("agreement", agreement()).text("/item/id");
        enter("agreement", agreement());
        String unit = village.get("/api/records/" + one).text("/cells/unit/value");

        var page = village.get("/api/registers/test-agreement/records?size=1&state=DRAFT&unit=" + unit);
        assertThat(page.body().at("/items").size()).isEqualTo(1);
        var sorted = village.get("/api/registers/test-agreement/records?size=1&order=-budget");
        assertThat(sorted.text("/next")).isNotEmpty();
        var rest = village.get(
                "/api/registers/test-agreement/records?size=200&order=-budget&cursor=" + sorted.text("/next"));
        assertThat(rest.body().at("/items").findValuesAsString("id"))
                .isNotEmpty()
                .doesNotContain(sorted.text("/items/0/id"));
        assertThat(village.get("/api/registers/test-agreement/records?colour=red")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRecordGoesToTheSuccessorOfABody() {
        HashMap<String, Object> values = new HashMap<>(agreement());
        values.put("unit", county.bodyId("城管局").toString());
        String agreement = enter("agreement", values).text("/item/id");
        String kept = enter("member", Map.of("name", "成员", "unit", values.get("unit")))
                .text("/item/id");
        String ended = enter("member", Map.of("name", "成员", "unit", values.get("unit")))
                .text("/item/id");
        act(village, ended, "end", Map.of("note", "撤并"));
        handOver.run(
                county.code(),
                new HandOver.From(county.bodyId("城管局"), Set.of(county.postOf("city"), county.postOf("city2")), true),
                new Owner(county.postOf("water"), county.bodyId("水务局")),
                county.staff("desk", clock.instant()),
                clock.instant());
        outbox.drainOnce();

        assertThat(village.get("/api/registers/test-agreement/records?size=200&unit=" + county.bodyId("水务局"))
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .contains(agreement);
        act(village, agreement, "amend", Map.of("budget", 7_000));
        assertThat(List.of(agreement, kept, ended))
                .extracting(id -> village.get("/api/records/" + id).text("/cells/unit/text"))
                .containsExactly("水务局", "水务局", "城管局");
    }

    @Test
    void aRecordGoesOnByTheDefinitionItBeganWith() {
        packs.install(
                county.code(),
                TestRegisters.ASK.replace("needs", "needs: [{is: {word: present}, because: [先写, Write first]}]"));
        String ask = enter("ask", Map.of("name", "旧")).text("/item/id");
        packs.install(
                county.code(), TestRegisters.ASK.replace("needs", "limit: 9").replace("OPEN", "FRESH"));

        assertThat(act(village, ask, "close", Map.of()).text("/detail")).contains("先写");
        assertThat(state(ask)).isEqualTo("OPEN");
        assertThat(enter("ask", Map.of("name", "新")).text("/item/state")).isEqualTo("FRESH");
    }

    @Test
    void aChangeIsKeptWithWhatWasThereBefore() {
        String agreement = enter("agreement", agreement()).text("/item/id");
        act(village, agreement, "amend", Map.of("budget", 5_000));

        var page = village.get("/api/records/" + agreement).body();
        assertThat(page.at("/changes/0/label").asString()).isEqualTo("经费");
        assertThat(page.at("/changes/0/before").asString()).isEqualTo("1,000.00 元");
        assertThat(page.at("/changes/0/after").asString()).isEqualTo("50.00 元");
        assertThat(List.of(page.at("/item/version").asInt())).containsExactly(2);
    }
}
