package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.registers.definition.Counted;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** COUNT and SUM fields: what follows from the records that lead to a record. */
@Component
class Computed {
    /** Levels of a tree that are added up. */
    private static final int DEEPEST = 6;

    private final JdbcClient sql;
    private final Registers registers;
    private final Clock clock;

    Computed(JdbcClient sql, Registers registers, Clock clock) {
        this.sql = sql;
        this.registers = registers;
        this.clock = clock;
    }

    BigDecimal one(Field field, Entry entry) {
        return Objects.requireNonNull(of(field, List.of(entry)).get(entry.id()));
    }

    /** Of many records of one register with one statement. */
    Map<UUID, BigDecimal> of(Field field, Collection<Entry> all) {
        return of(field, all, DEEPEST);
    }

    private Map<UUID, BigDecimal> of(Field field, Collection<Entry> all, int depth) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        all.forEach(entry -> values.put(entry.id(), BigDecimal.ZERO));
        if (all.isEmpty()) {
            return values;
        }
        CountyCode county = all.iterator().next().county();
        Counted what = Objects.requireNonNull(field.shape().computed());
        Register from = registers.get(county, what.of());
        Field.Kind by = from.field(what.by()).map(Field::kind).orElse(Field.Kind.RELATION);
        Map<String, List<UUID>> targets = new HashMap<>();
        all.forEach(entry -> targets.computeIfAbsent(target(by, entry), _ -> new ArrayList<>())
                .add(entry.id()));
        Map<String, BigDecimal> sums = sums(county, from, what, by, targets.keySet(), depth);
        targets.forEach((target, ids) -> ids.forEach(id -> values.put(id, sums.getOrDefault(target, BigDecimal.ZERO))));
        return values;
    }

    /** By target. The database adds up what it can tell by itself; the rest is read. */
    private Map<String, BigDecimal> sums(
            CountyCode county, Register from, Counted what, Field.Kind by, Collection<String> targets, int depth) {
        LocalDate today = Records.day(clock.instant());
        Criteria criteria = new Criteria();
        boolean exact = Prefilter.add(from, what.where(), today, criteria);
        boolean levels = from.field(what.sum())
                .filter(summed -> summed.kind().computed())
                .isPresent();
        Map<String, BigDecimal> sums = new HashMap<>();
        if (exact && !levels) {
            criteria.params().put("sum", what.sum());
            String adds =
                    what.sum().isEmpty() ? "count(*) as adds" : "coalesce(sum((r.vals ->> :sum)::numeric), 0) as adds";
            children(
                    county,
                    what,
                    by,
                    targets,
                    criteria,
                    adds,
                    "group by target",
                    row -> sums.put(row.getString("target"), row.getBigDecimal("adds")));
            return sums;
        }
        Map<String, List<Entry>> counted = new HashMap<>();
        children(county, what, by, targets, criteria, "r.*", "", row -> {
            Entry child = EntryStore.entry(row);
            if (what.where().holds(Paths.own(from, child.state(), child.values()), today)) {
                counted.computeIfAbsent(row.getString("target"), _ -> new ArrayList<>())
                        .add(child);
            }
        });
        Map<UUID, BigDecimal> adds = adds(from, what, counted.values(), depth);
        counted.forEach((target, children) -> sums.put(
                target,
                children.stream()
                        .map(child ->
                                adds.getOrDefault(child.id(), what.sum().isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sums;
    }

    /** What each child adds where something is summed; that may itself be computed, level by level. */
    private Map<UUID, BigDecimal> adds(Register from, Counted what, Collection<List<Entry>> counted, int depth) {
        Field summed = from.field(what.sum()).orElse(null);
        List<Entry> children = counted.stream().flatMap(List::stream).distinct().toList();
        if (summed == null) {
            return Map.of();
        }
        if (summed.kind().computed()) {
            return depth == 0 ? Map.of() : of(summed, children, depth - 1);
        }
        return children.stream()
                .collect(Collectors.toMap(
                        Entry::id,
                        child -> new BigDecimal(
                                child.values().getOrDefault(what.sum(), 0).toString())));
    }

    /** Whether what is summed is money; a sum of sums is what they are. */
    boolean isMoney(CountyCode county, Field field) {
        return isMoney(county, field, DEEPEST);
    }

    private boolean isMoney(CountyCode county, Field field, int depth) {
        Counted what = field.shape().computed();
        return what != null
                && depth >= 0
                && registers
                        .find(county, what.of())
                        .flatMap(from -> from.field(what.sum()))
                        .filter(summed -> summed.kind() == Field.Kind.MONEY || isMoney(county, summed, depth - 1))
                        .isPresent();
    }

    private static String target(Field.Kind by, Entry entry) {
        return switch (by) {
            case AREA -> entry.area();
            case ORGANIZATION -> entry.holder().toString();
            default -> entry.id().toString();
        };
    }

    private void children(
            CountyCode county,
            Counted what,
            Field.Kind by,
            Collection<String> targets,
            Criteria criteria,
            String selected,
            String grouped,
            RowCallbackHandler each) {
        boolean area = by == Field.Kind.AREA;
        sql.sql("""
            select v.%1$s as target, %2$s from registers.value v
            join registers.record r on r.county_code = v.county_code and r.id = v.record_id
            where v.county_code = :county and v.register = :register and v.field = :by and v.%1$s in (:targets)%3$s
            %4$s
            """.formatted(area ? "text" : "ref", selected, criteria.where(), grouped))
                .params(criteria.params())
                .param("county", county.value())
                .param("register", what.of())
                .param("by", what.by())
                .param(
                        "targets",
                        area ? targets : targets.stream().map(UUID::fromString).toList())
                .query(each);
    }
}
