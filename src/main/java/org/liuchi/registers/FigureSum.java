package org.liuchi.registers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;

/**
 * What was added up for one row of a figure.
 *
 * @param key by dimension
 * @param different values that at least one record has
 * @param part records that count into the part of a share
 * @param whole records that a share is of
 */
record FigureSum(Map<String, String> key, long different, long records, long part, long whole, BigDecimal total) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final FigureSum NOTHING = new FigureSum(Map.of(), 0, 0, 0, 0, BigDecimal.ZERO);

    FigureView.Row row(Register register, Figure figure, FigureQuery query, Map<String, String> labels) {
        boolean share = figure.kind() == Figure.Kind.SHARE;
        return new FigureView.Row(
                key,
                labels,
                value(register, figure),
                share ? part : records,
                share ? whole : 0,
                FigurePath.of(register, figure, query, key));
    }

    private @Nullable BigDecimal value(Register register, Figure figure) {
        return switch (figure.kind()) {
            case COUNT -> BigDecimal.valueOf(records);
            case DISTINCT -> BigDecimal.valueOf(different);
            case SUM ->
                FigureWords.money(register, figure) ? total.movePointLeft(2).setScale(2, RoundingMode.HALF_UP) : total;
            case SHARE ->
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        };
    }
}
