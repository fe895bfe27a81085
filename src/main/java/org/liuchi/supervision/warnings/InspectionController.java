package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.Item;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits to organisations; how one ends is a step of its item. */
@RestController
@RequestMapping("/api/inspections")
class InspectionController {
    private final Inspections inspections;
    private final Viewers viewers;
    private final Receipts receipts;
    private final Clock clock;

    InspectionController(Inspections inspections, Viewers viewers, Receipts receipts, Clock clock) {
        this.inspections = inspections;
        this.viewers = viewers;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "Visits, newest first: a supervisor all, an organisation its own once concluded")
    @GetMapping
    Page<InspectionLine> inspections(
            Actor.Staff staff, Locale locale, @RequestParam(required = false) @Nullable String cursor) {
        viewers.requireHandling(staff);
        return inspections.find(staff, false, cursor, locale, clock.instant());
    }

    @Operation(summary = "Organisations that were given an award, newest first")
    @GetMapping("/awards")
    Page<InspectionLine> awards(
            Actor.Staff staff, Locale locale, @RequestParam(required = false) @Nullable String cursor) {
        viewers.requireHandling(staff);
        return inspections.find(staff, true, cursor, locale, clock.instant());
    }

    @Operation(summary = "Enter a visit: what was looked at and found, of work and not of persons")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WarningLit enter(Actor.Staff staff, IdempotencyKey key, @RequestBody NewInspection visit) {
        viewers.requireAll(staff);
        Item item = inspections.enter(
                staff, visit, receipts.of("inspection " + staff.account(), key, visit), clock.instant());
        return new WarningLit(item.id(), item.reference());
    }
}
