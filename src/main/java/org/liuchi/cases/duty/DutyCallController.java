package org.liuchi.cases.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dangers that somebody on duty is to know of now. */
@RestController
class DutyCallController {
    private final DutyCalls calls;
    private final Items items;
    private final Organizations organizations;
    private final Receipts receipts;
    private final Clock clock;

    DutyCallController(DutyCalls calls, Items items, Organizations organizations, Receipts receipts, Clock clock) {
        this.calls = calls;
        this.items = items;
        this.organizations = organizations;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * @param step 1 for the first who was called
     * @param until when the next is called; absent for the last
     */
    @Schema(name = "OpenDutyCall")
    record Open(
            UUID caseId,
            String number,
            String title,
            int step,
            String post,
            String organization,
            Instant calledAt,
            @Nullable Instant until) {}

    private record Known(boolean known) {}

    @Operation(summary = "Dangers that nobody on duty has answered for yet")
    @GetMapping("/api/duty-calls")
    List<Open> open(Actor.Staff staff) {
        return calls.open(staff).stream().map(call -> open(staff, call)).toList();
    }

    @Operation(summary = "Say that the danger is known and taken care of; nobody else is called")
    @PostMapping("/api/duty-calls/{caseId}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID caseId) {
        Instant now = clock.instant();
        Receipt receipt = receipts.of("duty call %s %s".formatted(caseId, staff.account()), key, List.of());
        receipts.once(staff.county(), receipt, now, Known.class, () -> {
            calls.acknowledge(staff, caseId, now);
            return new Known(true);
        });
    }

    private Open open(Actor.Staff staff, DutyCall call) {
        Item item = items.get(staff.county(), call.caseId());
        Post post = organizations.post(staff.county(), call.post()).orElseThrow();
        return new Open(
                item.id(),
                item.reference(),
                item.title(),
                call.step(),
                post.name(),
                organizations
                        .byId(staff.county(), post.organization())
                        .map(Organization::name)
                        .orElse(""),
                call.calledAt(),
                call.until());
    }
}
