package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a register, for staff. */
@RestController
class RegisterFigureController {
    private static final int MOST = 200;

    private final Registers registers;
    private final RegisterFigures figures;
    private final FigureScope scope;
    private final FigureRecords records;
    private final Clock clock;

    RegisterFigureController(
            Registers registers, RegisterFigures figures, FigureScope scope, FigureRecords records, Clock clock) {
        this.registers = registers;
        this.figures = figures;
        this.scope = scope;
        this.records = records;
        this.clock = clock;
    }

    @Operation(
            summary = "A figure of a register, as it stands",
            description =
                    "by: what it is broken down by, separated by commas, of what the figure names; period.from and"
                            + " period.until: months; area: code that all lie in")
    @GetMapping("/api/registers/{register}/figures/{figure}")
    FigureView.Answer figure(
            Actor.Staff staff,
            @PathVariable String register,
            @PathVariable String figure,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        Register found = registers.readable(staff, register);
        Figure asked = figure(found, figure);
        return figures.answer(
                staff.county(), scope.of(staff, found), found, asked, FigureQuery.read(asked, query), locale);
    }

    @Operation(
            summary = "The records behind a row of a figure",
            description = "A parameter for each part of the row's key; of a share part=whole for all that it is of")
    @GetMapping("/api/registers/{register}/figures/{figure}/records")
    Page<RecordView.Line> records(
            Actor.Staff staff,
            @PathVariable String register,
            @PathVariable String figure,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        Register found = registers.readable(staff, register);
        return records.page(
                staff,
                found,
                figure(found, figure),
                query,
                new Gaps.Paging(Math.clamp(size, 1, MOST), cursor),
                locale,
                clock.instant());
    }

    private static Figure figure(Register register, String name) {
        return register.figure(name).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }
}
