package org.liuchi.workflow.view;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.ExplainedClock;
import org.liuchi.workflow.ExplainedClocks;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Items of every kind for staff: read one, take a step. */
@RestController
class ItemController {
    private final Items items;
    private final ItemScope scope;
    private final ItemViews views;
    private final ExplainedClocks clocks;
    private final List<Door> doors;
    private final Receipts receipts;
    private final Clock clock;

    ItemController(
            Items items,
            ItemScope scope,
            ItemViews views,
            ExplainedClocks clocks,
            List<Door> doors,
            Receipts receipts,
            Clock clock) {
        this.doors = doors;
        this.items = items;
        this.scope = scope;
        this.views = views;
        this.clocks = clocks;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "An item of any kind with its history and permitted actions")
    @GetMapping("/api/items/{id}")
    ItemView.ForStaff one(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.forStaff(staff, scope.visible(staff, id), locale, clock.instant());
    }

    @Operation(summary = "Every time limit that an item is under, with its arithmetic")
    @GetMapping("/api/items/{id}/clocks")
    List<ExplainedClock> clocks(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return clocks.of(scope.visible(staff, id), locale, clock.instant());
    }

    @Operation(summary = "Take one of the permitted actions; the body is its inputs and the version that was seen")
    @PostMapping("/api/items/{id}/actions/{action}")
    ItemView.ForStaff act(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestBody Map<String, Object> body,
            Locale locale) {
        Item item = scope.visible(staff, id);
        StepRequest step = StepRequest.of(body);
        Receipt receipt = receipts.of("item %s %s".formatted(id, staff.account()), key, List.of(action, step.input()));
        Act act = new Act(staff.county(), id, action, step.version(), staff, step.input(), receipt, clock.instant());
        take(item.kind(), act);
        return views.forStaff(staff, items.get(staff.county(), id), locale, clock.instant());
    }

    private Outcome take(String kind, Act act) {
        return doors.stream()
                .filter(door -> door.kinds().test(kind))
                .findFirst()
                .map(Door::act)
                .orElse(items::act)
                .apply(act);
    }
}
