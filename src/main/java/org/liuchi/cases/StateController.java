package org.liuchi.cases;

import java.util.List;
import java.util.Locale;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Phase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a case can stand, by the flow that new cases follow; a county's own states among them. */
@RestController
class StateController {
    private final Flows flows;

    StateController(Flows flows) {
        this.flows = flows;
    }

    record CaseState(String state, String label, Phase phase) {}

    @GetMapping("/api/case-states")
    List<CaseState> all(Actor.Staff staff, Locale locale) {
        return flows.current(staff.county(), CaseFlow.KIND).flow().states().stream()
                .map(state -> new CaseState(state.name(), state.label().in(locale), state.phase()))
                .toList();
    }
}
