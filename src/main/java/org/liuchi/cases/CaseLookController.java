package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking behind the mask, for staff who have the case now. */
@RestController
class CaseLookController {
    private static final int LONGEST = 200;

    private final CaseLooks looks;
    private final CallerMatters callers;
    private final Receipts receipts;
    private final Clock clock;

    CaseLookController(CaseLooks looks, CallerMatters callers, Receipts receipts, Clock clock) {
        this.looks = looks;
        this.callers = callers;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param reason in the official's words, at most 200 characters */
    @Schema(name = "CaseLookRequest")
    record Request(@NotNull Look.Purpose purpose, @Nullable String reason) {}

    /** @param phone of the person who calls, whole */
    @Schema(name = "CallerRequest")
    record Caller(@Nullable String phone, @NotNull Look.Purpose purpose) {}

    @Operation(summary = "Whether the account may see contact data and original texts now, until when, and what for")
    @GetMapping("/api/cases/{id}/looks")
    CaseLooks.Offer offer(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return looks.offer(staff, id, locale, clock.instant());
    }

    @Operation(summary = "Open contact data and original texts for some minutes; the reporter is shown it")
    @PostMapping("/api/cases/{id}/looks")
    @ResponseStatus(HttpStatus.CREATED)
    CaseLooks.Window look(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Request body) {
        if (body.purpose().ofCaller()) {
            throw Problem.invalid("purpose", "purpose");
        }
        String reason = PlainText.required("reason", body.reason(), LONGEST);
        Receipt receipt = receipts.of("look %s %s".formatted(id, staff.account()), key, body);
        return looks.look(staff, id, body.purpose(), reason, receipt, clock.instant());
    }

    @Operation(summary = "Contact data and texts as they were written, while a look is open")
    @GetMapping("/api/cases/{id}/unmasked")
    CaseLooks.Unmasked unmasked(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return looks.unmasked(staff, id, locale, clock.instant());
    }

    /** By POST, so that no number stands in an address that something might keep. */
    @Operation(summary = "For the desk: the open matters of the person on the phone; each of them is a look")
    @PostMapping("/api/desk/caller")
    List<CallerMatters.Matter> caller(
            Actor.Staff staff, IdempotencyKey key, @Valid @RequestBody Caller body, Locale locale) {
        if (!body.purpose().ofCaller()) {
            throw Problem.invalid("purpose", "purpose");
        }
        String phone = PlainText.required("phone", body.phone(), 30);
        return callers.open(staff, phone, body.purpose(), key, locale, clock.instant());
    }
}
