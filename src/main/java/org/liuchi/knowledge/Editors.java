package org.liuchi.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an article: whoever handles matters reads; the desk writes for the county and everybody in it, a
 * department for itself. Its owner is the post where the work of the organisation responsible arrives, if whoever holds
 * it may write; else that of the linkage centre.
 */
@Component
class Editors {
    private final Organizations organizations;

    Editors(Organizations organizations) {
        this.organizations = organizations;
    }

    static void requireReader(Actor.Staff staff) {
        if (staff.handlesFor().isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    static boolean mayWrite(Actor.Staff staff, @Nullable OrganizationId organization) {
        return staff.has(Role.COUNTY_DESK)
                || (organization != null && own(staff).contains(organization.value()));
    }

    static void requireWriter(Actor.Staff staff, @Nullable OrganizationId organization) {
        if (!mayWrite(staff, organization)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    private static boolean writes(Role role) {
        return role == Role.DEPARTMENT_HANDLER || role == Role.COUNTY_DESK;
    }

    /** The organisations for which somebody who isn't at the desk may write. */
    static List<UUID> own(Actor.Staff staff) {
        return staff.grants().stream()
                .filter(grant -> grant.role() == Role.DEPARTMENT_HANDLER)
                .map(grant -> grant.organization().value())
                .distinct()
                .toList();
    }

    void requireKnown(CountyCode county, @Nullable OrganizationId organization) {
        if (organization != null
                && organizations.intakePost(county, organization).isEmpty()) {
            throw Problem.invalid("organization", "takes-no-work");
        }
    }

    /** The post that looks after an article; that of the linkage centre where the organisation has none that may. */
    Optional<Post> owner(CountyCode county, @Nullable OrganizationId organization) {
        return Optional.ofNullable(organization)
                .flatMap(id -> ownPost(county, id))
                .or(() -> organizations
                        .linkageCentre(county)
                        .flatMap(centre -> organizations.intakePost(county, centre.id())));
    }

    private Optional<Post> ownPost(CountyCode county, OrganizationId organization) {
        return organizations.intakePost(county, organization).filter(post -> writes(post.role()));
    }

    /**
     * What somebody looks after as holder or stand-in.
     *
     * @param centre all that the organisations in {@code everybody} don't look after themselves
     */
    record Charge(List<UUID> organizations, boolean centre, List<UUID> everybody) {}

    Charge charge(Actor.Staff staff) {
        CountyCode county = staff.county();
        List<Organization> taking = organizations.all(county).stream()
                .filter(body -> ownPost(county, body.id()).isPresent())
                .toList();
        List<UUID> mine = taking.stream()
                .filter(body -> owner(county, body.id())
                        .filter(post -> staff.posts().contains(post.id()))
                        .isPresent())
                .map(body -> body.id().value())
                .toList();
        boolean centre = owner(county, null)
                .filter(post -> staff.posts().contains(post.id()))
                .isPresent();
        return new Charge(
                mine, centre, taking.stream().map(body -> body.id().value()).collect(Collectors.toList()));
    }

    @Nullable
    String name(CountyCode county, @Nullable OrganizationId id) {
        return id == null
                ? null
                : organizations.byId(county, id).map(Organization::name).orElse(null);
    }
}
