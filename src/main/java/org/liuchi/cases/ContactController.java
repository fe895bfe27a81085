package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls and visits that staff write down for residents. */
@RestController
class ContactController {
    private final ContactEntry contacts;
    private final ContactCounts counts;
    private final CaseViews views;
    private final Items items;
    private final Receipts receipts;
    private final Clock clock;

    ContactController(
            ContactEntry contacts, ContactCounts counts, CaseViews views, Items items, Receipts receipts, Clock clock) {
        this.contacts = contacts;
        this.counts = counts;
        this.views = views;
        this.items = items;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "Write down a call or visit with one to ten matters; all are raised, or none")
    @PostMapping("/api/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    ContactView.Opened enter(Actor.Staff staff, IdempotencyKey key, @RequestBody NewContact said, Locale locale) {
        Receipt receipt = receipts.of("contact " + staff.account(), key, said);
        ContactEntry.Entered entered = contacts.enter(staff, said, receipt, clock.instant());
        List<ContactView.Matter> matters = new ArrayList<>();
        for (int i = 0; i < entered.reports().size(); i++) {
            matters.add(matter(staff, entered.reports().get(i), entered.danger().get(i), locale));
        }
        return new ContactView.Opened(
                entered.kept().contact(),
                Objects.requireNonNull(said.channel()),
                entered.kept().receivedAt(),
                entered.kept().enteredAt(),
                matters);
    }

    private ContactView.Matter matter(Actor.Staff staff, Reports.Report report, Dangers.Found danger, Locale locale) {
        Item own = items.get(staff.county(), report.own());
        Cases.Reported reported =
                new Cases.Reported(new Outcome(own, 1, false), report.code().shown(), danger);
        String leading = report.own().equals(report.caseId())
                ? null
                : items.get(staff.county(), report.caseId()).reference();
        return new ContactView.Matter(own.id(), own.title(), views.accepted(reported, locale), leading);
    }

    @Operation(summary = "How many contacts there were, how many matters they brought and how many of those are solved")
    @GetMapping("/api/contacts/counts")
    ContactView.Counts counts(Actor.Staff staff, @RequestParam Instant from, @RequestParam Instant to) {
        return counts.of(staff, from, to);
    }
}
