package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a matter complains about neither gets it nor sees it, by whatever way (接诉条例8, 信访条例30). */
@IntegrationTest
class ProtectionTest {
    private static final Map<String, String> COMMON = Map.of("message", "大家商量更合适");
    private static final Map<String, String> FAMILY = Map.of("offer", "MEDIATION", "message", "可以调解");

    private final LooseItems loose;
    private final JdbcClient sql;
    private final OutboxDrainer drainer;
    private final TestCounty county;
    private final People people;

    ProtectionTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired LooseItems loose,
            @Autowired OutboxDrainer drainer,
            @Autowired JdbcClient sql) {
        clock.set(TestClock.START);
        this.loose = loose;
        this.drainer = drainer;
        this.sql = sql;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    @Test
    void theSecondBodyComplainedAboutDoesNotLiftTheProtectionFromTheFirst() {
        People.Matter matter = people.raised("两个单位的人态度恶劣");
        protect(matter, "河滨社区");
        protect(matter, "西镇");

        for (String login : List.of("village", "town")) {
            assertThat(people.view(login, matter.id()).status()).as(login).isEqualTo(404);
            assertThat(people.at(login).get("/api/cases").body().at("/items"))
                    .as(login)
                    .isEmpty();
        }
    }

    @Test
    void whatWasKeptAsOneBodyBeforeStillProtects() {
        People.Matter matter = people.raised("村里的人态度恶劣");
        sql.sql("""
            update workflow.item set facts = facts || jsonb_build_object('protectedFrom', cast(:body as text))
            where county_code = :county and kind = 'case'
            """)
                .param("body", county.bodyId("河滨社区").toString())
                .param("county", county.code().value())
                .update();

        assertThat(people.at("village").get("/api/cases").body().at("/items")).isEmpty();
        assertThat(people.view("village", matter.id()).status()).isEqualTo(404);
        protect(matter, "西镇");
        assertThat(people.at("village").get("/api/cases").body().at("/items")).isEmpty();
        assertThat(people.at("town").get("/api/cases").body().at("/items")).isEmpty();
    }

    @Test
    void aCaseIsMergedOnlyIntoOneThatIsProtectedFromAllItsBodies() {
        People.Matter matter = people.raised("两个单位的人态度恶劣");
        People.Matter leading = people.raised("镇里的人态度恶劣");
        protect(matter, "河滨社区");
        protect(matter, "西镇");
        protect(leading, "西镇");

        Answer refused = people.act("desk", matter.id(), "merge", Map.of("leading", leading.number()));
        protect(leading, "河滨社区");
        Answer merged = people.act("desk", matter.id(), "merge", Map.of("leading", leading.number()));

        assertThat(refused.text("/reason")).isEqualTo("protected-apart");
        assertThat(merged.text("/state")).isEqualTo("MERGED");
    }

    @Test
    void theBodyThatHasTheCaseIsProtectedFromOnlyOnceItIsRecalled() {
        People.Matter matter = people.dispatched("城管局的人态度恶劣");
        Map<String, String> city = Map.of("organization", county.bodyId("城管局").toString());

        Answer refused = people.act("desk", matter.id(), "protect", city);
        people.act("desk", matter.id(), "recall", Map.of("note", "反映的正是该单位"));
        protect(matter, "城管局");

        assertThat(refused.text("/reason")).isEqualTo("handled-there");
        assertThat(people.view("city", matter.id()).status()).isEqualTo(404);
    }

    @Test
    void theVillageComplainedAboutIsGivenTheMatterInNeitherClass() {
        People.Matter matter = people.raised("村干部分田不公");
        protect(matter, "河滨社区");

        assertThat(people.act("desk", matter.id(), "asCommon", COMMON).text("/reason"))
                .isEqualTo("complained-about");
        assertThat(people.act("desk", matter.id(), "asFamily", FAMILY).text("/reason"))
                .isEqualTo("complained-about");
    }

    @Test
    void norByConsentThatIsGivenAfterwards() {
        People.Matter matter = people.raised("和村干部吵架");
        people.act("desk", matter.id(), "asFamily", FAMILY);
        protect(matter, "河滨社区");

        assertThat(people.byCode(matter.code(), "agree", Map.of()).text("/reason"))
                .isEqualTo("complained-about");
        assertThat(people.act("desk", matter.id(), "recordConsent", Map.of("way", "PHONE"))
                        .text("/reason"))
                .isEqualTo("complained-about");
    }

    @Test
    void aMatterOfAnotherBodyStillGoesToTheVillage() {
        People.Matter matter = people.raised("楼道堆满杂物，水务局不管");
        protect(matter, "水务局");

        assertThat(people.act("desk", matter.id(), "asCommon", COMMON).text("/owner/organizationName"))
                .isEqualTo("河滨社区");
    }

    @Test
    void aMatterInPetitionIsNoFamilyMatter() {
        People.Matter matter = people.raised("和邻居为排水吵架");
        people.act("desk", matter.id(), "noteOrder", Map.of("system", "PETITION", "order", "XF-1", "dueOn", ""));

        assertThat(people.act("desk", matter.id(), "asFamily", FAMILY).text("/reason"))
                .isEqualTo("in-petition");
    }

    /** The town reads what is asked about the cases of its area, but not about one that complains about it. */
    @ParameterizedTest
    @ValueSource(strings = {"whistle", "call"})
    void whatServesTheCaseIsNoWayToReadOfIt(String kind) {
        People.Matter matter = people.raised("镇里的人态度恶劣");
        protect(matter, "西镇");
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", matter.id(), "accept", Map.of());
        people.act("desk", matter.id(), "blow", whistle());
        drainer.drainOnce();
        String whistle = child(matter.id(), "whistle");
        String id = kind.equals("whistle") ? whistle : child(whistle, "call");

        assertThat(people.at("town").get("/api/items/" + id).status()).isEqualTo(404);
        assertThat(people.at("water").get("/api/items/" + id).status()).isEqualTo(200);
        assertThat(people.at("desk").get("/api/items/" + id).status()).isEqualTo(200);
    }

    @Test
    void norIsTheMendingOfABadRating() {
        People.Matter matter = people.raised("镇里的人态度恶劣");
        protect(matter, "西镇");
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", "已谈话"));
        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
        people.byCode(matter.code(), "rate", Map.of("solved", "PARTLY", "satisfaction", 1));
        drainer.drainOnce();
        String mending = child(matter.id(), "mending");

        assertThat(people.at("town").get("/api/items/" + mending).status()).isEqualTo(404);
        assertThat(people.at("city").get("/api/items/" + mending).status()).isEqualTo(200);
    }

    private Map<String, Object> whistle() {
        return Map.of(
                "ground",
                "HARD_MATTER",
                "reason",
                "多次未解决",
                "organizations",
                List.of(county.bodyId("水务局").toString()));
    }

    private void protect(People.Matter matter, String body) {
        assertThat(people.act(
                                "desk",
                                matter.id(),
                                "protect",
                                Map.of("organization", county.bodyId(body).toString()))
                        .status())
                .isEqualTo(200);
    }

    private String child(String id, String kind) {
        return people.at("desk")
                .get("/api/items/" + id)
                .body()
                .at("/children")
                .valueStream()
                .filter(child -> child.at("/kind").asString().equals(kind))
                .map(child -> child.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
