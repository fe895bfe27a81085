package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.ExplainedClock;
import org.liuchi.workflow.ExplainedClocks;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.ItemViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside a case: its time limits, and the items that serve it. */
@RestController
class CaseAsideController {
    private final CaseViews views;
    private final ExplainedClocks clocks;
    private final ItemViews items;
    private final Clock clock;

    CaseAsideController(CaseViews views, ExplainedClocks clocks, ItemViews items, Clock clock) {
        this.views = views;
        this.items = items;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Operation(summary = "Every time limit that a case is under, with its arithmetic")
    @GetMapping("/api/cases/{id}/clocks")
    List<ExplainedClock> clocks(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return clocks.of(views.visible(staff, id), locale, clock.instant());
    }

    @Operation(summary = "Items that serve a case: joint handling, whistles and the like, oldest first")
    @GetMapping("/api/cases/{id}/children")
    List<ItemView.Linked> children(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return items.children(views.visible(staff, id), locale);
    }
}
