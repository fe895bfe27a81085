package org.liuchi.insight;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.flow.Phase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map for staff. */
@RestController
@RequestMapping("/api/map")
class MapController {
    private final CasesOnMap cases;
    private final OpenedAreas areas;
    private final Clock clock;

    MapController(CasesOnMap cases, OpenedAreas areas, Clock clock) {
        this.cases = cases;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(
            summary = "Open cases that the account may see, counted by area and standing at its label point; never a"
                    + " case's own point")
    @GetMapping("/cases")
    CasesOnMap.Clusters cases(
            Actor.Staff staff,
            @RequestParam(defaultValue = "TOWN") Level level,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable Set<Phase> phase,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "false") boolean overdue) {
        return cases.count(staff, level, within, phase == null ? Set.of() : phase, category, overdue, clock.instant());
    }

    @Operation(summary = "An area opened: who is on duty, and the open cases that are due first")
    @GetMapping("/areas/{code}")
    OpenedAreas.Opened area(Actor.Staff staff, @PathVariable String code, Locale locale) {
        return areas.open(staff, code, locale, clock.instant());
    }
}
