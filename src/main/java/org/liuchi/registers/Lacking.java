package org.liuchi.registers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Gap;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The areas, bodies and records of which a register has no such record. */
@Component
class Lacking {
    private final JdbcClient sql;
    private final Registers registers;
    private final Targets targets;
    private final Matching matching;

    Lacking(JdbcClient sql, Registers registers, Targets targets, Matching matching) {
        this.sql = sql;
        this.registers = registers;
        this.targets = targets;
        this.matching = matching;
    }

    /** In batches; only those that the account looks after. */
    void each(Actor.Staff staff, Gap gap, LocalDate today, Consumer<List<Target>> missing) {
        Register register = registers.get(staff.county(), gap.register());
        Field by = register.field(gap.by()).orElseThrow();
        targets.each(staff.county(), gap.every(), (of, criteria) -> ScopeSql.add(staff, of, criteria), batch -> {
            List<Target> own =
                    batch.stream().filter(target -> looksAfter(staff, target)).toList();
            Set<String> present = present(staff, register, by, gap, own, today);
            missing.accept(own.stream()
                    .filter(target -> !present.contains(target.as(by.kind())))
                    .toList());
        });
    }

    private static boolean looksAfter(Actor.Staff staff, Target target) {
        return staff.grants().stream()
                .filter(grant -> grant.role().handlesMatters())
                .anyMatch(grant -> target.area().startsWith(grant.area())
                        || grant.organization().value().equals(target.body()));
    }

    private Set<String> present(
            Actor.Staff staff, Register register, Field by, Gap gap, List<Target> of, LocalDate today) {
        boolean area = by.kind() == Field.Kind.AREA;
        Set<String> keys = of.stream()
                .map(target -> target.as(by.kind()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return Set.of();
        }
        Criteria criteria = new Criteria();
        boolean exact = Prefilter.add(register, gap.having(), today, criteria);
        Map<String, Object> params = new HashMap<>(criteria.params());
        params.put("county", staff.county().value());
        params.put("register", register.name());
        params.put("by", by.name());
        params.put("keys", area ? keys : keys.stream().map(UUID::fromString).toList());
        String from = """
            from registers.value v
            join registers.record r on r.county_code = v.county_code and r.id = v.record_id
            where v.county_code = :county and v.register = :register and v.field = :by and v.%s in (:keys) %s
              and r.county_code = :county %s
            """.formatted(area ? "text" : "ref", area ? "and v.place = 0" : "", criteria.where());
        if (exact) {
            return new HashSet<>(sql.sql("select distinct v.%s as key %s".formatted(area ? "text" : "ref", from))
                    .params(params)
                    .query((row, _) -> row.getString("key"))
                    .list());
        }
        List<Entry> candidates = sql.sql("select r.* " + from)
                .params(params)
                .query((row, _) -> EntryStore.entry(row))
                .list();
        return matching.of(register, gap.having(), candidates, today).stream()
                .flatMap(entry -> values(entry.values().get(by.name())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(@org.jspecify.annotations.Nullable Object value) {
        return (value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value)).map(Object::toString);
    }
}
