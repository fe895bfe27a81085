package org.liuchi.assist;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestionController {
    private final Suggestions suggestions;
    private final Clock clock;

    SuggestionController(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @Operation(summary = "Category, organisation and similar cases for a case, each with its reason; a person decides")
    @GetMapping("/api/cases/{id}/suggestions")
    SuggestionView.All suggestions(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return suggestions.of(staff, id, locale, clock.instant());
    }

    /** A body, not an address: what people say stands in no log (R3). */
    @Operation(summary = "Open cases that say nearly what is being written down; nothing of it is kept")
    @PostMapping("/api/suggestions/similar")
    List<SuggestionView.Similar> similar(Actor.Staff staff, @RequestBody SuggestionView.Said said, Locale locale) {
        return suggestions.similar(staff, said, locale, clock.instant());
    }
}
