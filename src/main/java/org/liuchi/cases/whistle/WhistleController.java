package org.liuchi.cases.whistle;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Together.Ground;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.ItemViews;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whistles for towns and the desk; every later step goes over the item itself. */
@RestController
class WhistleController {
    private final Whistles whistles;
    private final WhistleFigures figures;
    private final ItemViews views;
    private final Receipts receipts;
    private final Clock clock;

    WhistleController(Whistles whistles, WhistleFigures figures, ItemViews views, Receipts receipts, Clock clock) {
        this.whistles = whistles;
        this.figures = figures;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param arriveBy a day, at most the ground's limit away */
    record NewWhistle(
            @NotNull Ground ground,
            @NotBlank String reason,
            @NotBlank String areaCode,
            @Nullable String spot,
            @NotEmpty List<@NotNull UUID> organizations,
            @Nullable LocalDate arriveBy) {
        Whistles.Blown blown() {
            return new Whistles.Blown(
                    ground.name(),
                    reason,
                    areaCode,
                    spot,
                    organizations,
                    arriveBy == null ? null : arriveBy.toString());
        }
    }

    @Operation(summary = "Blow a whistle: call departments to a place, for a reason, by a time (towns and the desk)")
    @PostMapping("/api/whistles")
    @ResponseStatus(HttpStatus.CREATED)
    ItemView.ForStaff blow(Actor.Staff staff, IdempotencyKey key, @Valid @RequestBody NewWhistle body, Locale locale) {
        return views.forStaff(
                staff,
                whistles.blow(
                        staff, body.blown(), receipts.of("whistle " + staff.account(), key, body), clock.instant()),
                locale,
                clock.instant());
    }

    @Operation(summary = "Whistles of a period by ground: how many, answered and attended in time; nothing is ranked")
    @GetMapping("/api/whistles/figures")
    List<WhistleFigures.OfGround> figures(Actor.Staff staff, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return figures.of(staff, from, to);
    }
}
