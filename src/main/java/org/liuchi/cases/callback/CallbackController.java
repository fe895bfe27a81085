package org.liuchi.cases.callback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How many are called back: read by those who see the rates, changed by the system administrator. */
@RestController
class CallbackController {
    /** Nobody who handles cases: whoever has the seed knows which of them will be asked about. */
    private static final Set<Role> READERS = Set.of(Role.LEADER, Role.COUNTY_DESK, Role.SYSTEM_ADMIN, Role.AUDITOR);

    private final CallbackPolicies policies;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    CallbackController(CallbackPolicies policies, Receipts receipts, Audit audit, Clock clock) {
        this.policies = policies;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version that was seen; 0 where none was set yet */
    @Schema(name = "CallbackPolicyChange")
    record Change(int version, int share, @Nullable String seed) {}

    @Operation(summary = "Share (per mille) and seed of the draw; whoever has both can draw again")
    @GetMapping("/api/callbacks/policy")
    CallbackPolicies.Policy policy(Actor.Staff staff) {
        if (READERS.stream().noneMatch(staff::has)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return policies.of(staff.county());
    }

    @Operation(summary = "Another share or seed, for cases closed from now on")
    @PostMapping("/api/callbacks/policy")
    CallbackPolicies.Policy change(Actor.Staff staff, IdempotencyKey key, @RequestBody Change change) {
        if (!staff.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Instant now = clock.instant();
        return receipts.once(
                staff.county(),
                receipts.of("callback-policy " + staff.account(), key, change),
                now,
                CallbackPolicies.Policy.class,
                () -> change(staff, change, now));
    }

    private CallbackPolicies.Policy change(Actor.Staff staff, Change change, Instant now) {
        CallbackPolicies.Policy policy =
                policies.change(staff.county(), change.version(), change.share(), change.seed(), now);
        audit.record(staff.county(), staff.account(), "callback-policy", "done", now);
        return policy;
    }
}
