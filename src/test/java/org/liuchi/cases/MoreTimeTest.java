package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** More time is asked for and granted by somebody else; the reporter is told why; the promise stays what it was. */
@IntegrationTest
class MoreTimeTest {
    private static final Map<String, Object> THREE_DAYS = Map.of("amount", 3, "message", "要等材料到货");
    private static final Map<String, Object> LEDGER =
            Map.of("cause", "NEEDS_FUNDS", "review", "2026-04-01", "message", "资金下月落实");

    private final TestClock clock;
    private final LooseItems loose;
    private final OutboxDrainer drainer;
    private final TestCounty county;
    private final People people;

    MoreTimeTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired LooseItems loose,
            @Autowired OutboxDrainer drainer) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        this.drainer = drainer;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    @Covers("TC-43")
    void anExtensionIsGrantedOnceByTheDeskAndThePromiseIsKeptInSight() {
        People.Matter matter = people.inHand("路面塌了");
        Answer before = people.view("desk", matter.id());

        Answer asked = people.act("city", matter.id(), "askExtension", THREE_DAYS);
        String request = child(matter, "approval");
        Answer granted = onItem("desk", request, "grant", Map.of());

        assertThat(asked.status()).isEqualTo(200);
        assertThat(granted.text("/state")).isEqualTo("GRANTED");
        assertThat(granted.text("/categoryText")).isEqualTo(before.text("/categoryText"));
        Answer after = people.view("desk", matter.id());
        assertThat(Instant.parse(after.text("/dueAt"))).isAfter(Instant.parse(before.text("/dueAt")));
        assertThat(after.text("/promisedAt")).isEqualTo(before.text("/promisedAt"));
        assertThat(people.follow(matter.code()).text("/timeline/3/words/message"))
                .isEqualTo("要等材料到货");
        assertThat(people.act("city", matter.id(), "askExtension", THREE_DAYS).text("/reason"))
                .isEqualTo("extended-before");
    }

    @Test
    void anExtensionIsNeverLongerThanTheLimitItself() {
        String id = people.inHand("路面塌了").id();

        assertThat(people.act("city", id, "askExtension", Map.of("amount", 6, "message", "忙不过来"))
                        .text("/reason"))
                .isEqualTo("extension-too-long");
    }

    @Test
    void theLedgerTakesTwoPersonsAndADayOfReview() {
        People.Matter matter = people.inHand("要修一座桥");
        people.act("city", matter.id(), "askSuspension", LEDGER);
        String request = child(matter, "approval");

        assertThat(onItem("desk", request, "grant", Map.of()).text("/reason")).isEqualTo("two-persons");
        onItem("desk", request, "endorse", Map.of());
        assertThat(onItem("desk", request, "grant", Map.of()).text("/reason")).isEqualTo("same-person");
        onItem("desk2", request, "grant", Map.of());

        Answer suspended = people.view("desk", matter.id());
        assertThat(suspended.text("/state")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("/owner/organizationName")).isEqualTo("城管局");
        assertThat(suspended.text("/dueAt")).startsWith("2026-04-01");
        assertThat(people.follow(matter.code()).text("/statusText")).isEqualTo("挂账");
        assertThat(people.act("city", matter.id(), "resume", Map.of()).text("/state"))
                .isEqualTo("IN_HAND");
    }

    /** A day of review that has passed while the request waited is none: it is denied and asked for anew. */
    @Test
    void theLedgerIsNotGrantedUpToADayThatHasPassed() {
        People.Matter matter = people.inHand("要修一座桥");
        people.act("city", matter.id(), "askSuspension", LEDGER);
        String request = child(matter, "approval");
        onItem("desk", request, "endorse", Map.of());
        clock.set(Instant.parse("2026-04-02T02:00:00Z"));
        people.signInAgain();

        assertThat(onItem("desk2", request, "grant", Map.of()).text("/reason")).isEqualTo("review-out-of-sight");
        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("IN_HAND");
    }

    @Test
    void aDeniedRequestChangesNothingOnTheCase() {
        People.Matter matter = people.inHand("要修一座桥");
        Answer before = people.view("desk", matter.id());
        people.act("city", matter.id(), "askSuspension", LEDGER);

        onItem("desk", child(matter, "approval"), "deny", Map.of("note", "资金已经到位"));

        assertThat(people.view("desk", matter.id()).text("/dueAt")).isEqualTo(before.text("/dueAt"));
        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("IN_HAND");
    }

    @Test
    @Covers("TO-31")
    void urgingMustBeAnsweredAndStopsOnTheResult() {
        People.Matter matter = people.inHand("路面塌了");
        people.act("leader", matter.id(), "urge", Map.of("note", "三天了还没动静"));
        String answered = child(matter, "urge");
        onItem("city", answered, "reply", Map.of("note", "今天下午施工"));
        clock.set(TestClock.START.plus(Duration.ofMinutes(1)));
        people.act("desk", matter.id(), "urge", Map.of("note", "请抓紧"));
        String open = child(matter, "urge");
        clock.set(TestClock.START.plus(Duration.ofMinutes(2)));

        people.act("city", matter.id(), "answer", Map.of("result", "已修好"));
        drainer.drainOnce();

        assertThat(people.at("desk").get("/api/items/" + answered).text("/state"))
                .isEqualTo("REPLIED");
        assertThat(people.at("desk").get("/api/items/" + open).text("/state")).isEqualTo("LAPSED");
        assertThat(people.act("desk", matter.id(), "urge", Map.of("note", "再催")).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"giveBack", "askReclass"})
    @Covers("TO-31")
    void urgingStopsWhenTheCaseGoesBackToTheDesk(String how) {
        People.Matter matter = people.raised("楼道堆满杂物");
        people.act("desk", matter.id(), "asCommon", Map.of("message", "大家商量更合适"));
        people.act("leader", matter.id(), "urge", Map.of("note", "请抓紧"));
        String urge = child(matter, "urge");
        clock.set(TestClock.START.plus(Duration.ofMinutes(1)));

        if (how.equals("giveBack")) {
            people.act("village", matter.id(), "giveBack", Map.of("note", "涉及消防，应由部门办"));
        } else {
            people.byCode(matter.code(), "askReclass", Map.of("message", "这是消防通道"));
        }
        drainer.drainOnce();

        assertThat(people.view("desk", matter.id()).text("/state")).isEqualTo("TAKEN_UP");
        assertThat(people.at("desk").get("/api/items/" + urge).text("/state")).isEqualTo("LAPSED");
    }

    @Test
    void aBodyDoesNotShakeOffUrgingByAnObjectionThatIsOverruled() {
        People.Matter matter = people.dispatched("路面塌了");
        people.act("leader", matter.id(), "urge", Map.of("note", "请抓紧"));
        String urge = child(matter, "urge");
        clock.set(TestClock.START.plus(Duration.ofMinutes(1)));

        people.act("city", matter.id(), "object", Map.of("ground", "NOT_OURS", "note", "属于水务局"));
        people.act("desk", matter.id(), "overrule", Map.of("note", "清单上是城管局"));
        drainer.drainOnce();

        assertThat(people.at("desk").get("/api/items/" + urge).text("/state")).isEqualTo("URGED");
    }

    @Test
    void waitingForTheReporterStopsTheClockAndShowsIt() {
        People.Matter matter = people.inHand("有个地方漏水");
        people.act("city", matter.id(), "askReporter", Map.of("message", "请问是哪一栋"));
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        people.signInAgain();

        Answer replied = people.byCode(matter.code(), "reply", Map.of("message", "三栋二单元"));

        assertThat(replied.text("/status")).isEqualTo("IN_HAND");
        Answer seen = people.view("desk", matter.id());
        assertThat(seen.body().at("/clocks/0/pauses/0/from").asString()).isNotBlank();
        assertThat(Instant.parse(seen.text("/dueAt"))).isAfter(Instant.parse(seen.text("/promisedAt")));
    }

    @Test
    void anExclusionThatTheDeskProposesNeedsASecondPerson() {
        People.Matter matter = people.closed("要求免掉所有物业费");
        people.act("desk", matter.id(), "askExclusion", Map.of("exclusion", "BEYOND_LAW", "note", "超出政策"));
        String request = child(matter, "approval");

        assertThat(onItem("desk", request, "grant", Map.of()).text("/reason")).isEqualTo("same-person");
        assertThat(onItem("desk2", request, "grant", Map.of()).text("/state")).isEqualTo("GRANTED");
        assertThat(people.act("city", matter.id(), "askExclusion", Map.of("exclusion", "COMMERCIAL", "note", "再来"))
                        .text("/reason"))
                .isEqualTo("excluded-before");
    }

    @Test
    void theBodyComplainedAboutNeitherGetsTheCaseNorSeesIt() {
        People.Matter matter = people.raised("水务局的人态度恶劣");
        people.act("desk", matter.id(), "protect", Map.of("organization", body("水务局")));

        assertThat(people.act("desk", matter.id(), "dispatch", Map.of("organization", body("水务局")))
                        .text("/reason"))
                .isEqualTo("complained-about");
        people.act("desk", matter.id(), "dispatch", Map.of("organization", body("城管局")));
        assertThat(people.view("water", matter.id()).status()).isEqualTo(404);
        assertThat(people.at("water").get("/api/cases").body().at("/items")).isEmpty();
    }

    @Test
    void whoHasRecusedThemselvesCannotAnswer() {
        People.Matter matter = people.inHand("邻居违建");
        people.act("city", matter.id(), "recuse", Map.of("post", post("city2"), "note", "当事人是亲戚"));

        people.act("city2", matter.id(), "reassign", Map.of("post", post("city")));

        assertThat(people.act("city", matter.id(), "answer", Map.of("result", "办了"))
                        .text("/reason"))
                .isEqualTo("recused");
    }

    @Test
    void anEscalatedCaseIsNotObjectedToAnyMore() {
        String id = people.dispatched("两个部门都不管").id();
        people.act("city", id, "object", Map.of("ground", "NOT_OURS", "note", "属于水务局"));

        people.act("desk", id, "escalate", Map.of("organization", body("水务局"), "note", "提级办理"));

        assertThat(people.act("water", id, "object", Map.of("ground", "NOT_OURS", "note", "不是"))
                        .text("/reason"))
                .isEqualTo("escalated");
    }

    private String body(String name) {
        return county.bodyId(name).toString();
    }

    private String post(String login) {
        return county.postOf(login).toString();
    }

    /** The newest open item of this kind beside the case; the last one otherwise. */
    private String child(People.Matter matter, String kind) {
        List<String> all = people.at("desk")
                .get("/api/items/" + matter.id())
                .body()
                .at("/children")
                .valueStream()
                .filter(child -> child.at("/kind").asString().equals(kind))
                .map(child -> child.at("/id").asString())
                .toList();
        return all.getLast();
    }

    private Answer onItem(String login, String id, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version",
                people.at("desk").get("/api/items/" + id).body().at("/version").asInt());
        return people.at(login)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/items/" + id + "/actions/" + action, body);
    }
}
