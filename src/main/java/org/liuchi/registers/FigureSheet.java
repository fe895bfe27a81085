package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Figure;

/**
 * All figures of some registers in one place.
 *
 * @param area what they are told of: the code that was asked for, else that of the reader's own town, village or
 *     county
 * @param month the present one, {@code 2026-11}
 */
@Schema(name = "RegisterFigures")
record FigureSheet(String area, String areaName, String month, List<OfRegister> registers) {
    @Schema(name = "FiguresOfRegister")
    record OfRegister(String register, String label, List<Told> figures) {}

    /**
     * One figure in one number.
     *
     * @param by what it can be broken down by
     * @param counted what its months are counted by, in words
     * @param total with the path of the records behind it
     * @param now the same for the present month; null where months were asked for, or it is not broken down by them
     */
    @Schema(name = "ToldFigure")
    record Told(
            String name,
            String label,
            Figure.Kind kind,
            String unit,
            List<FigureView.Dimension> by,
            String counted,
            FigureView.Row total,
            FigureView.@Nullable Row now) {}
}
