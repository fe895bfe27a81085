package org.liuchi.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.cases.Cases;
import org.liuchi.cases.Channel;
import org.liuchi.cases.NewCase;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** A county whose own words for things no rule knows: what it is offered before and after it has learned them. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuggestionsTest {
    private static final List<String> SQUARE = List.of("凉粉摊占了道", "凉粉摊油烟大", "夜里凉粉摊吵闹");
    private static final List<String> BROOK = List.of("笕槽断了没有水", "笕槽漏得厉害", "村里笕槽堵了");

    @Autowired
    private TestCounty.Doors counties;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cases cases;

    @Autowired
    private Histories histories;

    @Autowired
    private Learning learning;

    @SuppressWarnings("NullAway.Init")
    private TestCounty county;

    @SuppressWarnings("NullAway.Init")
    private UUID open;

    @BeforeAll
    void aCountyWithAnOpenCase() {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        open = raise("桥头凉粉摊又占了道，还有路灯不亮", county.ground().bank(1)).id();
    }

    @Test
    @Order(1)
    void beforeAnythingIsLearnedTheRulesSpeak() {
        UUID lamps = raise("门口的垃圾三天没人收", county.ground().bank(2)).id();

        Answer answer = suggestions("desk", lamps);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        answer.body().at("/category").valueStream().forEach(category -> {
            assertThat(category.at("/reason/from").asString()).isEqualTo("RULES");
            assertThat(category.at("/reason/words").size()).isPositive();
        });
    }

    @Test
    @Order(2)
    @Covers("R9")
    void afterwardsTheCountysOwnClosedCasesDoAndSayWhy() {
        for (int i = 0; i < 105; i++) {
            close(SQUARE.get(i % 3) + "，请管一管", place(i), "city", "城管局");
            close(BROOK.get(i % 3) + "，请修一修", place(i), "water", "水务局");
        }
        learning.run(county.code(), now());

        Answer answer = suggestions("desk", open);

        assertThat(answer.text("/category/0/code")).as("%s", answer.body()).isEqualTo("city");
        assertThat(answer.text("/category/0/reason/from")).isEqualTo("CASES");
        assertThat(answer.body().at("/category/0/share").asDouble()).isGreaterThan(0.5);
        assertThat(answer.text("/category/0/reason/words/0")).contains("凉粉");
        assertThat(answer.text("/organization/0/name")).isEqualTo("城管局");
        assertThat(answer.body().at("/similar").size()).isEqualTo(5);
        assertThat(answer.text("/similar/0/sameWords/0")).contains("凉粉");
        assertThat(answer.text("/similar/0/why")).startsWith("文字相近");
    }

    @Test
    @Order(3)
    void nobodyIsShownASimilarCaseThatTheyMayNotSee() {
        Answer village = suggestions("village", open);

        assertThat(village.status()).isEqualTo(200);
        assertThat(village.body()
                        .at("/similar")
                        .valueStream()
                        .map(one -> one.at("/title").asString()))
                .isNotEmpty()
                .allMatch(title -> title.contains("河滨"));
        assertThat(suggestions("water", open).status()).isEqualTo(404);
        assertThat(suggestions("auditor", open).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void anErasedCaseTeachesNothingAndIsSuggestedNothing() {
        UUID erased = raise("凉粉摊占道", county.ground().bank(1)).id();
        histories.erase(county.code(), erased);

        Answer answer = suggestions("desk", erased);

        assertThat(answer.body().at("/category").size()).isZero();
        assertThat(answer.body().at("/organization").size()).isZero();
    }

    private Answer suggestions(String login, UUID id) {
        return county.signedIn(login).get("/api/cases/" + id + "/suggestions");
    }

    private String place(int i) {
        return switch (i % 4) {
            case 0 -> county.ground().bank(1 + i % 2);
            case 1 -> county.ground().hill(1 + i % 2);
            case 2 -> county.ground().lake(1);
            default -> county.ground().lake(4);
        };
    }

    private Item raise(String text, String area) {
        NewCase raised = new NewCase(text, new NewCase.Place(null, null, area, null), null, null);
        return cases.report(county.code(), raised, Channel.WEB, null, receipt(), now())
                .outcome()
                .item();
    }

    private void close(String text, String area, String handler, String body) {
        Item item = raise(text, area);
        Map<String, String> dispatch =
                Map.of("organization", county.bodyId(body).toString(), "category", handler);
        item = act(item, "desk", "dispatch", dispatch);
        item = act(item, handler, "accept", Map.of());
        item = act(item, handler, "answer", Map.of("result", "已办理"));
        item = act(item, "desk", "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        act(item, "desk", "close", Map.of());
    }

    private Item act(Item item, String login, String action, Map<String, ?> input) {
        return cases.act(county.staff(login, now()), item.id(), action, item.version(), input, receipt(), now())
                .item();
    }

    private Instant now() {
        return clock.instant();
    }

    private static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }
}
