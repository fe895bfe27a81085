package org.liuchi.petitions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.Look;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking behind the mask of a petition, for the petition office. */
@RestController
@RequestMapping("/api/petitions/{id}")
class PetitionLookController {
    private static final int LONGEST = 200;

    private final PetitionLooks looks;
    private final Receipts receipts;
    private final Clock clock;

    PetitionLookController(PetitionLooks looks, Receipts receipts, Clock clock) {
        this.looks = looks;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param reason in the official's words, at most 200 characters */
    @Schema(name = "PetitionLookRequest")
    record Request(@NotNull Look.Purpose purpose, @Nullable String reason) {}

    @Operation(summary = "Whether the account may see contact data and original texts now, until when, and what for")
    @GetMapping("/looks")
    PetitionLooks.Offer offerOfPetition(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return looks.offer(staff, id, locale, clock.instant());
    }

    @Operation(summary = "Open contact data and original texts for some minutes; the person is shown it")
    @PostMapping("/looks")
    @ResponseStatus(HttpStatus.CREATED)
    PetitionLooks.Window lookAtPetition(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Request body) {
        if (!PetitionLooks.fits(body.purpose())) {
            throw Problem.invalid("purpose", "purpose");
        }
        String reason = PlainText.required("reason", body.reason(), LONGEST);
        Receipt receipt = receipts.of("look %s %s".formatted(id, staff.account()), key, body);
        return looks.look(staff, id, body.purpose(), reason, receipt, clock.instant());
    }

    @Operation(summary = "Contact data and texts as they were written, while a look is open")
    @GetMapping("/unmasked")
    PetitionLooks.Unmasked unmaskedPetition(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return looks.unmasked(staff, id, locale, clock.instant());
    }
}
