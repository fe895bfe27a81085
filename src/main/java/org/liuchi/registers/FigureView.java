package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Figure;

/** A figure as it leaves the server. */
final class FigureView {
    private FigureView() {}

    /**
     * @param unit in words; of a share %, of money yuan
     * @param by what it is broken down by, in the order asked for
     */
    @Schema(name = "RegisterFigure")
    record Answer(
            String name, String label, Figure.Kind kind, String unit, List<Dimension> by, List<Row> rows, Row total) {}

    /** @param name town, village, organization, period, or a field */
    @Schema(name = "FigureDimension")
    record Dimension(String name, String label) {}

    /**
     * @param key by dimension: code of an area, id, month, or value; empty where the record says none
     * @param labels the same in words
     * @param value money in yuan; of a share per cent, absent where there is nothing to have a share of
     * @param part of a share; else the records that count
     * @param whole of a share
     * @param records path of the records behind it
     */
    @Schema(name = "FigureRow")
    record Row(
            Map<String, String> key,
            Map<String, String> labels,
            @Nullable BigDecimal value,
            long part,
            long whole,
            String records) {}
}
