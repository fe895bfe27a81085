package org.liuchi.cases.callback;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Set;
import org.liuchi.platform.Audit;
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
    private static final Set<Role> READERS =
            Set.of(Role.LEADER, Role.COUNTY_DESK, Role.SYSTEM_ADMIN, Role.AUDITOR);

    private final CallbackPolicies policies;
    private final Audit audit;
    private final Clock clock;

    CallbackController(CallbackPolicies policies, Audit audit, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version that was seen; 0 where none was set yet */
    record Change(int version, int share, String seed) {}

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
        CallbackPolicies.Policy policy =
                policies.change(staff.county(), change.version(), change.share(), change.seed(), clock.instant());
        audit.record(staff.county(), staff.account(), "callback-policy", "done", clock.instant());
        return policy;
    }
}
