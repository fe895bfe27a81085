package org.liuchi.petitions;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Inbox;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Petitions for staff; reading one and acting on it is {@code /api/items}. */
@RestController
@RequestMapping("/api/petitions")
class PetitionController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Petitions petitions;
    private final PetitionViews views;
    private final PetitionLists lists;
    private final FirstHandling firstHandling;
    private final Receipts receipts;
    private final Clock clock;

    PetitionController(
            Petitions petitions,
            PetitionViews views,
            PetitionLists lists,
            FirstHandling firstHandling,
            Receipts receipts,
            Clock clock) {
        this.petitions = petitions;
        this.views = views;
        this.lists = lists;
        this.firstHandling = firstHandling;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param channel LETTER, VISIT or PHONE; WEB for one that was written in at the desk for the person */
    record Registered(String channel, NewPetition petition) {}

    @Operation(summary = "Petitions that the account may see, newest first")
    @GetMapping
    Page<Inbox.Entry> petitions(Actor.Staff staff, @ParameterObject PetitionLists.Query query, Locale locale) {
        return lists.find(staff, query, locale, clock.instant());
    }

    @Operation(summary = "Register a petition that came by letter, visit or phone")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PetitionView.Received register(Actor.Staff staff, IdempotencyKey key, @RequestBody Registered body, Locale locale) {
        if (!staff.has(Role.PETITION_OFFICE)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Receipt receipt = receipts.of("petition " + staff.account(), key, body);
        return views.received(
                petitions.receive(staff.county(), body.petition(), body.channel(), staff, receipt, clock.instant()),
                locale);
    }

    @Operation(summary = "What a petition has beside the item: masked contact and notices")
    @GetMapping("/{id}")
    PetitionView.ForStaff petition(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.forStaff(staff, id, locale);
    }

    @Operation(summary = "A notice as a page to print")
    @GetMapping(path = "/{id}/notices/{seq}", produces = HTML)
    String petitionNotice(Actor.Staff staff, @PathVariable UUID id, @PathVariable int seq, Locale locale) {
        return views.notice(staff, id, seq, locale);
    }

    @Operation(summary = "Petitions settled at the first handling, by body (TC-33); days of the first settling")
    @GetMapping("/first-handling")
    List<FirstHandling.Rate> firstHandling(
            Actor.Staff staff, @RequestParam LocalDate from, @RequestParam LocalDate until) {
        return firstHandling.rates(staff, new FirstHandling.Days(from, until));
    }

    @Operation(summary = "The numbers of the matters behind one body's rate")
    @GetMapping("/first-handling/{organization}")
    List<FirstHandling.Settled> firstHandlingOf(
            Actor.Staff staff,
            @PathVariable UUID organization,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until) {
        return firstHandling.matters(staff, organization, new FirstHandling.Days(from, until));
    }
}
