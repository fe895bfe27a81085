package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import org.liuchi.platform.Audit;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever doubts the figures: counted anew from the histories. Shows no case to who handles none. */
@RestController
class RecountController {
    private final FigureBook book;
    private final Audit audit;
    private final Clock clock;

    RecountController(FigureBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param repaired cases whose figures were not what their history says; now they are */
    @Schema(name = "FigureRecount")
    record Recounted(int cases, int repaired) {}

    @Operation(summary = "Counts a county's figures anew from its histories; doing it again changes nothing")
    @PostMapping("/api/figures/recount")
    Recounted recount(Actor.Staff staff, IdempotencyKey key) {
        if (!staff.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        FigureBook.Checked checked = book.recount(staff.county());
        audit.record(staff.county(), staff.account(), "figure-recount", "done", clock.instant());
        return new Recounted(checked.cases(), checked.different().size());
    }
}
