package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All figures of a register or a pack at once, for staff. */
@RestController
class FigureSheetController {
    private static final String MONTHS =
            "period.from and period.until: months; area: code that all lie in, else the reader's own";

    private final Registers registers;
    private final FigureSheets sheets;
    private final Clock clock;

    FigureSheetController(Registers registers, FigureSheets sheets, Clock clock) {
        this.registers = registers;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Operation(summary = "All figures of a pack's registers, each in one number", description = MONTHS)
    @GetMapping("/api/registers/figures")
    FigureSheet ofPack(
            Actor.Staff staff,
            @RequestParam String pack,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        return sheet(staff, registers.ofPack(staff.county(), pack), query, locale);
    }

    @Operation(summary = "All figures of a register, each in one number", description = MONTHS)
    @GetMapping("/api/registers/{register}/figures")
    FigureSheet ofRegister(
            Actor.Staff staff,
            @PathVariable String register,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        return sheet(staff, List.of(registers.get(staff.county(), register)), query, locale);
    }

    private FigureSheet sheet(Actor.Staff staff, Collection<Register> found, Map<String, String> query, Locale locale) {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Map<String, String> given = new HashMap<>(query);
        given.putIfAbsent("area", OwnPlace.of(staff));
        return sheets.of(staff, found, FigureQuery.read(List.of(), given), locale, clock.instant());
    }
}
