package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.registers.definition.Schedule;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosters for each village and month, reviews of each listed thing, a report of each department. */
@IntegrationTest
class SchedulesTest {
    private static final String ROSTER = """
        register: roster
        label: [排班, Roster]
        title: name
        place: area
        visibility: staff
        write: [role COUNTY_DESK]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: area, label: [社区, Area], kind: AREA}
          - {name: body, label: [单位, Body], kind: ORGANIZATION}
          - {name: of, label: [事项, Thing], kind: RELATION, to: thing}
          - {name: month, label: [月份, Month], kind: TEXT, max: 10}
          - {name: until, label: [截止, Until], kind: DATE}
          - {name: size, label: [大小, Size], kind: CHOICE, choices: {BIG: [大, Big], SMALL: [小, Small], NONE: [无, None]}}
        schedule:
          - {name: monthly, label: [每月, Monthly], every: month, opens: 5, each: VILLAGE, action: enter,
             set: {name: 排班, area: $target, month: $period, until: $day 25}}
          - {name: things, label: [每季, Quarterly], every: quarter, opens: -10, each: register thing, when: {sort: BIG},
             action: enter, set: {name: 回访, of: $target, size: $target.sort, month: $period, until: $day -1}}
          - {name: yearly, label: [每年, Yearly], every: year, opens: 70, each: DEPARTMENT, action: enter,
             set: {name: 年报, body: $target, month: $period}}
        """;

    private static final String THING = """
        register: thing
        label: [事项, Thing]
        title: name
        visibility: staff
        write: [role COUNTY_DESK]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {BIG: [大, Big], SMALL: [小, Small]}}
        """;

    private final TestClock clock;
    private final TestPacks packs;
    private final TestCounty.Doors doors;
    private final Schedules schedules;
    private TestCounty county;

    SchedulesTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Schedules schedules) {
        this.doors = doors;
        this.packs = packs;
        this.clock = clock;
        this.schedules = schedules;
        county = doors.tinyCounty();
    }

    @BeforeEach
    void install() {
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        packs.install(county.code(), THING, ROSTER);
    }

    private List<String> begun(String name, String cell) {
        Browser desk = county.signedIn("desk");
        List<String> texts = new ArrayList<>();
        for (var item : desk.get("/api/registers/test-roster/records?size=200&q=" + name)
                .body()
                .at("/items")) {
            texts.add(desk.get("/api/records/" + item.at("/id").asString()).text("/cells/" + cell + "/text"));
        }
        return texts;
    }

    private void dayPasses(int days) {
        clock.advance(Duration.ofDays(days));
        schedules.run(county.code(), clock.instant());
        schedules.run(county.code(), clock.instant());
    }

    @Test
    void eachVillageHasOneRosterAMonthFromTheDayItOpens() {
        dayPasses(0);
        assertThat(begun("排班", "area")).isEmpty();
        dayPasses(4);

        assertThat(begun("排班", "area")).containsExactlyInAnyOrder("山前村", "河滨社区", "湖边村");
        assertThat(begun("排班", "month")).containsOnly("2026-03");
        assertThat(begun("排班", "until")).containsOnly("2026-03-25");
        dayPasses(31);
        assertThat(begun("排班", "month")).hasSize(6).contains("2026-04");
    }

    @Test
    void onlyWhatTheConditionNamesIsLookedAtAgainAtTheEndOfTheQuarter() {
        Browser desk = county.signedIn("desk");
        for (String sort : List.of("BIG", "SMALL")) {
            desk.with("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/api/registers/test-thing/records", Map.of("name", "事" + sort, "sort", sort));
        }
        dayPasses(19);
        assertThat(begun("回访", "of")).isEmpty();
        dayPasses(1);

        assertThat(begun("回访", "of")).containsExactly("事BIG");
        assertThat(begun("回访", "until")).containsExactly("2026-03-31");
    }

    @Test
    void whatBeginsForARecordTakesOverWhatItSays() {
        county.signedIn("desk")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/registers/test-thing/records", Map.of("name", "大事", "sort", "BIG"));

        dayPasses(20);

        assertThat(begun("回访", "size")).containsExactly("大");
    }

    @Test
    void aBodyIsATargetAndThePastIsNotCaughtUp() {
        dayPasses(9);

        assertThat(begun("年报", "body")).containsExactlyInAnyOrder("城管局", "水务局", "信访局");
        assertThat(begun("年报", "month")).containsOnly("2026");
    }

    @Test
    void aPeriodIsCalledAndCountedAsTheCalendarHasIt() {
        LocalDate day = LocalDate.of(2027, 1, 2);

        assertThat(Season.of(Schedule.Every.WEEK, day).name()).isEqualTo("2026-W53");
        assertThat(Season.of(Schedule.Every.QUARTER, day).last()).isEqualTo("2027-03-31");
        assertThat(Season.of(Schedule.Every.MONTH, LocalDate.of(2027, 2, 3)).day(31))
                .isEqualTo("2027-02-28");
        assertThat(Season.of(Schedule.Every.YEAR, day).day(-1)).isEqualTo("2027-12-31");
    }
}
