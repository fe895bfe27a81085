package org.liuchi.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the records of a register in batches, newest first. */
@Component
class RecordWalk {
    private static final int BATCH = 1_000;

    private final EntryFinder finder;
    private final JdbcClient sql;

    RecordWalk(EntryFinder finder, JdbcClient sql) {
        this.finder = finder;
        this.sql = sql;
    }

    /** Where to go. */
    record Path(CountyCode county, Register register, Criteria criteria) {}

    void all(Path path, Consumer<List<Entry>> each) {
        UUID after = null;
        List<Entry> batch;
        do {
            batch = batch(path, after, BATCH);
            if (!batch.isEmpty()) {
                each.accept(batch);
                after = batch.getLast().id();
            }
        } while (batch.size() == BATCH);
    }

    /** The first {@code size} that pass; reads no further than that. */
    List<Entry> first(Path path, UnaryOperator<List<Entry>> passing, @Nullable UUID after, int size) {
        List<Entry> found = new ArrayList<>();
        UUID last = after;
        List<Entry> batch;
        int limit = size;
        do {
            batch = batch(path, last, limit);
            if (!batch.isEmpty()) {
                found.addAll(passing.apply(batch));
                last = batch.getLast().id();
            }
            if (batch.size() < limit) {
                break;
            }
            limit = BATCH;
        } while (found.size() < size);
        return found.size() > size ? found.subList(0, size) : found;
    }

    private List<Entry> batch(Path path, @Nullable UUID after, int size) {
        Order order = Order.newest(after == null ? null : after.toString());
        return finder.find(path.county(), path.register(), path.criteria(), order, size).stream()
                .map(EntryFinder.Found::entry)
                .toList();
    }

    /** How many lie in each town, by the nine digits of its code. */
    Map<String, Integer> perTown(Path path) {
        Map<String, Integer> towns = new HashMap<>();
        sql.sql("""
            select substr(r.area_code, 1, 9) as town, count(*) as records from registers.record r
            where r.county_code = :county and r.register = :register%s
            group by substr(r.area_code, 1, 9)
            """.formatted(path.criteria().whereOfMany()))
                .params(path.criteria().params())
                .param("county", path.county().value())
                .param("register", path.register().name())
                .query(row -> {
                    towns.put(row.getString("town"), row.getInt("records"));
                });
        return towns;
    }
}
