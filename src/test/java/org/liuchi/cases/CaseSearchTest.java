package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Two cases, one with city management on the river bank, one still at the desk from the lake: who finds which. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseSearchTest {
    private final TestCounty county;
    private final People people;
    private String bank = "";
    private String lake = "";

    CaseSearchTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        people = new People(county);
    }

    @BeforeAll
    void twoCases() {
        bank = people.inHand("路灯不亮，pump-7 也坏了").id();
        Map<String, Object> elsewhere = Map.of(
                "description",
                "垃圾没人收",
                "category",
                "water",
                "place",
                Map.of("areaCode", county.ground().lake(2)));
        lake = people.idOf(people.report(elsewhere).text("/number"));
    }

    /** The desk and a leader see the county, a town what lies in it, a body what it has or had; administrators none. */
    @ParameterizedTest
    @CsvSource({
        "desk, 2",
        "leader, 2",
        "town, 1",
        "village, 1",
        "city, 1",
        "city2, 1",
        "water, 0",
        "grid, 0",
        "system, 0",
        "security, 0",
        "auditor, 0"
    })
    void everybodySeesWhatIsTheirs(String login, int cases) {
        assertThat(people.at(login).get("/api/cases").body().at("/items").size())
                .isEqualTo(cases);
        assertThat(people.view(login, bank).status()).isEqualTo(cases > 0 ? 200 : 404);
        assertThat(people.view(login, lake).status()).isEqualTo(cases > 1 ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({
        "q=路灯, 1",
        "q=垃圾, 1",
        "q=灯路, 0",
        "q=!?, 0",
        "q=pump-7, 1",
        "state=IN_HAND, 1",
        "state=CLOSED, 0",
        "phase=REPORTED, 1",
        "category=water, 1",
        "area={county}000000, 2",
        "area={county}100000, 1",
        "area={county}101200002, 1",
        "area={county}100200, 0",
        "overdue=true, 0",
        "from=2026-03-02T00:00:00Z, 2",
        "to=2026-03-02T00:00:00Z, 0",
        "q=%27%29%3B%20drop%20table%20x, 0"
    })
    void aListIsNarrowed(String filter, int found) {
        Answer list = people.at("desk")
                .get("/api/cases?"
                        + encoded(filter.replace("{county}", county.code().value())));

        assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
        assertThat(list.body().at("/items").size()).isEqualTo(found);
    }

    /** People read out what they have on a slip of paper: all of it, or its end. */
    @Test
    void aCaseIsFoundByItsNumberOrTheEndOfIt() {
        String number = people.view("desk", bank).text("/number");
        String digits = number.replace("-", "");

        for (String part : List.of(
                number, digits, digits.substring(14), number.substring(16), digits.substring(17), number + "%20")) {
            assertThat(people.at("desk").get("/api/cases?number=" + part).text("/items/0/id"))
                    .as(part)
                    .isEqualTo(bank);
        }
        assertThat(people.at("desk")
                        .get("/api/cases?number=" + digits.substring(0, 14))
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** What a row of a list shows, in words. */
    @Test
    void aListedCaseCarriesItsWords() {
        Answer listed = people.at("desk").get("/api/cases?state=IN_HAND");

        assertThat(listed.text("/items/0/areaName")).isEqualTo("河滨社区第1网格");
        assertThat(listed.text("/items/0/categoryText")).isEqualTo("其他");
        assertThat(listed.text("/items/0/organization")).isEqualTo("城管局");
        assertThat(listed.text("/items/0/post")).isEqualTo("接单岗");
        assertThat(listed.body().at("/items/0/overdue").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases?number=123, number, part-of-number",
        "/api/cases?number=abcd, number, part-of-number",
        "/api/cases?q=%E7%81%AF, q, phrase-too-short",
        "/api/cases?limit=0, limit, number",
        "/api/cases?limit=201, limit, number",
        "/api/cases?limit=many, limit, type",
        "/api/cases?cursor=what, cursor, cursor",
        "/api/cases?area=abc, area, unknown-area",
        "/api/cases?phase=DOING, phase, type",
        "/api/cases?organization=x, organization, type",
        "/api/cases?from=yesterday, from, type",
        "/api/inbox?limit=0, limit, number",
        "/api/inbox?cursor=2026-03-02T00:00:00Z, cursor, cursor"
    })
    void aFilterThatMeansNothingIsNamed(String path, String field, String rule) {
        Answer refused = people.at("desk").get(path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(refused.text("/errors/0/message")).isNotEqualTo("内容不符合要求");
    }

    private static String encoded(String filter) {
        String[] parts = filter.split("=", 2);
        return parts[1].startsWith("%") ? filter : parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
    }
}
