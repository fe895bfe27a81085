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
