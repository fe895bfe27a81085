package org.liuchi.supervision.warnings;

import java.util.Map;
import java.util.Optional;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.stereotype.Component;

/** The posts between which a warning goes. */
@Component
class WarnedBodies {
    private final Organizations organizations;

    WarnedBodies(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Where work arrives at the organisation; once that has ended, whoever supervises has it. */
    Owner unit(Step step) {
        return organizations
                .intakePost(step.item().county(), warned(step))
                .map(WarnedBodies::owner)
                .orElseGet(() -> supervisor(step));
    }

    /** The county's desk; of itself nobody decides, so a warning to the desk goes to the county's leaders. */
    Owner supervisor(Step step) {
        CountyCode county = step.item().county();
        OrganizationId warned = warned(step);
        return organizations.linkageCentre(county).map(Organization::id).stream()
                .flatMap(centre -> organizations.intakePost(county, centre).stream())
                .filter(post -> !post.organization().equals(warned))
                .findFirst()
                .or(() -> leader(county, warned))
                .map(WarnedBodies::owner)
                .orElseThrow(() -> Problem.refused("no-supervisor", Map.of()));
    }

    private Optional<Post> leader(CountyCode county, OrganizationId warned) {
        return organizations.all(county).stream()
                .filter(body -> body.kind() == Organization.Kind.COUNTY_OFFICE
                        && !body.id().equals(warned))
                .flatMap(body -> organizations.posts(county, body.id()).stream())
                .filter(post -> post.role() == Role.LEADER)
                .findFirst();
    }

    /** @throws Problem INVALID for one that is unknown, has ended or takes no work, and so could not reply */
    void require(Step step) {
        step.input().id("organization").ifPresent(id -> require(step.item().county(), new OrganizationId(id)));
    }

    void require(CountyCode county, OrganizationId id) {
        if (organizations.byId(county, id).isEmpty()) {
            throw Problem.invalid("organization", "unknown-organization");
        }
        if (organizations.intakePost(county, id).isEmpty()) {
            throw Problem.invalid("organization", "takes-no-work");
        }
    }

    private static OrganizationId warned(Step step) {
        return new OrganizationId(WarningFacts.unit(step.item()));
    }

    private static Owner owner(Post post) {
        return new Owner(post.id(), post.organization());
    }
}
