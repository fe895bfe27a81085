package org.liuchi.tasks.monthly;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three monthly reports; sending one is {@code /api/items}. */
@RestController
@RequestMapping("/api/tasks/reports")
class ReportController {
    private final ReportViews views;
    private final Clock clock;

    ReportController(ReportViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Reports of a month by unit, and the units of which one is missing")
    @GetMapping
    ReportView.OfMonth reports(Actor.Staff staff, @RequestParam YearMonth month, Locale locale) {
        return views.ofMonth(staff.county(), month, locale, clock.instant());
    }

    @Operation(summary = "One report: as it was sent, or as the tasks would fill it now")
    @GetMapping("/{id}")
    ReportView.Whole report(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.one(staff, id, locale, clock.instant());
    }
}
