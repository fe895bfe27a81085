package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is missing in a register, for staff. */
@RestController
class GapController {
    private static final int MOST = 200;

    private final Registers registers;
    private final Gaps gaps;
    private final Clock clock;

    GapController(Registers registers, Gaps gaps, Clock clock) {
        this.registers = registers;
        this.gaps = gaps;
        this.clock = clock;
    }

    @Operation(summary = "What is missing, counted by town; only what the account may read and looks after")
    @GetMapping("/api/registers/{register}/gaps")
    List<GapView.Listed> all(Actor.Staff staff, @PathVariable String register, Locale locale) {
        return gaps.all(staff, registers.readable(staff, register), locale, clock.instant());
    }

    @Operation(summary = "What is missing, line by line")
    @GetMapping("/api/registers/{register}/gaps/{gap}")
    GapView.Lines lines(
            Actor.Staff staff,
            @PathVariable String register,
            @PathVariable String gap,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        Register found = registers.readable(staff, register);
        return gaps.lines(
                staff,
                found,
                found.gaps().stream()
                        .filter(one -> one.name().equals(gap))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND)),
                area,
                new Gaps.Paging(Math.clamp(size, 1, MOST), cursor),
                locale,
                clock.instant());
    }
}
