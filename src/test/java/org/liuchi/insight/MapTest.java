package org.liuchi.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestGround.latitude;
import static org.liuchi.TestGround.longitude;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Cases on the map, and an area opened from it. */
@IntegrationTest
class MapTest {
    /** Somebody's door: no answer may hold it. */
    private static final double LONGITUDE = longitude(0.512345);

    private static final double LATITUDE = latitude(0.467891);

    private final TestClock clock;
    private final TestCounty county;

    MapTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.county = counties.tinyCounty();
    }

    @Test
    void casesAreCountedByAreaAndStandWhereItsNameStands() {
        raise(county.ground().bank(1));
        raise(county.ground().bank(2));
        raise(county.ground().lake(1));

        Answer towns = get("desk", "/api/map/cases?level=TOWN");
        Answer grids = get(
                "desk", "/api/map/cases?level=GRID&within=" + county.ground().village("100001"));

        assertThat(counts(towns))
                .isEqualTo(
                        Map.of(county.ground().town("100"), 2, county.ground().town("101"), 1));
        assertThat(counts(grids))
                .isEqualTo(Map.of(county.ground().bank(1), 1, county.ground().bank(2), 1));
        assertThat(grids.text("/items/0/name")).isEqualTo("河滨社区第1网格");
        assertThat(grids.body().at("/items/0/longitude").asDouble()).isBetween(longitude(0), longitude(1));
        assertThat(grids.body().at("/items/0/latitude").asDouble()).isBetween(latitude(0), latitude(2));
    }

    @Test
    void casesOfWhichOnlyACoarserPlaceIsKnownStandElsewhere() {
        raise(county.ground().bank(1));
        raise(county.ground().village("100001"));
        raise(county.ground().town("100"));
        raise(Map.of("address", "县里哪儿都一样"));

        assertThat(elsewhere("GRID")).isEqualTo(3);
        assertThat(elsewhere("VILLAGE")).isEqualTo(2);
        assertThat(elsewhere("TOWN")).isEqualTo(1);
    }

    /** R1, R6: the map shows what is to be done, not where somebody lives. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/map/cases?level=GRID",
                "/api/map/areas/{grid}",
                "/api/cases",
                "/api/cases/{case}",
                "/api/inbox",
                "/api/public/map"
            })
    @Covers("R6")
    void noResidentsPointIsInAnyAnswer(String path) {
        raise(Map.of("longitude", LONGITUDE, "latitude", LATITUDE));
        String id = get("desk", "/api/cases").text("/items/0/id");

        Answer answer =
                get("desk", path.replace("{grid}", county.ground().bank(1)).replace("{case}", id));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).doesNotContain("110.0051", "30.0046");
    }

    /** Who reads only a part of the cases counts only that part. */
    @ParameterizedTest
    @CsvSource({"desk, 2", "leader, 2", "village, 1", "town, 1", "water, 0", "auditor, 0"})
    void everybodyCountsWhatTheyMayRead(String login, int open) {
        raise(county.ground().bank(1));
        raise(county.ground().lake(1));

        int counted = counts(get(login, "/api/map/cases?level=GRID")).values().stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(counted).isEqualTo(open);
        assertThat(get(login, "/api/map/areas/" + county.ground().county())
                        .body()
                        .at("/openCases")
                        .size())
                .isEqualTo(open);
    }

    @Test
    void theMapIsNarrowedByPhaseCategoryAndWhatIsLate() {
        raise(county.ground().bank(1));

        assertThat(get("desk", "/api/map/cases?phase=REPORTED&phase=ASSIGNED")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(get("desk", "/api/map/cases?phase=IN_HAND")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(get("desk", "/api/map/cases?category=water")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(get("desk", "/api/map/cases?overdue=true")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(get("desk", "/api/map/cases").body().at("/items/0/dueSoon").asInt())
                .isEqualTo(1);
        clock.advance(Duration.ofHours(6));
        Answer late = get("desk", "/api/map/cases?overdue=true");
        assertThat(late.body().at("/items/0/overdue").asInt()).isEqualTo(1);
        assertThat(late.body().at("/items/0/dueSoon").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"level=HOUSE, level", "within=nowhere, within", "within=999999999999, within", "phase=SOON, phase"})
    void aFilterThatMeansNothingIsNamed(String filter, String field) {
        Answer refused = get("desk", "/api/map/cases?" + filter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void aGridOpenedShowsWhoIsOnDutyAndWhatIsOpen() {
        raise(county.ground().bank(1));

        Answer grid = get("desk", "/api/map/areas/" + county.ground().bank(1));

        assertThat(grid.body().at("/path").valueStream().map(JsonNode::asString))
                .containsExactly("小县", "西镇", "河滨社区", "第1网格");
        assertThat(grid.text("/kind")).isEqualTo("GRID");
        assertThat(grid.body().at("/households").asInt()).isEqualTo(350);
        assertThat(grid.body().at("/onDuty").size()).isEqualTo(1);
        assertThat(grid.text("/onDuty/0/name")).isEqualTo("张grid");
        assertThat(grid.text("/onDuty/0/post")).isEqualTo("网格岗");
        assertThat(grid.text("/onDuty/0/organization")).isEqualTo("河滨社区");
        assertThat(grid.text("/openCases/0/areaName")).isEqualTo("河滨社区第1网格");
        assertThat(grid.text("/openCases/0/categoryText")).isEqualTo("其他");
        assertThat(grid.text("/openCases/0/post")).isEqualTo("受理岗");
        assertThat(grid.body().at("/more").asBoolean()).isFalse();
        assertThat(get("desk", "/api/map/areas/999999999999").status()).isEqualTo(404);
    }

    /** ZL-24: while the grid worker is away the stand-in is shown, and where there is none, the village. */
    @Test
    @Covers("ZL-24")
    void whoIsAwayIsNotShownAsOnDuty() {
        county.absent("grid", clock.instant(), clock.instant().plus(Duration.ofDays(3)));
        assertThat(onDuty()).containsExactly("张village");

        county.account("chen");
        county.standIn("chen", "grid");
        assertThat(onDuty()).containsExactly("张chen");

        clock.advance(Duration.ofDays(4));
        assertThat(onDuty()).containsExactly("张grid");
    }

    private List<String> onDuty() {
        return get("desk", "/api/map/areas/" + county.ground().bank(1))
                .body()
                .at("/onDuty")
                .findValuesAsString("name");
    }

    private int elsewhere(String level) {
        return get("desk", "/api/map/cases?level=" + level)
                .body()
                .at("/elsewhere/open")
                .asInt();
    }

    private static Map<String, Integer> counts(Answer clusters) {
        Map<String, Integer> counts = new HashMap<>();
        clusters.body()
                .at("/items")
                .forEach(item -> counts.put(
                        item.at("/areaCode").asString(), item.at("/open").asInt()));
        return counts;
    }

    private Answer get(String login, String path) {
        return county.signedIn(login).get(path);
    }

    private void raise(String area) {
        raise(Map.of("areaCode", area));
    }

    private void raise(Map<String, ?> place) {
        Answer raised = county.browser()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/public/cases", Map.of("description", "路灯不亮", "place", place));
        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(201);
    }
}
