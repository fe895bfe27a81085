package org.liuchi.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.definition.Conversion;
import org.liuchi.registers.definition.Conversion.Drop;
import org.liuchi.registers.definition.Conversion.Fill;
import org.liuchi.registers.definition.Conversion.From;
import org.liuchi.registers.definition.Conversion.Rename;
import org.liuchi.registers.definition.Fit;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries records over to a changed definition, a thousand at a time, within the transaction that changes it. */
@Component
class Conversions {
    private static final int PAGE = 1_000;

    private final JdbcClient sql;
    private final EntryStore store;
    private final RecordFiles files;
    private final FileErasure erasure;

    Conversions(JdbcClient sql, EntryStore store, RecordFiles files, FileErasure erasure) {
        this.sql = sql;
        this.store = store;
        this.files = files;
        this.erasure = erasure;
    }

    /** @throws DefinitionError when there are records and they can't bear the change */
    void convert(CountyCode county, Register old, Register now, List<Conversion> conversions) {
        UUID last = new UUID(0, 0);
        List<UUID> ids = page(county, now.name(), last);
        if (ids.isEmpty()) {
            return;
        }
        Fit fit = Fit.check(old, now, conversions);
        if (!fit.obstacles().isEmpty()) {
            throw new DefinitionError(fit.obstacles());
        }
        if (fit.conversions().isEmpty()) {
            return;
        }
        while (!ids.isEmpty()) {
            for (Entry entry : store.all(county, ids)) {
                Map<String, Object> values = new HashMap<>(entry.values());
                fit.conversions().forEach(one -> apply(one, values));
                if (!values.equals(entry.values())) {
                    store.write(now, entry.with(values), entry);
                }
            }
            ids = page(county, now.name(), ids.getLast());
        }
        fit.conversions().forEach(one -> beside(county, old, one));
    }

    private static void apply(Conversion conversion, Map<String, Object> values) {
        String field = conversion.field();
        switch (conversion.way()) {
            case Rename rename -> values.computeIfPresent(field, (_, value) -> renamed(rename, value));
            case From from -> {
                Object value = values.remove(from.field());
                if (value != null) {
                    values.put(field, value);
                }
            }
            case Fill fill -> values.putIfAbsent(field, fill.value());
            case Drop _ -> values.remove(field);
        }
    }

    private static Object renamed(Rename rename, Object value) {
        return value instanceof List<?> all
                ? all.stream()
                        .map(one -> rename.values().getOrDefault(String.valueOf(one), String.valueOf(one)))
                        .toList()
                : rename.values().getOrDefault(value.toString(), value.toString());
    }

    /** What is kept of a field beside the record: people, files, and what lists find it by. */
    private void beside(CountyCode county, Register old, Conversion conversion) {
        switch (conversion.way()) {
            case From from -> {
                files.rename(county, conversion.register(), from.field(), conversion.field());
                sql.sql("""
                    update registers.person set field = :field
                    where county_code = :county and field = :old and record_id in (
                      select r.id from registers.record r where r.county_code = :county and r.register = :register)
                    """)
                        .param("field", conversion.field())
                        .param("old", from.field())
                        .param("county", county.value())
                        .param("register", conversion.register())
                        .update();
            }
            case Drop _ -> {
                if (old.field(conversion.field())
                        .filter(field -> field.use().personal())
                        .isPresent()) {
                    erasure.field(county, conversion.register(), conversion.field());
                }
                sql.sql("""
                    delete from registers.person
                    where county_code = :county and field = :field and record_id in (
                      select r.id from registers.record r where r.county_code = :county and r.register = :register)
                    """)
                        .param("field", conversion.field())
                        .param("county", county.value())
                        .param("register", conversion.register())
                        .update();
                sql.sql("""
                    delete from registers.value
                    where county_code = :county and register = :register and field = :field
                    """)
                        .param("field", conversion.field())
                        .param("county", county.value())
                        .param("register", conversion.register())
                        .update();
            }
            case Rename _, Fill _ -> {}
        }
    }

    private List<UUID> page(CountyCode county, String register, UUID after) {
        return sql.sql("""
            select id from registers.record
            where county_code = :county and register = :register and id > :after
            order by id limit :size
            """)
                .param("county", county.value())
                .param("register", register)
                .param("after", after)
                .param("size", PAGE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
