package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.notifications.Messages;
import org.liuchi.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseMessageController {
    private final CaseViews views;
    private final Messages messages;

    CaseMessageController(CaseViews views, Messages messages) {
        this.views = views;
        this.messages = messages;
    }

    @Operation(summary = "What the reporter was told of a case, when, by what, and how each try went")
    @GetMapping("/api/cases/{id}/messages")
    List<Messages.Sent> messages(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return messages.toReporter(staff.county(), views.visible(staff, id).id(), locale);
    }
}
