package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.ExplainedClock;
import org.liuchi.workflow.ExplainedClocks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseClockController {
    private final CaseViews views;
    private final ExplainedClocks clocks;
    private final Clock clock;

    CaseClockController(CaseViews views, ExplainedClocks clocks, Clock clock) {
        this.views = views;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Operation(summary = "Every time limit that a case is under, with its arithmetic")
    @GetMapping("/api/cases/{id}/clocks")
    List<ExplainedClock> clocks(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return clocks.of(views.visible(staff, id), locale, clock.instant());
    }
}
