package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.petitions.NewPetition;
import org.liuchi.petitions.PetitionView;
import org.liuchi.petitions.PetitionViews;
import org.liuchi.petitions.Petitions;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
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

/** A petition online, by its code and without an account: put forward, follow, ask for review, rate (信访工作条例21). */
@RestController
@RequestMapping("/api/public/petitions")
class PublicPetitionController {
    private final Petitions petitions;
    private final PetitionViews views;
    private final Receipts receipts;
    private final Clock clock;

    PublicPetitionController(Petitions petitions, PetitionViews views, Receipts receipts, Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "Put a petition forward; the answer has the code to follow it by")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PetitionView.Received petition(
            CountyCode county, IdempotencyKey key, @RequestBody NewPetition raised, Locale locale) {
        Receipt receipt = receipts.of("petition", key, raised);
        return views.received(petitions.receive(county, raised, "WEB", null, receipt, clock.instant()), locale);
    }

    @Operation(summary = "Follow a petition by its code: state, clock, notices, permitted actions")
    @GetMapping("/{code}")
    PetitionView.ByCode followPetition(CountyCode county, @PathVariable String code, Locale locale) {
        return views.byCode(county, code, locale, clock.instant());
    }

    @Operation(
            summary = "Take one of the permitted actions; the body is its inputs and, if wanted, the version that was"
                    + " seen")
    @PostMapping("/{code}/actions/{action}")
    PetitionView.ByCode actOnPetition(
            CountyCode county,
            IdempotencyKey key,
            @PathVariable String code,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            Locale locale) {
        Map<String, Object> input = new HashMap<>(body == null ? Map.of() : body);
        Object version = input.remove("version");
        if (version != null && !(version instanceof Integer)) {
            throw Problem.invalid("version", "number", Map.of("min", 1, "max", Integer.MAX_VALUE));
        }
        Receipt receipt = receipts.of("petition " + petitions.idOf(county, code), key, List.of(action, input));
        petitions.act(county, code, action, (Integer) version, input, receipt, clock.instant());
        return views.byCode(county, code, locale, clock.instant());
    }

    @Operation(summary = "A notice as a page to print")
    @GetMapping(path = "/{code}/notices/{seq}", produces = "text/html;charset=UTF-8")
    String noticeOfPetition(CountyCode county, @PathVariable String code, @PathVariable int seq, Locale locale) {
        return views.notice(county, code, seq, locale);
    }
}
