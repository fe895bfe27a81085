package org.liuchi.workflow;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController {
    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/api/inbox")
    Page<Inbox.Entry> inbox(
            Actor.Staff staff,
            Locale locale,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return inbox.of(staff, locale, limit, cursor, clock.instant());
    }
}
