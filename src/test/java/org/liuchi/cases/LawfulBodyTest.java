package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.DutyLists;
import org.liuchi.cases.catalogue.Handing;
import org.liuchi.cases.catalogue.Part;
import org.liuchi.organizations.Organizations;
import org.liuchi.workflow.Guard.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a department must do can't be handed to a town or a village, on whatever way (国办函〔2025〕66号). */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class LawfulBodyTest {
    private static final Instant NOW = TestClock.START;

    private final TestClock clock;
    private final TestCounty county;
    private final People people;
    private final DutyLists lists;
    private final Organizations organizations;

    @Autowired
    LawfulBodyTest(
            TestCounty.Doors counties,
            TestClock clock,
            ListedCounty listed,
            DutyLists lists,
            Organizations organizations) {
        clock.set(NOW);
        this.clock = clock;
        this.lists = lists;
        this.organizations = organizations;
        county = counties.tinyCounty();
        people = new People(county);
        listed.publishAll(county, NOW);
    }

    @BeforeEach
    void setTheClockBack() {
        clock.set(NOW);
    }

    /** Category, receiver, why not (nothing: it is allowed), whose it is instead. */
    @ParameterizedTest
    @Covers({"ZL-31", "ZL-06", "TC-06"})
    @CsvSource(delimiter = '|', textBlock = """
        city.building | 西镇     | duty-recalled         | 城管局
        city.building | 河滨社区 | duty-recalled         | 城管局
        city.building | 城管局   |                       |
        city.stalls   | 西镇     | duty-assist           | 城管局
        city.stalls   | 河滨社区 | duty-assist           | 城管局
        city.stalls   | 城管局   |                       |
        city.rubbish  | 西镇     |                       |
        city.rubbish  | 河滨社区 |                       |
        city.burning  | 城管局   | enforcement-elsewhere | 西镇
        city.burning  | 水务局   | enforcement-elsewhere | 西镇
        city.burning  | 西镇     |                       |
        water         | 西镇     | duty-of-department    | 水务局
        water         | 城管局   |                       |
        other         | 西镇     |                       |
        other         | 河滨社区 | not-admitted          | 西镇
        other.lost    | 河滨社区 | admission-expired     | 西镇
        """)
    void aMatterGoesToWhoeverTheListsAllowOnEveryWay(
            String category, String to, @Nullable String reason, @Nullable String right) {
        for (Way way : Way.values()) {
            JsonNode answer = sent(way, category, to);

            if (reason == null) {
                assertThat(answer.path("reason").asString(""))
                        .as("%s %s", way, answer)
                        .isEmpty();
            } else {
                assertThat(answer.path("status").asInt())
                        .as("%s %s", way, answer)
                        .isEqualTo(422);
                assertThat(answer.path("reason").asString("")).isEqualTo(reason);
                assertThat(answer.path("body").asString("")).isEqualTo(right);
                assertThat(answer.path("detail").asString("")).contains(right);
            }
        }
    }

    private enum Way {
        AS_REPORTED,
        TAKEN_UP,
        AFTER_AN_OBJECTION,
        IN_BULK
    }

    /** @return the answer, in bulk its problem */
    private JsonNode sent(Way way, String category, String to) {
        String id = people.raised("请处理一下").id();
        Map<String, Object> input = Map.of("category", category, "organization", body(to));
        return switch (way) {
            case AS_REPORTED -> people.act("desk", id, "dispatch", input).body();
            case TAKEN_UP -> {
                people.act("desk", id, "takeUp", Map.of("category", category));
                yield people.act("desk", id, "dispatch", Map.of("organization", body(to)))
                        .body();
            }
            case AFTER_AN_OBJECTION -> {
                people.act("desk", id, "dispatch", Map.of("organization", body("水务局")));
                people.act("water", id, "object", Map.of("ground", "NOT_OURS", "note", "不是我们的"));
                yield people.act("desk", id, "dispatch", input).body();
            }
            case IN_BULK -> {
                Map<String, Object> request = new HashMap<>(input);
                request.put("items", List.of(Map.of("id", id, "version", people.version(id))));
                yield People.keyed(people.at("desk"))
                        .post("/api/cases/actions/dispatch", request)
                        .body()
                        .at("/results/0/problem");
            }
        };
    }

    @Test
    void aRefusalNamesListItemAndRightBodyInBothLanguages() {
        String id = people.raised("有人违法建房").id();
        Map<String, Object> input = Map.of("category", "city.building", "organization", body("西镇"));

        assertThat(people.act("desk", id, "dispatch", input).text("/detail"))
                .isEqualTo("“违法建设处置”（H-01）在《上级收回事项清单》第 1 版，应由城管局办理，不得派给西镇（国办函〔2025〕66号）");
        people.at("desk").with("Accept-Language", "en");
        assertThat(people.act("desk", id, "dispatch", input).text("/detail"))
                .contains("违法建设处置", "H-01", "handed up, edition 1", "城管局", "西镇");
        people.at("desk").without("Accept-Language");
        assertThat(people.version(id)).isEqualTo(1);
    }

    /** A case that was sorted under an innocent category can't be sorted otherwise on its way down. */
    @Test
    void sortingInTheSameStepIsLookedAtToo() {
        String id = people.raised("路边摆摊").id();
        people.act("desk", id, "takeUp", Map.of("category", "city.rubbish"));

        assertThat(people.act("desk", id, "dispatch", Map.of("organization", body("西镇"), "category", "city.stalls"))
                        .text("/reason"))
                .isEqualTo("duty-assist");
    }

    /** Joint handling: a town may assist a department in what it assists in, and in nothing that was handed up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        city.stalls   | 西镇   | 城管局   |
        city.stalls   | 西镇   | 河滨社区 | duty-assist
        city.building | 西镇   | 城管局   | duty-recalled
        water         | 西镇   | 水务局   |
        city.burning  | 城管局 | 西镇     |
        other         | 河滨社区 | 西镇   | not-admitted
        """)
    void aTownAssistsWhereADepartmentLeads(String category, String to, String lead, @Nullable String reason) {
        Handing handing = new Handing(
                category,
                county.ground().bank(1),
                organizations.byId(county.code(), county.bodyId(to)).orElseThrow(),
                Part.CO_HANDLER,
                organizations.byId(county.code(), county.bodyId(lead)).orElseThrow());

        assertThat(lists.hindrance(county.code(), handing, NOW).map(Refusal::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void anAdmissionRunsOutWithTheDayThatItNames() {
        clock.set(Instant.parse("2026-12-31T15:30:00Z")); // 23:30 of that day in China
        people.signInAgain();
        assertThat(sent(Way.AS_REPORTED, "city.rubbish", "河滨社区").path("reason").asString(""))
                .isEmpty();

        clock.advance(Duration.ofHours(1));
        people.signInAgain();
        assertThat(sent(Way.AS_REPORTED, "city.rubbish", "河滨社区").path("reason").asString(""))
                .isEqualTo("admission-expired");
        people.signInAgain();
    }

    /** The desk can't rule that a case stays where no list lets it be. */
    @Test
    void anObjectionIsNotOverruledAgainstTheLists(
            @Autowired ListedCounty listed, @Autowired TestCounty.Doors counties) {
        TestCounty other = counties.tinyCounty();
        People its = new People(other);
        String id = its.raised("路边摆摊").id();
        its.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", other.bodyId("西镇").toString(), "category", "city"));
        its.act("town", id, "object", Map.of("ground", "NOT_ON_LIST", "note", "不在清单"));
        listed.publish(other, Book.CATALOGUE, """
            code,name,category,lead
            D-01,市容,city,城管局
            """, NOW);

        assertThat(its.view("desk", id)
                        .body()
                        .path("actions")
                        .valueStream()
                        .map(a -> a.path("action").asString()))
                .doesNotContain("overrule")
                .contains("dispatch");
        assertThat(its.act("desk", id, "overrule", Map.of("note", "请办理")).text("/reason"))
                .isEqualTo("duty-of-department");
    }

    /** The catalogue's item that a body held which is no more binds nobody; others who hold it still do. */
    @Test
    void aBodyThatHasEndedHoldsNothingAnyMore(@Autowired ListedCounty listed, @Autowired TestCounty.Doors counties) {
        TestCounty other = counties.tinyCounty();
        People its = new People(other);
        listed.publish(other, Book.DUTIES, """
            list,code,name,categories,lead,others
            行政执法,Z-01,露天焚烧处罚,city,水务局,
            行政执法,Z-02,河道处罚,water,水务局,城管局
            """, NOW);
        String burning = its.raised("有人烧垃圾").id();
        Map<String, Object> toCity =
                Map.of("category", "city", "organization", other.bodyId("城管局").toString());
        assertThat(its.act("desk", burning, "dispatch", toCity).text("/reason")).isEqualTo("enforcement-elsewhere");

        organizations.end(other.code(), other.bodyId("水务局"), NOW);

        assertThat(its.act("desk", burning, "dispatch", toCity).text("/state")).isEqualTo("DISPATCHED");
        Answer refused = its.act(
                "desk",
                its.raised("有人往河里倒垃圾").id(),
                "dispatch",
                Map.of("category", "water", "organization", other.bodyId("西镇").toString()));
        assertThat(refused.text("/body")).isEqualTo("城管局");
        assertThat(its.at("desk")
                        .get("/api/responsible?category=water&area="
                                + other.ground().bank(1))
                        .body()
                        .at("/lead")
                        .isNull())
                .isTrue();
    }

    @Test
    void aCountyWithoutListsIsRefusedNothing(@Autowired TestCounty.Doors counties) {
        TestCounty other = counties.tinyCounty();
        People its = new People(other);
        String id = its.raised("路灯不亮").id();

        Answer answer = its.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", other.bodyId("河滨社区").toString(), "category", "water"));

        assertThat(answer.text("/state")).isEqualTo("DISPATCHED");
    }

    private String body(String name) {
        return county.bodyId(name).toString();
    }
}
