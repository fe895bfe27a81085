package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Points that are to be visited, and visits: what is missing between them. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class GapsTest {
    private static final String POINT = """
        register: point
        label: [联系点, Contact point]
        title: name
        place: community
        holder: community
        visibility: organisation
        write: [role VILLAGE_STAFF, role COUNTY_DESK]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: community, label: [社区, Community], kind: AREA, level: VILLAGE, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {FARM: [农户, Farm], SHOP: [商户, Shop]}}
          - {name: until, label: [到期, Until], kind: DATE}
          - {name: visits, label: [走访次数, Visits], kind: COUNT, of: visit, by: point}
        gaps:
          - {name: due, label: [即将到期, Soon over], where: {until: {from: today, until: today + 30 days}}}
          - {name: never, label: [从未走访, Never visited], where: {visits: {until: 0}}}
          - name: unvisited
            label: [本季度未走访, Not visited this quarter]
            every: register point
            lacks: {register: visit, by: point, where: {day: {from: start of quarter}}}
          - name: farms
            label: [没有走访农户, No farm visited]
            every: register point
            lacks: {register: visit, by: point, where: {point.sort: FARM}}
          - {name: without, label: [没有联系点的村, Villages without], every: VILLAGE, lacks: {by: community, where: {state: KEPT}}}
          - name: departments
            label: [没有走访的部门, Departments without]
            every: DEPARTMENT
            lacks: {register: visit, by: bodies}
        """;

    private static final String VISIT = """
        register: visit
        label: [走访, Visit]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [内容, Text], kind: TEXT, max: 20, required: true}
          - {name: point, label: [联系点, Point], kind: RELATION, to: point, required: true}
          - {name: day, label: [日期, Day], kind: DATE, required: true}
          - {name: bodies, label: [单位, Bodies], kind: ORGANIZATION, many: true}
        """;

    private final TestClock clock;
    private final TestPacks packs;
    private final TestCounty.Doors doors;
    private TestCounty county;
    private Browser village;

    GapsTest(@Autowired TestCounty.Doors doors, @Autowired TestPacks packs, @Autowired TestClock clock) {
        this.doors = doors;
        this.packs = packs;
        this.clock = clock;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        village = county.signedIn("village");
    }

    @BeforeAll
    void install() {
        packs.install(county.code(), POINT, VISIT);
    }

    @BeforeEach
    void another() {
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        packs.install(county.code(), POINT, VISIT);
        village = county.signedIn("village");
    }

    private String enter(Browser who, String register, Map<String, ?> values) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/registers/test-" + register + "/records", values)
                .text("/item/id");
    }

    private String point(String name, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("name", name);
        values.put("community", county.ground().village("100001"));
        return enter(village, "point", values);
    }

    private void visit(String point, String day, String... bodies) {
        enter(village, "visit", Map.of("name", "走访", "point", point, "day", day, "bodies", List.of(bodies)));
    }

    private List<String> records(Browser who, String gap) {
        return who.get("/api/registers/test-point/gaps/" + gap)
                .body()
                .at("/records")
                .findValuesAsString("title");
    }

    private List<String> targets(Browser who, String gap) {
        return who.get("/api/registers/test-point/gaps/" + gap)
                .body()
                .at("/targets")
                .findValuesAsString("name");
    }

    private int total(Browser who, String gap) {
        for (var one : who.get("/api/registers/test-point/gaps").body()) {
            if (one.at("/name").asString().equals(gap)) {
                return one.at("/total").asInt();
            }
        }
        throw new AssertionError(gap);
    }

    @Test
    void whatIsSoonOverIsTheSameTomorrowOnlyIfItStillIs() {
        point("甲", Map.of("until", "2026-03-10"));
        point("乙", Map.of("until", "2026-06-10"));

        assertThat(records(village, "due")).containsExactly("甲");
        assertThat(total(village, "due")).isEqualTo(1);
        clock.advance(Duration.ofDays(90));
        assertThat(records(county.signedIn("village"), "due")).containsExactly("乙");
    }

    @Test
    void aComputedFieldSaysWhatWasNeverVisited() {
        String visited = point("甲", Map.of());
        point("乙", Map.of());
        visit(visited, "2025-01-01");

        assertThat(records(village, "never")).containsExactly("乙");
        assertThat(total(village, "never")).isEqualTo(1);
    }

    @Test
    void aPointIsOwedAVisitInEachQuarter() {
        String visited = point("甲", Map.of());
        String longAgo = point("乙", Map.of());
        visit(visited, "2026-01-05");
        visit(longAgo, "2025-12-31");

        assertThat(targets(village, "unvisited")).containsExactly("乙");
        clock.advance(Duration.ofDays(31));
        assertThat(targets(county.signedIn("village"), "unvisited")).containsExactlyInAnyOrder("甲", "乙");
    }

    @Test
    void aGapLooksOneStepFurther() {
        String farm = point("甲", Map.of("sort", "FARM"));
        String shop = point("乙", Map.of("sort", "SHOP"));
        visit(farm, "2026-01-05");
        visit(shop, "2026-01-05");

        assertThat(targets(village, "farms")).containsExactly("乙");
    }

    @Test
    void everybodySeesTheVillagesThatTheyLookAfter() {
        assertThat(targets(village, "without")).containsExactly("河滨社区");
        assertThat(targets(county.signedIn("town"), "without")).containsExactlyInAnyOrder("河滨社区", "山前村");
        assertThat(targets(county.signedIn("desk"), "without")).hasSize(3);
        point("甲", Map.of());

        assertThat(targets(village, "without")).isEmpty();
        assertThat(total(county.signedIn("desk"), "without")).isEqualTo(2);
        assertThat(county.signedIn("desk")
                        .get("/api/registers/test-point/gaps")
                        .body()
                        .at("/4/towns")
                        .findValuesAsString("name"))
                .containsExactly("西镇", "东镇");
    }

    @Test
    void whoMayNotReadARecordDoesNotMissIt() {
        point("甲", Map.of());

        assertThat(targets(county.signedIn("town"), "unvisited")).containsExactly("甲");
        assertThat(targets(county.signedIn("water"), "unvisited")).isEmpty();
        assertThat(records(county.signedIn("water"), "never")).isEmpty();
        assertThat(county.signedIn("auditor")
                        .get("/api/registers/test-point/gaps")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDepartmentThatIsNamedNowhereIsMissed() {
        visit(point("甲", Map.of()), "2026-01-05", county.bodyId("水务局").toString());

        assertThat(targets(county.signedIn("desk"), "departments")).containsExactlyInAnyOrder("城管局", "信访局");
    }

    @Test
    void longListsComeInPages() {
        for (int i = 0; i < 5; i++) {
            point("点" + i, Map.of());
        }

        assertThat(pages("never", "/records", "title")).containsExactlyInAnyOrder("点0", "点1", "点2", "点3", "点4");
        assertThat(pages("unvisited", "/targets", "name")).containsExactlyInAnyOrder("点0", "点1", "点2", "点3", "点4");
    }

    private List<String> pages(String gap, String lines, String name) {
        var first = village.get("/api/registers/test-point/gaps/" + gap + "?size=3");
        var second = village.get("/api/registers/test-point/gaps/" + gap + "?size=3&cursor=" + first.text("/next"));
        return Stream.of(first, second)
                .flatMap(page -> page.body().at(lines).findValuesAsString(name).stream())
                .toList();
    }
}
