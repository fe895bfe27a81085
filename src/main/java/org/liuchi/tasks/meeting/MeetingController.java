package org.liuchi.tasks.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Weekly meetings; recording one is {@code /api/items}, a decision of it {@code /api/tasks} with its origin. */
@RestController
@RequestMapping("/api/tasks/meetings")
class MeetingController {
    private final Meetings meetings;
    private final MeetingViews views;
    private final Receipts receipts;
    private final Clock clock;

    MeetingController(Meetings meetings, MeetingViews views, Receipts receipts, Clock clock) {
        this.meetings = meetings;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Schema(name = "MeetingPlan")
    record Planned(UUID body, LocalDate day) {}

    @Schema(name = "PlannedMeeting")
    record Plan(UUID id) {}

    @Operation(summary = "Weekly meetings that the account may read, the latest days first")
    @GetMapping
    List<MeetingView.Line> meetings(
            Actor.Staff staff, @RequestParam(required = false) @Nullable UUID body, Locale locale) {
        return views.all(staff, body, locale);
    }

    @Operation(summary = "Plan a meeting of one's own body")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Plan planMeeting(Actor.Staff staff, IdempotencyKey key, @RequestBody Planned body) {
        Receipt receipt = receipts.of("meeting " + staff.account(), key, body);
        return new Plan(meetings.plan(staff, body.body(), body.day(), receipt, clock.instant())
                .id());
    }

    @Operation(summary = "A meeting with its agenda, its decisions and what became of the last one's")
    @GetMapping("/{id}")
    MeetingView.Whole meeting(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.one(staff, id, locale, clock.instant());
    }
}
