package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.Contributions.Amount;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures as sums of what each change added or took away. Whoever adds holds the register's row, shared, so that a
 * figure that is defined anew is counted from all records and no others.
 */
@Component
class Tallies {
    /** Keys that are held in memory while a figure is counted anew. */
    private static final int MANY = 20_000;

    private final JdbcClient sql;
    private final RecordWalk walk;

    Tallies(JdbcClient sql, RecordWalk walk) {
        this.sql = sql;
        this.walk = walk;
    }

    /** One statement within the step's transaction, after the record's own; none where no figure changes. */
    void changed(Register register, Entry entry, @Nullable Entry before, Instant now) {
        Map<Contributions.Key, Amount> difference = Contributions.difference(register, entry, before);
        if (!difference.isEmpty()) {
            add(entry.county(), register, difference, now);
        }
    }

    private record Row(
            String figure,
            UUID id,
            String area,
            UUID organization,
            String period,
            String cell,
            String value,
            long records,
            BigDecimal total) {}

    private void add(CountyCode county, Register register, Map<Contributions.Key, Amount> amounts, Instant now) {
        List<Row> rows = amounts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), now))
                .toList();
        sql.sql("""
            insert into registers.tally (county_code, register, figure, id, area_code, organization_id, period, cell,
                value, records, total)
            select :county, :register, t.figure, t.id, t.area, t.organization, t.period, t.cell, t.value, t.records,
                t.total
            from jsonb_to_recordset(:rows::jsonb) as t (figure text, id uuid, area text,
                organization uuid, period text, cell text, value text, records bigint, total numeric)
            """)
                .param("county", county.value())
                .param("register", register.name())
                .param("rows", EntryStore.JSON.writeValueAsString(rows))
                .update();
    }

    private static Row row(Contributions.Key key, Amount amount, Instant now) {
        return new Row(
                key.figure(),
                Ids.next(now),
                key.area(),
                key.organization(),
                key.period(),
                key.cell(),
                key.value(),
                amount.records(),
                amount.total());
    }

    /**
     * Counts figures anew that mean something else than before, in the transaction that installs the register.
     *
     * @param carried whether values of records were changed for it; then all are
     */
    void installed(CountyCode county, Register before, Register register, boolean carried, Instant now) {
        Map<String, String> meant =
                before.figures().stream().collect(Collectors.toMap(Figure::name, figure -> meaning(before, figure)));
        List<Figure> changed = register.figures().stream()
                .filter(figure -> carried || !meaning(register, figure).equals(meant.get(figure.name())))
                .toList();
        Stream.concat(changed.stream().map(Figure::name), meant.keySet().stream())
                .distinct()
                .filter(name -> changed.stream().anyMatch(one -> one.name().equals(name))
                        || register.figures().stream()
                                .noneMatch(one -> one.name().equals(name)))
                .forEach(name -> forget(county, register.name(), name));
        if (!changed.isEmpty()) {
            count(county, register, changed, now);
        }
    }

    private void forget(CountyCode county, String register, String figure) {
        sql.sql("delete from registers.tally where county_code = :county and register = :register and figure = :figure")
                .param("county", county.value())
                .param("register", register)
                .param("figure", figure)
                .update();
    }

    private void count(CountyCode county, Register register, List<Figure> figures, Instant now) {
        Map<Contributions.Key, Amount> amounts = new HashMap<>();
        walk.all(new RecordWalk.Path(county, register, new Criteria()), batch -> {
            batch.forEach(entry -> figures.forEach(figure -> Contributions.of(register, figure, entry)
                    .forEach((key, amount) -> amounts.merge(key, amount, Amount::plus))));
            if (amounts.size() > MANY) {
                add(county, register, amounts, now);
                amounts.clear();
            }
        });
        if (!amounts.isEmpty()) {
            add(county, register, amounts, now);
        }
    }

    /** What a figure counts and by what; not how it is called. */
    private static String meaning(Register register, Figure figure) {
        return Stream.of(
                        Stream.of(figure.kind(), figure.field(), figure.period(), figure.by()),
                        figure.where().tests().stream(),
                        Stream.of("among"),
                        figure.among().tests().stream(),
                        used(register, figure))
                .flatMap(part -> part)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Records are carried over to fields that have changed, and then say something else. */
    private static Stream<String> used(Register register, Figure figure) {
        return Stream.of(
                        figure.by().stream(),
                        Stream.of(figure.field(), figure.period()),
                        figure.where().tests().stream().map(Condition.Test::field),
                        figure.among().tests().stream().map(Condition.Test::field))
                .flatMap(names -> names)
                .flatMap(name -> register.field(name).stream())
                .map(field -> field.name()
                        + field.kind()
                        + field.many()
                        + field.shape().choices().keySet());
    }
}
