package org.liuchi.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.registers.Criteria.Criterion;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the first records in an order. Mostly they are among the next few: those are looked at first. Where a page is
 * not full then, whatever finds fewest leads and the order is made of what it leads to, so that neither a rare value
 * nor days long ago cost a walk through the register.
 */
@Component
class EntryFinder {
    private static final int LOOKED_AT = 1_000;

    /** Counting what a criterion finds ends here. */
    private static final int COUNTED = 50_000;

    private final JdbcClient sql;
    private final int lookedAt;
    private final int counted;

    @Autowired
    EntryFinder(JdbcClient sql) {
        this(sql, LOOKED_AT, COUNTED);
    }

    EntryFinder(JdbcClient sql, int lookedAt, int counted) {
        this.sql = sql;
        this.lookedAt = lookedAt;
        this.counted = counted;
    }

    /** @param cursor where a page that ends with it goes on */
    record Found(Entry entry, String cursor) {}

    List<Found> find(CountyCode county, Register register, Criteria criteria, Order order, int size) {
        Map<String, Object> params = new HashMap<>(criteria.params());
        params.putAll(order.params());
        params.put("county", county.value());
        params.put("register", register.name());
        params.put("size", size);
        Criterion along = order.newest() ? criteria.ordered().orElse(Criteria.ANY) : Criteria.ANY;
        List<Criterion> others = without(criteria, along);
        params.put("looked", others.isEmpty() ? size : lookedAt);
        String walk = order.walk(along, criteria);
        List<Found> found = read(walk + " limit :looked", others, order, params);
        if (found.size() == size || others.isEmpty()) {
            return found;
        }
        List<Criterion> leads =
                criteria.all().stream().filter(Criterion::indexed).toList();
        List<Integer> counts = counts(walk, leads, params);
        if (counts.getFirst() < lookedAt) {
            return found;
        }
        Optional<Criterion> lead = fewest(leads, counts.subList(1, counts.size()));
        return lead.isPresent() ? led(lead.get(), criteria, order, params) : read(walk, others, order, params);
    }

    private List<Found> led(Criterion lead, Criteria criteria, Order order, Map<String, Object> params) {
        List<Criterion> others = without(criteria, lead);
        String ids = order.led(lead, criteria);
        return read(others.isEmpty() ? ids + " limit :size" : ids, others, order, params);
    }

    private static List<Criterion> without(Criteria criteria, Criterion one) {
        return criteria.all().stream().filter(other -> !other.equals(one)).toList();
    }

    private List<Found> read(String ids, List<Criterion> tests, Order order, Map<String, Object> params) {
        return sql.sql("""
            select r.*, w.sorted from (%s) w
            cross join lateral (
              select f.* from registers.record f where f.county_code = :county and f.id = w.id offset 0
            ) r
            where r.county_code = :county%s
            order by %s limit :size
            """.formatted(ids, Criteria.where(tests), order.by("w.sorted", "w.id")))
                .params(params)
                .query((row, _) -> new Found(EntryStore.entry(row), order.cursor(row)))
                .list();
    }

    /** Of the walk, then of each criterion. */
    private List<Integer> counts(String walk, List<Criterion> leads, Map<String, Object> params) {
        String count = "(select count(*) from (%s) n)";
        List<String> columns = new ArrayList<>(List.of(count.formatted(walk + " limit :looked")));
        leads.forEach(lead -> columns.add(count.formatted(lead.ids() + " limit :counted")));
        params.put("counted", counted);
        return sql.sql("select " + String.join(", ", columns))
                .params(params)
                .query((row, _) -> {
                    List<Integer> counts = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        counts.add(row.getInt(i));
                    }
                    return counts;
                })
                .single();
    }

    private static Optional<Criterion> fewest(List<Criterion> leads, List<Integer> counts) {
        return leads.isEmpty()
                ? Optional.empty()
                : Optional.of(leads.get(
                        counts.indexOf(counts.stream().min(Integer::compare).orElseThrow())));
    }
}
