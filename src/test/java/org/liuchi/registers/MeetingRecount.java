package org.liuchi.registers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The figures of the meetings of {@link RegisterFiguresTest}, worked out from the records themselves. */
final class MeetingRecount {
    static final String MEETING = """
        register: meeting
        label: [会议, Meeting]
        title: name
        place: area
        visibility: VISIBILITY
        write: [role COUNTY_DESK]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: area, label: [地点, Area], kind: AREA, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {ONE: [一, One], TWO: [二, Two]}}
          - {name: tags, label: [标签, Tags], kind: CHOICE, many: true, choices: {A: [甲, A], B: [乙, B], C: [丙, C]}}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0}
          - {name: day, label: [日期, Day], kind: DATE}
        flow:
          clocks: [{name: plan, label: [待召开, To be held], term: 30 working days}]
          states:
            - {name: PLANNED, label: [拟召开, Planned], phase: REPORTED, owner: party holder, runs: [plan]}
            - {name: HELD, label: [已召开, Held], kind: CLOSED}
            - {name: DROPPED, label: [已取消, Dropped], kind: CLOSED}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: PLANNED, by: [role COUNTY_DESK], sets: all}
            - {from: PLANNED, action: amend, label: [修改, Amend], meaning: OTHER, by: [owner, program], sets: all}
            - {from: [PLANNED, DROPPED], action: hold, label: [召开, Hold], meaning: CLOSE, to: HELD, by: [owner, program], sets: [cost]}
            - {from: [PLANNED, HELD], action: drop, label: [取消, Drop], meaning: CLOSE, to: DROPPED, by: [owner, program]}
        figures:
          - {name: held, label: [召开次数, Held], count: {where: {state: HELD}}, by: [town, period, sort]}
          - {name: cost, label: [经费, Cost], period: day, sum: {field: cost, where: {state: [HELD, PLANNED]}}, by: [village, organization, period]}
          - {name: rate, label: [召开率, Rate], share: {of: {state: HELD}, among: {state: [HELD, DROPPED]}}, by: [town, sort]}
          - {name: units, label: [单位数, Units], distinct: {field: unit, where: {state: HELD}}, by: [town, sort]}
          - {name: tagged, label: [标签, Tags], count: {}, by: [tags, sort]}
        """;

    private MeetingRecount() {}

    record Counted(Predicate<Entry> whole, Predicate<Entry> part, Function<List<Entry>, BigDecimal> value) {}

    private static final Map<String, Counted> RECOUNT = Map.of(
            "held", new Counted(in("HELD"), in("HELD"), MeetingRecount::count),
            "cost",
                    new Counted(
                            in("HELD", "PLANNED"),
                            in("HELD", "PLANNED"),
                            entries -> entries.stream()
                                    .map(entry -> new BigDecimal(entry.values()
                                            .getOrDefault("cost", 0)
                                            .toString()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .movePointLeft(2)),
            "rate",
                    new Counted(
                            in("HELD", "DROPPED"),
                            in("HELD"),
                            entries -> BigDecimal.valueOf(100L
                                            * entries.stream()
                                                    .filter(in("HELD"))
                                                    .count())
                                    .divide(BigDecimal.valueOf(entries.size()), 1, RoundingMode.HALF_UP)),
            "units",
                    new Counted(
                            in("HELD"),
                            in("HELD"),
                            entries -> BigDecimal.valueOf(entries.stream()
                                    .filter(entry -> entry.values().containsKey("unit"))
                                    .map(entry -> entry.values().get("unit"))
                                    .distinct()
                                    .count())),
            "tagged", new Counted(_ -> true, _ -> true, MeetingRecount::count));

    static Counted counted(String figure) {
        return Objects.requireNonNull(RECOUNT.get(figure), figure);
    }

    private static BigDecimal count(List<Entry> entries) {
        return BigDecimal.valueOf(entries.size());
    }

    static Predicate<Entry> in(String... states) {
        return entry -> Set.of(states).contains(entry.state());
    }

    private static List<String> values(Entry entry, String figure, String by) {
        return switch (by) {
            case "town" -> List.of(entry.area().substring(0, 9) + "000");
            case "village" -> List.of(entry.area().length() > 12 ? entry.area().substring(0, 12) : entry.area());
            case "organization" -> List.of(entry.holder().toString());
            case "period" ->
                List.of(
                        figure.equals("cost")
                                ? month(entry.values().getOrDefault("day", "").toString())
                                : month(Records.day(entry.enteredAt()).toString()));
            default ->
                entry.values().get(by) instanceof List<?> many
                        ? many.stream().map(Object::toString).toList()
                        : List.of(entry.values().getOrDefault(by, "").toString());
        };
    }

    private static String month(String day) {
        return day.isEmpty() ? "" : day.substring(0, 7);
    }

    static Map<List<String>, List<Entry>> groups(String figure, List<String> by, List<Entry> all) {
        Map<List<String>, List<Entry>> groups = new HashMap<>();
        all.stream().filter(counted(figure).whole()).forEach(entry -> {
            Set<List<String>> keys = new HashSet<>(Set.of(List.of()));
            for (String one : by) {
                Set<List<String>> longer = new HashSet<>();
                keys.forEach(key -> values(entry, figure, one).forEach(value -> {
                    List<String> next = new ArrayList<>(key);
                    next.add(value);
                    longer.add(next);
                }));
                keys = longer;
            }
            keys.forEach(
                    key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
        });
        return groups;
    }
}
