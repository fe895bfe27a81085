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
    private static final String AGREEMENT = """
        register: agreement
        label: [共建协议, Agreement]
        title: name
        place: community
        holder: community
        visibility: staff
        write: [role VILLAGE_STAFF, party keeper]
        unique: [[name, community]]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION, required: true}
          - {name: community, label: [社区, Community], kind: AREA, level: VILLAGE, required: true}
          - {name: term, label: [期限, Term], kind: PERIOD, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {JOINT: [联建, Joint], OTHER: [其他, Other]}}
          - {name: other, label: [说明, Explanation], kind: TEXT, max: 20, when: {sort: OTHER}, required: true}
          - {name: budget, label: [经费, Budget], kind: MONEY, min: 0, sort: true}
          - {name: commitments, label: [承诺数, Commitments], kind: COUNT, of: commitment, by: agreement}
          - {name: spent, label: [已用, Spent], kind: SUM, of: commitment, by: agreement, sum: cost}
        rules:
          - {field: spent, atMost: budget, because: [承诺经费超出协议经费, 'More than the budget']}
        flow:
          clocks:
            - {name: signing, label: [签订期限, To be signed], term: 10 working days}
            - {name: term, label: [协议期限, Term], until: term, then: expire}
          states:
            - {name: DRAFT, label: [拟定, Draft], phase: REPORTED, owner: party holder, runs: [signing]}
            - {name: ACTIVE, label: [履行中, In force], phase: IN_HAND, owner: party holder, runs: [term]}
            - {name: ENDED, label: [已到期, Ended], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: DRAFT, by: [role VILLAGE_STAFF], sets: all}
            - {from: DRAFT, action: amend, label: [修改, Amend], meaning: OTHER, by: [owner], sets: all}
            - from: DRAFT
              action: sign
              label: [签订, Sign]
              meaning: ACCEPT
              to: ACTIVE
              by: [owner]
              sets: [term]
              needs:
                - {is: {commitments: {from: 1}}, because: [协议须有至少一项承诺, At least one commitment is needed]}
              moves: [{register: commitment, by: agreement, action: begin}]
            - from: ACTIVE
              action: expire
              label: [到期, Expire]
              meaning: CLOSE
              to: ENDED
              by: [program]
              moves: [{register: commitment, by: agreement, action: expire}]
        """;

    private static final String COMMITMENT = """
        register: commitment
        label: [承诺, Commitment]
        title: text
        visibility: parties
        write: [role VILLAGE_STAFF]
        fields:
          - {name: text, label: [内容, Text], kind: TEXT, max: 50, required: true}
          - {name: agreement, label: [协议, Agreement], kind: RELATION, to: agreement, required: true}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0}
          - {name: contact, label: [联系人, Contact], kind: PERSON}
        flow:
          clocks:
            - {name: plan, label: [待启动, To begin], term: 30 working days}
            - {name: work, label: [兑现期限, To be kept], term: 60 working days}
          states:
            - {name: PLANNED, label: [待启动, Planned], phase: REPORTED, owner: party holder, runs: [plan]}
            - {name: OPEN, label: [兑现中, Open], phase: IN_HAND, owner: party holder, runs: [work]}
            - {name: KEPT, label: [已兑现, Kept], kind: CLOSED}
            - {name: LAPSED, label: [随协议终止, Lapsed], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: PLANNED, by: [role VILLAGE_STAFF], sets: all}
            - {from: PLANNED, action: begin, label: [启动, Begin], meaning: ACCEPT, to: OPEN, by: [program]}
            - {from: OPEN, action: keep, label: [兑现, Keep], meaning: CLOSE, to: KEPT, by: [owner]}
            - {from: [PLANNED, OPEN, KEPT], action: expire, label: [终止, Lapse], meaning: CLOSE, to: LAPSED, by: [program]}
        """;

    private static final String ASK = """
        register: ask
        label: [询问, Question]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: word, label: [答复, Answer], kind: TEXT, max: 20}
        flow:
          clocks:
            - {name: answering, label: [答复期限, To be answered], term: 5 working days}
          states:
            - {name: OPEN, label: [待办, Open], phase: IN_HAND, owner: party holder, runs: [answering]}
            - {name: DONE, label: [已办, Done], kind: CLOSED}
          rows:
            - {from: '', action: enter, label: [提出, Ask], meaning: REPORT, to: OPEN, by: [role VILLAGE_STAFF], sets: [name]}
            - from: OPEN
              action: close
              label: [办结, Close]
              meaning: CLOSE
              to: DONE
              by: [owner]
              needs
        """;

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
        packs.install(county.code(), AGREEMENT, COMMITMENT);
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
        assertThat(village.get("/api/records/" + agreement).text("/cells/unit/text"))
                .isEqualTo("水务局");
    }

    @Test
    void aRecordGoesOnByTheDefinitionItBeganWith() {
        packs.install(
                county.code(), ASK.replace("needs", "needs: [{is: {word: present}, because: [先写, Write first]}]"));
        String ask = enter("ask", Map.of("name", "旧")).text("/item/id");
        packs.install(county.code(), ASK.replace("needs", "limit: 9").replace("OPEN", "FRESH"));

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
