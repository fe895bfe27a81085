package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.Item;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warnings for staff; reading the item and acting on it is {@code /api/items}. There is no public page of them. */
@RestController
@RequestMapping("/api/warnings")
class WarningController {
    private final Warnings warnings;
    private final WarningLists lists;
    private final WarningViews views;
    private final Viewers viewers;
    private final Receipts receipts;
    private final Clock clock;

    WarningController(
            Warnings warnings,
            WarningLists lists,
            WarningViews views,
            Viewers viewers,
            Receipts receipts,
            Clock clock) {
        this.warnings = warnings;
        this.lists = lists;
        this.views = views;
        this.viewers = viewers;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "Warnings that the account may see, newest first")
    @GetMapping
    Page<WarningLine> warnings(Actor.Staff staff, @ParameterObject WarningQuery query, Locale locale) {
        viewers.requireHandling(staff);
        return lists.find(staff, query, locale, clock.instant());
    }

    @Operation(summary = "How many are open in each colour, of those the account may see")
    @GetMapping("/sums")
    List<WarningSum> sums(Actor.Staff staff, Locale locale) {
        viewers.requireHandling(staff);
        return lists.sums(staff, locale);
    }

    @Operation(summary = "A supervisor lights one, with its ground; the organisation has the right of reply")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WarningLit light(Actor.Staff staff, IdempotencyKey key, @RequestBody NewWarning body) {
        viewers.requireAll(staff);
        Receipt receipt = receipts.of("warning " + staff.account(), key, body);
        Item item = warnings.light(
                staff,
                new OrganizationId(required("organization", body.organization())),
                required("addressee", body.addressee()),
                required("colour", body.colour()),
                body.ground(),
                receipt,
                clock.instant());
        return new WarningLit(item.id(), item.reference());
    }

    @Operation(summary = "Ground and arithmetic of a warning, with the work that was counted")
    @GetMapping("/{id}")
    WarningView warning(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.of(staff, id, locale, clock.instant());
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "required");
        }
        return value;
    }
}
