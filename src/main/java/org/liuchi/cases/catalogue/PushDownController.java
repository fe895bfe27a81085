package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often whose matters were to be handed down (ZL-31); the desk and leaders see all, others their own body's. */
@RestController
class PushDownController {
    private final PushDowns pushDowns;
    private final Organizations organizations;

    PushDownController(PushDowns pushDowns, Organizations organizations) {
        this.pushDowns = pushDowns;
        this.organizations = organizations;
    }

    /**
     * @param organization whose matters they were; absent for what no list names anybody for
     * @param refused by the program
     * @param objected "not on the list", by a town or village; then upheld or overruled by the desk
     */
    @Schema(name = "PushDownCount")
    record Count(
            @Nullable UUID organization, @Nullable String name, int refused, int objected, int upheld, int overruled) {}

    @Operation(summary = "Matters that were to be handed down unlawfully, by the body whose they are")
    @GetMapping("/api/push-downs")
    List<Count> counts(Actor.Staff staff, @RequestParam Instant from, @RequestParam Instant to) {
        boolean all = staff.has(Role.COUNTY_DESK) || staff.has(Role.LEADER);
        return pushDowns.counts(staff.county(), from, to).stream()
                .filter(count -> all
                        || (count.responsible() != null && staff.handlesFor().contains(count.responsible())))
                .map(count -> {
                    Optional<Organization> body = Optional.ofNullable(count.responsible())
                            .flatMap(id -> organizations.byId(staff.county(), id));
                    return new Count(
                            body.map(one -> one.id().value()).orElse(null),
                            body.map(Organization::name).orElse(null),
                            count.refused(),
                            count.objected(),
                            count.upheld(),
                            count.overruled());
                })
                .toList();
    }
}
