package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.areas.Areas;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All figures of some registers, each in one number, in one statement however many there are. */
@Component
class FigureSheets {
    private final JdbcClient sql;
    private final FigureScope scope;
    private final FigureWords words;
    private final Areas areas;

    FigureSheets(JdbcClient sql, FigureScope scope, FigureWords words, Areas areas) {
        this.sql = sql;
        this.scope = scope;
        this.words = words;
        this.areas = areas;
    }

    FigureSheet of(Actor.Staff staff, Collection<Register> registers, FigureQuery query, Locale locale, Instant now) {
        String month = Records.day(now).toString().substring(0, 7);
        Map<String, Sums> sums = sums(staff, registers, query, month);
        List<FigureSheet.OfRegister> told = registers.stream()
                .filter(register -> !register.figures().isEmpty())
                .map(register -> new FigureSheet.OfRegister(
                        register.name(),
                        register.label().in(locale),
                        register.figures().stream()
                                .map(figure -> told(register, figure, query, month, sums, locale))
                                .toList()))
                .toList();
        return new FigureSheet(query.area(), areas.spokenName(staff.county(), query.area()), month, told);
    }

    private FigureSheet.Told told(
            Register register, Figure figure, FigureQuery query, String month, Map<String, Sums> sums, Locale locale) {
        Sums sum = sums.getOrDefault(key(register.name(), figure.name()), Sums.NOTHING);
        boolean monthly = figure.by().contains(Contributions.PERIOD)
                && query.from().isEmpty()
                && query.until().isEmpty();
        return new FigureSheet.Told(
                figure.name(),
                figure.label().in(locale),
                figure.kind(),
                words.unit(register, figure, locale),
                words.dimensions(register, figure.by(), locale),
                words.month(register, figure, locale),
                sum.all().row(register, figure, query, Map.of()),
                monthly ? sum.month().row(register, figure, query.in(month), Map.of()) : null);
    }

    /** Of a figure: altogether, and of the present month. */
    private record Sums(FigureSum all, FigureSum month) {
        static final Sums NOTHING = new Sums(FigureSum.NOTHING, FigureSum.NOTHING);
    }

    private static String key(String register, String figure) {
        return register + ' ' + figure;
    }

    private Map<String, Sums> sums(Actor.Staff staff, Collection<Register> registers, FigureQuery query, String month) {
        FigureScope.Reach reach = scope.of(staff, registers);
        Map<String, Object> params = new HashMap<>(reach.params());
        params.put("county", staff.county().value());
        params.put("month", month);
        asked(registers, params);
        StringBuilder where = new StringBuilder(reach.sql());
        RegisterFigures.narrow(query, where, params);
        Map<String, Sums> sums = new HashMap<>();
        sql.sql("""
            select register, figure, %1$s, %2$s
            from (
              select t.register, t.figure, t.value, sum(t.records) as records, sum(t.total) as total,
                coalesce(sum(t.records) filter (where t.period = :month), 0) as now_records,
                coalesce(sum(t.total) filter (where t.period = :month), 0) as now_total
              from registers.tally t
              join unnest(:registers, :figures, :many) a (register, figure, many)
                on a.register = t.register and a.figure = t.figure
              where t.county_code = :county and length(t.cell) - length(replace(t.cell, '*', '')) = a.many %3$s
              group by t.register, t.figure, t.value) v
            group by register, figure
            """.formatted(columns(""), columns("now_"), where))
                .params(params)
                .query(row -> {
                    sums.put(
                            key(row.getString("register"), row.getString("figure")),
                            new Sums(sum(row, ""), sum(row, "now_")));
                });
        return sums;
    }

    /** Of fields with several values the figure is asked for whichever: as many stars as there are such fields. */
    private static void asked(Collection<Register> registers, Map<String, Object> params) {
        List<String> names = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<Integer> many = new ArrayList<>();
        registers.forEach(register -> register.figures().forEach(figure -> {
            names.add(register.name());
            figures.add(figure.name());
            many.add((int) Contributions.fields(register, figure).stream()
                    .filter(Field::many)
                    .count());
        }));
        params.put("registers", names.toArray(String[]::new));
        params.put("figures", figures.toArray(String[]::new));
        params.put("many", many.toArray(Integer[]::new));
    }

    private static String columns(String prefix) {
        return """
            count(*) filter (where %1$srecords <> 0) as %1$sdifferent, sum(%1$srecords) as %1$srecords,
            sum(%1$stotal) as %1$stotal, coalesce(sum(%1$srecords) filter (where value = 'part'), 0) as %1$spart,
            coalesce(sum(%1$srecords) filter (where value = 'whole'), 0) as %1$swhole
            """.formatted(prefix);
    }

    private static FigureSum sum(ResultSet row, String prefix) throws SQLException {
        return new FigureSum(
                Map.of(),
                row.getLong(prefix + "different"),
                row.getLong(prefix + "records"),
                row.getLong(prefix + "part"),
                row.getLong(prefix + "whole"),
                row.getBigDecimal(prefix + "total"));
    }
}
