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

    private final JdbcClient sql;

    RecordWalk(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where to go.
     *
     * @param where SQL over {@code r}, each part with its {@code and}
     * @param params that it names
     */
    record Path(CountyCode county, Register register, String where, Map<String, Object> params) {}

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
        Map<String, Object> params = params(path);
        params.put("size", size);
        params.put("after", after);
        return sql.sql("""
            select r.* from registers.record r where r.county_code = :county and r.register = :register %s %s
            order by r.id desc limit :size
            """.formatted(after == null ? "" : "and r.id < :after", path.where()))
                .params(params)
                .query((row, _) -> EntryStore.entry(row))
                .list();
    }

    /** How many lie in each town, by the nine digits of its code. */
    Map<String, Integer> perTown(Path path) {
        Map<String, Integer> towns = new HashMap<>();
        sql.sql("""
            select substr(r.area_code, 1, 9) as town, count(*) as records from registers.record r
            where r.county_code = :county and r.register = :register %s
            group by substr(r.area_code, 1, 9)
            """.formatted(path.where())).params(params(path)).query(row -> {
            towns.put(row.getString("town"), row.getInt("records"));
        });
        return towns;
    }

    private static Map<String, Object> params(Path path) {
        Map<String, Object> params = new HashMap<>(path.params());
        params.put("county", path.county().value());
        params.put("register", path.register().name());
        return params;
    }
}
