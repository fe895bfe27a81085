package org.liuchi.assist;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
}
