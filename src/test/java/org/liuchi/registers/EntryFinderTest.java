package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.EntryFinder.Found;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever way a list is found, its pages are those of a list that was filtered and sorted record by record. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class EntryFinderTest {
    private static final String NOTE = """
        register: note
        label: [记录, Note]
        title: name
        place: area
        visibility: VISIBILITY
        write: [role COUNTY_DESK]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: area, label: [地点, Area], kind: AREA, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {ONE: [一, One], TWO: [二, Two]}}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0, sort: true, filter: true}
          - {name: day, label: [日期, Day], kind: DATE, sort: true}
        """;

    private static final int RECORDS = 90;

    private final TestClock clock;
    private final TestPacks packs;
    private final Registers registers;
    private final Records records;
    private final EntryFinder everyWay;
    private final TestCounty county;

    EntryFinderTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Registers registers,
            @Autowired Records records,
            @Autowired JdbcClient sql) {
        this.clock = clock;
        this.packs = packs;
        this.registers = registers;
        this.records = records;
        this.everyWay = new EntryFinder(sql, 12, 6);
        clock.set(TestClock.START);
        county = doors.tinyCounty();
    }

    private final List<Entry> entered = new ArrayList<>();

    @BeforeAll
    void notes() {
        packs.install(county.code(), NOTE.replace("VISIBILITY", "organisation"));
        Random random = new Random(20_261_125);
        Register register = registers.get(county.code(), "test-note");
        for (int i = 0; i < RECORDS; i++) {
            Instant now = TestClock.START.plusSeconds(i * 3_600L);
            UUID id = records.enter(new Records.Enter(
                            county.code(),
                            register.name(),
                            "enter",
                            values(i, random),
                            new Actor.Program(county.code(), "test"),
                            Receipts.following(new UUID(county.code().hashCode(), i), 0, "notes"),
                            now))
                    .item()
                    .id();
            entered.addFirst(entry(id));
        }
    }

    private Entry entry(UUID id) {
        Criteria criteria = new Criteria();
        criteria.plain("r.id = " + criteria.param(id));
        return everyWay.find(county.code(), registers.get(county.code(), "test-note"), criteria, Order.newest(null), 1)
                .getFirst()
                .entry();
    }

    private Map<String, Object> values(int i, Random random) {
        Map<String, Object> values = new HashMap<>(Map.of("name", "记录" + (i % 7) + "号", "area", area(random)));
        if (random.nextInt(4) > 0) {
            values.put("sort", random.nextInt(12) == 0 ? "TWO" : "ONE");
            values.put("unit", county.bodyId(unit(random)).toString());
        }
        if (random.nextInt(4) > 0) {
            values.put("cost", random.nextInt(30));
            values.put("day", day(random));
        }
        return values;
    }

    private String area(Random random) {
        return List.of(
                        county.ground().village("100001"),
                        county.ground().town("100"),
                        county.ground().village("101200"))
                .get(random.nextInt(3));
    }

    private static String unit(Random random) {
        return List.of("水务局", "城管局").get(random.nextInt(2));
    }

    private static String day(Random random) {
        return "2026-0%d-15".formatted(1 + random.nextInt(9));
    }

    @RepeatedTest(60)
    void pagesAreThoseOfAListFilteredAndSortedRecordByRecord(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, String> asked = new HashMap<>();
        List<Predicate<Entry>> expected = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            asked.put("sort", "TWO");
            expected.add(entry -> "TWO".equals(entry.values().get("sort")));
        }
        if (random.nextInt(3) == 0) {
            String unit = county.bodyId(unit(random)).toString();
            asked.put("unit", unit);
            expected.add(entry -> unit.equals(entry.values().get("unit")));
        }
        if (random.nextInt(3) == 0) {
            String area = area(random);
            asked.put("area", area);
            expected.add(entry -> Facet.around(entry.area()).contains(area));
        }
        if (random.nextInt(3) == 0) {
            asked.put("q", "记录3号");
            expected.add(entry -> entry.title().equals("记录3号"));
        }
        if (random.nextInt(3) == 0) {
            String from = day(random);
            asked.put("day.from", from);
            asked.put("day.until", "2026-08-01");
            expected.add(entry -> entry.values().get("day") instanceof String day
                    && day.compareTo(from) >= 0
                    && day.compareTo("2026-08-01") <= 0);
        }
        Comparator<Entry> order =
                Comparator.comparing((Entry entry) -> entry.id().toString());
        String sort = List.of("", "cost", "-cost", "-day").get(random.nextInt(4));
        String field = sort.replace("-", "");
        if (!sort.isEmpty()) {
            asked.put("order", sort);
            expected.add(entry -> entry.values().get(field) != null);
            order = Comparator.comparing((Entry entry) -> amount(entry, field)).thenComparing(order);
        }
        boolean desk = random.nextBoolean();
        if (!desk) {
            String town = county.ground().town("100");
            expected.add(entry -> Facet.around(entry.area()).contains(town));
        }
        List<UUID> wanted = entered.stream()
                .filter(expected.stream().reduce(_ -> true, Predicate::and))
                .sorted(sort.isEmpty() || sort.startsWith("-") ? order.reversed() : order)
                .map(Entry::id)
                .toList();
        assertThat(paged(county.staff(desk ? "desk" : "town", clock.instant()), asked))
                .as(asked.toString())
                .isEqualTo(wanted);
    }

    private static BigDecimal amount(Entry entry, String field) {
        return new BigDecimal(Objects.toString(entry.values().get(field)).replace("-", ""));
    }

    private List<UUID> paged(Actor.Staff staff, Map<String, String> asked) {
        Register register = registers.get(county.code(), "test-note");
        List<UUID> ids = new ArrayList<>();
        Map<String, String> page = new HashMap<>(asked);
        page.put("size", "5");
        List<Found> found;
        do {
            RecordQuery query = RecordQuery.read(register, page);
            Criteria criteria = RecordLists.criteria(query);
            ScopeSql.add(staff, register, criteria);
            found = everyWay.find(county.code(), register, criteria, query.in(register), query.size());
            found.forEach(one -> ids.add(one.entry().id()));
            if (!found.isEmpty()) {
                page.put("cursor", Objects.requireNonNull(found.getLast()).cursor());
            }
        } while (found.size() == 5);
        return ids;
    }
}
