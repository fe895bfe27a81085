package org.liuchi.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of a register: sums of what changes have added, as far as the reader's reach goes. */
@Component
class RegisterFigures {
    private final JdbcClient sql;
    private final FigureWords words;

    RegisterFigures(JdbcClient sql, FigureWords words) {
        this.sql = sql;
        this.words = words;
    }

    FigureView.Answer answer(
            CountyCode county,
            FigureScope.Reach reach,
            Register register,
            Figure figure,
            FigureQuery query,
            Locale locale) {
        List<FigureSum> sums =
                query.by().isEmpty() ? List.of() : sums(county, reach, register, figure, query, query.by());
        List<Map<String, String>> labels =
                words.of(county, register, sums.stream().map(FigureSum::key).toList(), locale);
        List<FigureView.Row> rows = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            rows.add(sums.get(i).row(register, figure, query, labels.get(i)));
        }
        FigureSum total = sums(county, reach, register, figure, query, List.of()).stream()
                .findFirst()
                .orElse(FigureSum.NOTHING);
        return new FigureView.Answer(
                figure.name(),
                figure.label().in(locale),
                figure.kind(),
                words.unit(register, figure, locale),
                words.dimensions(register, query.by(), locale),
                rows,
                total.row(register, figure, query, Map.of()));
    }

    /** Values first: one that two towns have is one value of the county. */
    private List<FigureSum> sums(
            CountyCode county,
            FigureScope.Reach reach,
            Register register,
            Figure figure,
            FigureQuery query,
            List<String> by) {
        Map<String, Object> params = new HashMap<>(reach.params());
        params.put("county", county.value());
        params.put("register", register.name());
        params.put("figure", figure.name());
        StringBuilder where = new StringBuilder(reach.sql());
        List<String> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String dimension : by) {
            names.add("k" + names.size());
            columns.add(column(register, figure, dimension) + " as " + names.getLast());
        }
        narrow(register, figure, query, by, where, params);
        String keys = names.isEmpty() ? "" : String.join(", ", names) + ", ";
        return sql.sql("""
            select %1$scount(*) as different, sum(records) as records, sum(total) as total,
              coalesce(sum(records) filter (where value = 'part'), 0) as part,
              coalesce(sum(records) filter (where value = 'whole'), 0) as whole
            from (
              select %2$s t.value, sum(t.records) as records, sum(t.total) as total from registers.tally t
              where t.county_code = :county and t.register = :register and t.figure = :figure %3$s
              group by %1$s t.value) v
            where records <> 0
            %4$s
            """.formatted(
                                keys,
                                columns.isEmpty() ? "" : String.join(", ", columns) + ", ",
                                where,
                                names.isEmpty()
                                        ? "having count(*) > 0"
                                        : "group by %1$s order by %1$s".formatted(String.join(", ", names))))
                .params(params)
                .query((row, _) -> sum(row, by))
                .list();
    }

    private static FigureSum sum(ResultSet row, List<String> by) throws SQLException {
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            key.put(by.get(i), row.getString("k" + i));
        }
        return new FigureSum(
                key,
                row.getLong("different"),
                row.getLong("records"),
                row.getLong("part"),
                row.getLong("whole"),
                row.getBigDecimal("total"));
    }

    private static String column(Register register, Figure figure, String dimension) {
        return switch (dimension) {
            case Contributions.TOWN -> "substr(t.area_code, 1, 9) || '000'";
            case Contributions.VILLAGE -> "t.area_code";
            case Contributions.ORGANIZATION -> "t.organization_id::text";
            case Contributions.PERIOD -> "t.period";
            default -> part(place(register, figure, dimension));
        };
    }

    private static String part(int place) {
        return "split_part(t.cell, chr(31), %d)".formatted(place + 1);
    }

    private static int place(Register register, Figure figure, String field) {
        return Contributions.fields(register, figure).stream()
                .map(Field::name)
                .toList()
                .indexOf(field);
    }

    private static void narrow(
            Register register,
            Figure figure,
            FigureQuery query,
            List<String> by,
            StringBuilder where,
            Map<String, Object> params) {
        List<Field> fields = Contributions.fields(register, figure);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).many()) {
                where.append(" and ")
                        .append(part(i))
                        .append(by.contains(fields.get(i).name()) ? " <> '*'" : " = '*'");
            }
        }
        narrow(query, where, params);
    }

    static void narrow(FigureQuery query, StringBuilder where, Map<String, Object> params) {
        if (!query.from().isEmpty()) {
            where.append(" and t.period >= :from");
            params.put("from", query.from());
        }
        if (!query.until().isEmpty()) {
            where.append(" and t.period <> '' and t.period <= :until");
            params.put("until", query.until());
        }
        if (!query.area().isEmpty()) {
            where.append(" and t.area_code like :within");
            params.put("within", Gaps.prefix(query.area()) + "%");
        }
    }
}
