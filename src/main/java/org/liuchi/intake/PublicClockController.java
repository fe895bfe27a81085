package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Locale;
import org.liuchi.cases.Cases;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.ExplainedClock;
import org.liuchi.workflow.ExplainedClocks;
import org.liuchi.workflow.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicClockController {
    private final Cases cases;
    private final Items items;
    private final ExplainedClocks clocks;
    private final Clock clock;

    PublicClockController(Cases cases, Items items, ExplainedClocks clocks, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Operation(summary = "How the promised day of the answer came about; not found once the matter is closed")
    @GetMapping("/api/public/cases/{code}/clock")
    ExplainedClock promise(CountyCode county, @PathVariable String code, Locale locale) {
        return clocks.promise(items.get(county, cases.caseOf(county, code)), locale, clock.instant())
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }
}
