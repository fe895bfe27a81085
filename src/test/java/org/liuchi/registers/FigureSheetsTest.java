package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.build.Statements;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** All figures of a register or a pack in one answer. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class FigureSheetsTest {
    private static final String LAST = "&period.from=2025-01&period.until=2025-12";

    private final TestClock clock;
    private final TestPacks packs;
    private final Records records;
    private final TestCounty county;
    private final Browser desk;
    private int serial;

    FigureSheetsTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Records records) {
        this.clock = clock;
        this.packs = packs;
        this.records = records;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        desk = county.signedIn("desk");
    }

    @BeforeAll
    void someMeetings() {
        packs.install(county.code(), register("meeting", "staff"), register("council", "parties"));
        for (String register : List.of("test-meeting", "test-council")) {
            enter(register, county.ground().village("100001"), Map.of("cost", 1_250_000, "day", "2025-03-01"));
            enter(register, county.ground().village("101200"), Map.of("cost", 50, "tags", List.of("A", "B")));
            enter(register, county.ground().town("100"), Map.of("tags", List.of("C")));
        }
        clock.set(TestClock.START);
    }

    private static String register(String name, String visibility) {
        return MeetingRecount.MEETING
                .replace("register: meeting", "register: " + name)
                .replace("VISIBILITY", visibility)
                .replace("count: {where: {state: HELD}}", "count: {where: {state: PLANNED}}")
                .replace(
                        "share: {of: {state: HELD}, among: {state: [HELD, DROPPED]}}",
                        "share: {of: {cost: present}, among: {}}");
    }

    private void enter(String register, String area, Map<String, Object> values) {
        var all = new java.util.HashMap<>(values);
        all.put("name", "会" + ++serial);
        all.put("area", area);
        Actor program = new Actor.Program(county.code(), "test");
        var receipt = Receipts.following(new UUID(county.code().hashCode(), serial), 0, "sheets");
        records.enter(new Records.Enter(county.code(), register, "enter", all, program, receipt, TestClock.START));
    }

    private static JsonNode figure(JsonNode sheet, String register, String figure) {
        for (JsonNode one : sheet.at("/registers")) {
            for (JsonNode told : one.at("/figures")) {
                if (one.at("/register").asString().equals(register)
                        && told.at("/name").asString().equals(figure)) {
                    return told;
                }
            }
        }
        throw new AssertionError(register + " " + figure + " in " + sheet);
    }

    @Test
    void eachSaysWhatTheFigureItselfSays() {
        for (String who : List.of("desk", "leader", "water", "town", "village")) {
            Browser reader = county.signedIn(who);
            for (String asked : List.of("", LAST, "&area=" + county.ground().town("100"))) {
                JsonNode sheet =
                        reader.get("/api/registers/figures?pack=test" + asked).body();
                String area = sheet.at("/area").asString();
                for (JsonNode one : sheet.at("/registers")) {
                    String path = "/api/registers/" + one.at("/register").asString() + "/figures/";
                    for (JsonNode told : one.at("/figures")) {
                        assertThat(told.at("/total"))
                                .as(who + asked + told)
                                .isEqualTo(reader.get(path + told.at("/name").asString() + "?by=&area=" + area
                                                + (asked.equals(LAST) ? LAST : ""))
                                        .body()
                                        .at("/total"));
                    }
                }
            }
        }
    }

    @Test
    void theReaderIsShownTheirOwnPlaceUnlessTheyAskForAnother() {
        String held = "/total/value";
        JsonNode village = county.signedIn("village")
                .get("/api/registers/test-meeting/figures")
                .body();
        JsonNode town = county.signedIn("town")
                .get("/api/registers/test-meeting/figures")
                .body();
        JsonNode all = county.signedIn("town")
                .get("/api/registers/test-meeting/figures?area="
                        + county.ground().county())
                .body();

        assertThat(village.at("/areaName").asString()).isEqualTo("河滨社区");
        assertThat(figure(village, "test-meeting", "held").at(held).asInt()).isEqualTo(1);
        assertThat(town.at("/areaName").asString()).isEqualTo("西镇");
        assertThat(figure(town, "test-meeting", "held").at(held).asInt()).isEqualTo(2);
        assertThat(figure(all, "test-meeting", "held").at(held).asInt()).isEqualTo(3);
    }

    @Test
    void ofThePresentMonthTheyTellWhatIsCountedByMonthsAndItsRecords() {
        JsonNode sheet = desk.get("/api/registers/test-meeting/figures").body();
        JsonNode held = figure(sheet, "test-meeting", "held");
        JsonNode cost = figure(sheet, "test-meeting", "cost");

        assertThat(held.at("/now/value").asInt()).isEqualTo(3);
        assertThat(held.at("/counted").asString()).isEqualTo("登记");
        assertThat(cost.at("/now/value").asInt()).isZero();
        assertThat(cost.at("/total/value").decimalValue()).isEqualByComparingTo("12500.50");
        assertThat(cost.at("/counted").asString()).isEqualTo("日期");
        assertThat(figure(sheet, "test-meeting", "rate").at("/now").isNull()).isTrue();
        assertThat(desk.get(held.at("/now/records").asString()).body().at("/items"))
                .hasSize(3);
    }

    @Test
    void whatHasNoDayIsInNoMonths() {
        JsonNode sheet = desk.get("/api/registers/test-meeting/figures?period.until=2025-12")
                .body();
        JsonNode cost = figure(sheet, "test-meeting", "cost");

        assertThat(cost.at("/total/part").asInt()).isEqualTo(1);
        assertThat(desk.get(cost.at("/total/records").asString()).body().at("/items"))
                .hasSize(1);
    }

    @Test
    void manyRegistersCostOneStatementAsOneDoes() throws Exception {
        desk.get("/api/registers/figures?pack=test");

        int one = Statements.countEverywhere(() -> desk.get("/api/registers/test-meeting/figures"))
                .size();
        int all = Statements.countEverywhere(() -> desk.get("/api/registers/figures?pack=test"))
                .size();

        assertThat(all).isEqualTo(one);
    }

    @Test
    void aPackThatTheCountyDoesNotHaveIsNotFound() {
        assertThat(desk.get("/api/registers/figures?pack=elsewhere").status()).isEqualTo(404);
        assertThat(county.signedIn("system")
                        .get("/api/registers/figures?pack=test")
                        .status())
                .isEqualTo(403);
    }
}
