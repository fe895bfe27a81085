package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who meets weekly and reports monthly: read by all staff, settled by the county's leaders and desk. */
@RestController
@RequestMapping("/api/tasks/routine")
class RoutineController {
    private final Routines routines;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    RoutineController(Routines routines, Receipts receipts, Audit audit, Clock clock) {
        this.routines = routines;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(summary = "Which bodies meet weekly and report monthly, and by which days")
    @GetMapping
    Routines.Routine routine(Actor.Staff staff) {
        return routines.of(staff.county());
    }

    @Operation(summary = "Other bodies or days, for what is opened from now on")
    @PostMapping
    Routines.Routine change(Actor.Staff staff, IdempotencyKey key, @RequestBody Routines.Routine next) {
        boolean county = staff.grants().stream()
                .anyMatch(grant -> (grant.role() == Role.LEADER || grant.role() == Role.COUNTY_DESK)
                        && grant.area().equals(staff.county().value()));
        if (!county) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Instant now = clock.instant();
        return receipts.once(
                staff.county(),
                receipts.of("task-routine " + staff.account(), key, next),
                now,
                Routines.Routine.class,
                () -> changed(staff, next, now));
    }

    private Routines.Routine changed(Actor.Staff staff, Routines.Routine next, Instant now) {
        Routines.Routine routine = routines.change(staff.county(), next, now);
        audit.record(staff.county(), staff.account(), "task-routine", "done", now);
        return routine;
    }
}
