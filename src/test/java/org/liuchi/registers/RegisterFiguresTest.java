package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Commands.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random records and steps; every figure is what a recount of the records gives. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RegisterFiguresTest {
    private static final String OPEN = MeetingRecount.MEETING.replace("VISIBILITY", "staff");

    private final TestClock clock;
    private final TestPacks packs;
    private final Records records;
    private final Compaction compaction;
    private final JdbcClient sql;
    private final TestCounty county;
    private final Browser desk;
    private final Random random = new Random(20_261_125);
    private int serial;

    RegisterFiguresTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Records records,
            @Autowired Compaction compaction,
            @Autowired JdbcClient sql) {
        this.clock = clock;
        this.packs = packs;
        this.records = records;
        this.compaction = compaction;
        this.sql = sql;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        desk = county.signedIn("desk");
    }

    @BeforeAll
    void someMonthsOfMeetings() {
        packs.install(county.code(), OPEN);
        List<UUID> known = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Instant now = TestClock.START.plusSeconds(i * 86_400L);
            if (known.size() < 20 || random.nextInt(3) == 0) {
                known.add(enter(now));
            } else {
                step(known.get(random.nextInt(known.size())), now);
            }
        }
        clock.set(TestClock.START);
    }

    private Actor program() {
        return new Actor.Program(county.code(), "test");
    }

    private UUID enter(Instant now) {
        return records.enter(
                        new Records.Enter(county.code(), "test-meeting", "enter", values(), program(), receipt(), now))
                .item()
                .id();
    }

    private org.liuchi.shared.Receipt receipt() {
        return Receipts.following(new UUID(county.code().hashCode(), ++serial), 0, "figures");
    }

    private void step(UUID id, Instant now) {
        String state = entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
        List<String> actions = switch (state) {
            case "PLANNED" -> List.of("amend", "hold", "drop");
            case "HELD" -> List.of("drop");
            default -> List.of("hold");
        };
        String action = actions.get(random.nextInt(actions.size()));
        Map<String, Object> input = action.equals("amend")
                ? values()
                : action.equals("hold") ? Map.of("cost", random.nextInt(1_000)) : Map.of();
        records.act(new Act(county.code(), id, action, null, program(), input, receipt(), now));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("name", "会" + ++serial);
        values.put(
                "area",
                List.of(
                                county.ground().village("100001"),
                                county.ground().bank(2),
                                county.ground().town("100"),
                                county.ground().village("101200"))
                        .get(random.nextInt(4)));
        sometimes(values, "sort", List.of("ONE", "TWO").get(random.nextInt(2)));
        sometimes(
                values,
                "tags",
                List.of(List.of("A", "B"), List.of("C"), List.of("B")).get(random.nextInt(3)));
        sometimes(
                values,
                "unit",
                county.bodyId(List.of("水务局", "城管局").get(random.nextInt(2))).toString());
        sometimes(values, "cost", random.nextInt(100_000));
        sometimes(values, "day", "2026-0" + (1 + random.nextInt(9)) + "-15");
        return values;
    }

    private void sometimes(Map<String, Object> values, String name, Object value) {
        if (random.nextInt(5) > 0) {
            values.put(name, value);
        }
    }

    private List<Entry> entries() {
        return sql.sql("select * from registers.record where county_code = :county and register = 'test-meeting'")
                .param("county", county.code().value())
                .query((row, _) -> EntryStore.entry(row))
                .list();
    }

    private void everyFigureIsWhatARecountGives() {
        Map<String, List<List<String>>> asked = new TreeMap<>(Map.of(
                "held", List.of(List.of(), List.of("town"), List.of("period"), List.of("town", "period", "sort")),
                "cost", List.of(List.of("village", "period"), List.of("organization")),
                "rate", List.of(List.of("town", "sort"), List.of("sort")),
                "units", List.of(List.of(), List.of("town"), List.of("town", "sort")),
                "tagged", List.of(List.of("tags"), List.of("sort"), List.of("tags", "sort"))));
        asked.forEach((figure, breakdowns) -> breakdowns.forEach(by -> {
            Map<String, String> expected = new TreeMap<>();
            if (!by.isEmpty()) {
                MeetingRecount.groups(figure, by, entries()).forEach((key, entries) -> {
                    BigDecimal value = MeetingRecount.counted(figure).value().apply(entries);
                    if (!figure.equals("units") || value.signum() != 0) {
                        expected.put(String.join(",", key), plain(value));
                    }
                });
            }
            var answer = desk.get("/api/registers/test-meeting/figures/" + figure + "?by=" + String.join(",", by))
                    .body();
            Map<String, String> found = new TreeMap<>();
            for (var row : answer.at("/rows")) {
                List<String> key =
                        by.stream().map(one -> row.at("/key/" + one).asString()).toList();
                found.put(String.join(",", key), plain(row.at("/value").decimalValue()));
            }
            assertThat(found).as(figure + " by " + by).isEqualTo(expected);
            BigDecimal total = MeetingRecount.counted(figure)
                    .value()
                    .apply(entries().stream()
                            .filter(MeetingRecount.counted(figure).whole())
                            .toList());
            assertThat(plain(answer.at("/total/value").decimalValue())).isEqualTo(plain(total));
        }));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void everyFigureIsWhatARecountOfTheRecordsGives() {
        everyFigureIsWhatARecountGives();
    }

    @Test
    void compactionChangesNothingWhileOthersWrite() throws Exception {
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 15; i++) {
                enter(TestClock.START);
            }
        });
        do {
            compaction.run(county.code());
        } while (writer.isAlive());
        writer.join();
        compaction.run(county.code());

        everyFigureIsWhatARecountGives();
        assertThat(keysWithSeveralLines()).isZero();
    }

    private int keysWithSeveralLines() {
        return sql.sql("""
            select count(*) from (
              select figure from registers.tally where county_code = :county
              group by register, figure, area_code, organization_id, period, cell, value having count(*) > 1) keys
            """)
                .param("county", county.code().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aFigureThatIsDefinedAnewIsCountedFromAllRecords() {
        packs.install(county.code(), OPEN.replace("count: {where: {state: HELD}}", "count: {where: {state: DROPPED}}"));
        int dropped =
                (int) entries().stream().filter(MeetingRecount.in("DROPPED")).count();

        assertThat(desk.get("/api/registers/test-meeting/figures/held")
                        .body()
                        .at("/total/value")
                        .asInt())
                .isEqualTo(dropped);
        packs.install(county.code(), OPEN);
        everyFigureIsWhatARecountGives();
    }

    @Test
    void everyRowLeadsToTheRecordsBehindIt() {
        for (String figure : List.of("held", "cost", "rate", "tagged")) {
            var answer =
                    desk.get("/api/registers/test-meeting/figures/" + figure).body();
            for (var row : answer.at("/rows")) {
                var behind =
                        desk.get(row.at("/records").asString() + "&size=200").body();
                assertThat(behind.at("/items").size())
                        .as(row.toString())
                        .isEqualTo(row.at("/part").asInt());
            }
        }
    }

    @Test
    void keysAndUnitsAreSaidInWords() {
        var cost =
                desk.get("/api/registers/test-meeting/figures/cost?by=village").body();
        var tagged =
                desk.get("/api/registers/test-meeting/figures/tagged?by=tags").body();

        assertThat(cost.at("/unit").asString()).isEqualTo("元");
        assertThat(cost.at("/rows").findValuesAsString("village")).contains("河滨社区");
        assertThat(tagged.at("/rows").findValuesAsString("tags")).contains("甲", "未填写");
    }

    @Test
    void ofWhatOnlyPartiesReadEverybodySeesTheirOwnAndTheLeaderAll() {
        packs.install(
                county.code(),
                MeetingRecount.MEETING
                        .replace("register: meeting", "register: secret")
                        .replace("VISIBILITY", "parties"));
        records.enter(new Records.Enter(
                county.code(), "test-secret", "enter", values(), program(), receipt(), TestClock.START));
        Function<String, Integer> total = who -> county.signedIn(who)
                .get("/api/registers/test-secret/figures/tagged")
                .body()
                .at("/total/value")
                .asInt();

        assertThat(total.apply("leader")).isEqualTo(1);
        assertThat(total.apply("desk")).isEqualTo(1);
        assertThat(total.apply("water")).isZero();
        assertThat(total.apply("town")).isZero();
    }
}
