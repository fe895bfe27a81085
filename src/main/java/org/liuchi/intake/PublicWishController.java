package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.ReporterWishes;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How and how much the person with the code wants to be told; as easy to change as it was to say. */
@RestController
@RequestMapping("/api/public/cases/{code}/wish")
class PublicWishController {
    private final ReporterWishes wishes;

    PublicWishController(ReporterWishes wishes) {
        this.wishes = wishes;
    }

    /**
     * @param hasPhone whether there is a number to send an SMS to
     * @param maskedMail where mail goes, masked
     */
    @Schema(name = "ReporterWish")
    record Told(
            Wish.Way way,
            Wish.Amount amount,
            Wish.Language language,
            boolean hasPhone,
            @Nullable String maskedMail) {
        static Told of(Wishes.Stated stated) {
            Wish wish = stated.wish();
            return new Told(wish.way(), wish.amount(), wish.language(), stated.hasPhone(), stated.maskedMail());
        }
    }

    /** @param mail a new address; the one that is there stays when absent */
    @Schema(name = "ReporterWishChange")
    record Change(
            Wish.@Nullable Way way,
            Wish.@Nullable Amount amount,
            Wish.@Nullable Language language,
            @Nullable String mail) {}

    @Operation(summary = "How the reporter wants to be told; not found when no contact data was left")
    @GetMapping
    Told wish(CountyCode county, @PathVariable String code) {
        return Told.of(wishes.of(county, code));
    }

    /** Idempotent by nature; what is left out stays as it was. */
    @Operation(summary = "Be told otherwise, more, less or not at all; what is left out stays as it was")
    @PostMapping
    Told change(CountyCode county, IdempotencyKey key, @PathVariable String code, @RequestBody Change change) {
        Wish before = wishes.of(county, code).wish();
        Wish wish = new Wish(
                change.way() == null ? before.way() : change.way(),
                change.amount() == null ? before.amount() : change.amount(),
                change.language() == null ? before.language() : change.language());
        wishes.change(county, code, wish, change.mail());
        return Told.of(wishes.of(county, code));
    }
}
