package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff write down for somebody who calls or comes: one contact, as many cases as it has matters. */
@IntegrationTest
class ContactsTest {
    private final TestClock clock;
    private final TestCounty county;
    private final People people;

    @Autowired
    private ContactEntry contacts;

    @Autowired
    private ContactCounts counts;

    @Autowired
    private Cases cases;

    @Autowired
    private Items items;

    @Autowired
    private LooseItems loose;

    ContactsTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @Test
    void oneCallOpensACaseForEachOfItsMatters() {
        Answer opened = enter("desk", call(List.of(matter("路灯不亮"), matter("井盖破了"), matter("水管漏水"))));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().at("/matters").size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            String one = "/matters/" + i;
            assertThat(people.follow(opened.text(one + "/accepted/publicCode")).text("/number"))
                    .isEqualTo(opened.text(one + "/accepted/number"));
            assertThat(opened.text(one + "/accepted/dueAt")).isNotEmpty();
        }
        assertThat(people.follow(opened.text("/matters/1/accepted/publicCode")).text("/description"))
                .isEqualTo("井盖破了");
    }

    /** 1.V: 527 calls, and 614 are the problems solved. */
    @Test
    @Covers("TO-41")
    void fiveHundredTwentySevenCallsMaySolveSixHundredFourteenProblems() throws Exception {
        Instant now = clock.instant();
        Walk walk = new Walk(county, cases, items);
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int call = 0; call < 527; call++) {
                int matters = call < 614 - 527 ? 2 : 1;
                calls.add(pool.submit(() -> solved(walk, matters, now)));
            }
        }
        for (Future<?> call : calls) {
            call.get();
        }

        ContactView.Counts counted =
                counts.of(county.staff("desk", now), now.minusSeconds(1), now.plus(Duration.ofDays(1)));

        assertThat(counted.channels()).containsExactly(new ContactView.Count(Channel.PHONE, 527, 614, 614));
        assertThat(counted.all()).isEqualTo(new ContactView.Count(null, 527, 614, 614));
        loose.none(county.code());
    }

    private void solved(Walk walk, int matters, Instant now) {
        NewContact.Matter one = new NewContact.Matter(
                "路灯不亮", new NewCase.Place(null, null, county.ground().bank(1), null), null, null, null, null, null);
        NewContact said = new NewContact(
                Channel.PHONE, null, null, null, List.of(one, one).subList(0, matters));
        contacts.enter(county.staff("desk", now), said, Walk.receipt(), now)
                .reports()
                .forEach(report -> {
                    Walk.Raised raised =
                            new Walk.Raised(report.own(), report.code().shown());
                    walk.act(raised, "desk", "dispatch", walk.input("dispatch"), now);
                    walk.act(raised, "city", "accept", Map.of(), now);
                    walk.act(raised, "city", "answer", walk.input("answer"), now);
                    walk.act(raised, "desk", "verify", walk.input("verify"), now);
                    walk.act(raised, "desk", "close", Map.of(), now);
                });
    }

    @Test
    @Covers("TO-41")
    void whatTheCallerSaysIsNotSolvedDoesNotCountAsSolved() {
        Answer opened = enter("desk", call(List.of(matter("路灯不亮"), matter("井盖破了"))));
        for (int i = 0; i < 2; i++) {
            closed(opened.text("/matters/" + i + "/id"));
        }
        people.byCode(
                opened.text("/matters/1/accepted/publicCode"),
                "rate",
                Map.of("solved", "NOT_SOLVED", "satisfaction", 1));

        Answer counted = people.at("desk")
                .get("/api/contacts/counts?from=%s&to=%s"
                        .formatted(TestClock.START.minusSeconds(60), TestClock.START.plusSeconds(3600)));

        assertThat(counted.body().at("/all/contacts").asInt()).isEqualTo(1);
        assertThat(counted.body().at("/all/matters").asInt()).isEqualTo(2);
        assertThat(counted.body().at("/all/solved").asInt()).isEqualTo(1);
    }

    @Test
    void aCallThatIsSentTwiceOpensItsCasesOnce() {
        Browser once = people.at("desk").with("Idempotency-Key", "the-same-call");
        Map<String, Object> call = call(List.of(matter("路灯不亮"), matter("井盖破了")));

        Answer first = once.post("/api/contacts", call);
        Answer second = once.post("/api/contacts", call);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.body().at("/matters")).isEqualTo(first.body().at("/matters"));
        assertThat(people.at("desk").get("/api/cases").body().at("/items").size())
                .isEqualTo(2);
    }

    @Test
    void oneWrongMatterRaisesNone() {
        Answer refused = enter("desk", call(List.of(matter("路灯不亮"), Map.<String, Object>of("description", "哪里都没说"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("matters.1.place");
        assertThat(people.at("desk").get("/api/cases").body().at("/items").size())
                .isZero();
    }

    @Test
    void whatWasOnPaperFirstRunsFromWhenItWasSaid() {
        String onPaper = enter("desk", call(List.of(matter("路灯不亮")))).text("/matters/0/accepted/dueAt");
        clock.advance(Duration.ofDays(3));
        people.signInAgain();
        Map<String, Object> late = new HashMap<>(call(List.of(matter("路灯不亮"))));
        late.put("channel", "PAPER");
        late.put("receivedAt", TestClock.START.toString());

        Answer entered = enter("desk", late);

        assertThat(entered.text("/matters/0/accepted/dueAt")).isEqualTo(onPaper);
        assertThat(entered.text("/receivedAt")).isEqualTo(TestClock.START.toString());
        assertThat(entered.text("/enteredAt")).isEqualTo(clock.instant().toString());
    }

    @Test
    void nothingWasSaidInTheFutureOrMoreThanAMonthAgo() {
        for (Instant at : List.of(TestClock.START.plusSeconds(60), TestClock.START.minus(Duration.ofDays(31)))) {
            Map<String, Object> call = new HashMap<>(call(List.of(matter("路灯不亮"))));
            call.put("receivedAt", at.toString());

            assertThat(enter("desk", call).text("/errors/0/rule")).isEqualTo("received-lately");
        }
    }

    @Test
    void somebodyWithoutAPhoneIsToldInPersonAndWhoGoesThereKnowsTheName() {
        Map<String, Object> visit = new HashMap<>(call(List.of(matter("路灯不亮"))));
        visit.put("channel", "GRID");
        visit.put("answerWay", "IN_PERSON");
        assertThat(enter("grid", visit).text("/errors/0/field")).isEqualTo("contact.name");

        visit.put("contact", Map.of("name", "王大爷"));
        Answer opened = enter("grid", visit);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(people.view("desk", opened.text("/matters/0/id")).text("/answerWay"))
                .isEqualTo("IN_PERSON");
    }

    @Test
    void everybodyRaisesInTheirOwnAreaOnly() {
        Map<String, Object> elsewhere = call(List.of(Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().village("101200")))));

        assertThat(enter("grid", elsewhere).text("/errors/0/rule")).isEqualTo("outside-your-area");
        assertThat(enter("village", elsewhere).text("/errors/0/rule")).isEqualTo("outside-your-area");
        assertThat(enter("town", call(List.of(matter("路灯不亮")))).status()).isEqualTo(201);
        assertThat(enter("village", call(List.of(matter("路灯不亮")))).status()).isEqualTo(201);
        assertThat(enter("grid", call(List.of(matter("路灯不亮")))).status()).isEqualTo(201);
        assertThat(enter("city", call(List.of(matter("路灯不亮")))).status()).isEqualTo(403);
        assertThat(enter("auditor", call(List.of(matter("路灯不亮")))).status()).isEqualTo(403);
    }

    @Test
    void whoSpeaksOfDangerIsToldWhomToCallAtOnce() {
        Answer opened = enter("desk", call(List.of(matter("路灯不亮"), matter("楼下着火了"))));

        assertThat(opened.text("/matters/0/accepted/emergency/words")).isEmpty();
        assertThat(opened.text("/matters/1/accepted/emergency/words")).contains("119");
    }

    @Test
    void whoListensMaySeeMoreDangerThanTheWordsTell() {
        Map<String, Object> matter = new HashMap<>(matter("电线掉下来了"));
        matter.put("urgency", "DANGER");

        Answer opened = enter("desk", call(List.of(matter)));

        assertThat(opened.text("/matters/0/accepted/emergency/words")).contains("110", "119", "120");
        assertThat(people.view("desk", opened.text("/matters/0/id"))
                        .body()
                        .at("/urgency")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void theDeskMergesAndNotesAnOrderInTheSameCall() {
        People.Matter leading = people.raised("路灯不亮");
        Map<String, Object> same = new HashMap<>(matter("三号路灯坏了"));
        same.put("leading", leading.number());
        Map<String, Object> ordered = new HashMap<>(matter("井盖破了"));
        ordered.put("order", Map.of("system", "CITY_12345", "number", "DH-2026-0001", "dueOn", "2026-12-01"));

        Answer opened = enter("desk", call(List.of(same, ordered)));

        assertThat(opened.text("/matters/0/mergedInto")).isEqualTo(leading.number());
        assertThat(people.view("desk", opened.text("/matters/1/id")).text("/ties/orders/0/number"))
                .isEqualTo("DH-2026-0001");
        assertThat(enter("village", call(List.of(same))).status()).isEqualTo(403);
    }

    private void closed(String id) {
        people.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", id, "accept", Map.of());
        people.act("city", id, "answer", Map.of("result", "已修"));
        people.act("desk", id, "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", id, "close", Map.of());
    }

    private static Map<String, Object> call(List<Map<String, Object>> matters) {
        return Map.of("channel", "PHONE", "matters", matters);
    }

    private Map<String, Object> matter(String description) {
        return Map.of(
                "description",
                description,
                "place",
                Map.of("areaCode", county.ground().bank(1)));
    }

    private Answer enter(String login, Map<String, Object> call) {
        return People.keyed(people.at(login)).post("/api/contacts", call);
    }
}
