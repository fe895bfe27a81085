package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.people.Look;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks at persons whom a record names. */
@RestController
class PeopleLookController {
    private final PeopleLooks looks;
    private final Receipts receipts;
    private final Clock clock;

    PeopleLookController(PeopleLooks looks, Receipts receipts, Clock clock) {
        this.looks = looks;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Schema(name = "RecordLookRequest")
    record Asked(@NotNull Look.Purpose purpose, @NotNull String reason) {}

    @Operation(summary = "Open the mask of the persons in a record, for a purpose; the look is kept")
    @PostMapping("/api/records/{id}/looks")
    PeopleLooks.Window look(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Asked asked) {
        return looks.look(
                staff,
                id,
                asked.purpose(),
                asked.reason(),
                receipts.of("look %s %s".formatted(id, staff.account()), key, asked),
                clock.instant());
    }

    @Operation(summary = "The persons in a record while a look is open, and who has looked")
    @GetMapping("/api/records/{id}/people")
    PeopleLooks.Seen recordPeople(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return looks.seen(staff, id, locale, clock.instant());
    }
}
