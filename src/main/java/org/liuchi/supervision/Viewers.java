package org.liuchi.supervision;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who looks at which organisation: the county's desk and leaders at all of them, everybody else who handles matters at
 * their own and those that belong to it. Administrators and auditors look at none.
 */
@Component
public class Viewers {
    private final Organizations organizations;

    Viewers(Organizations organizations) {
        this.organizations = organizations;
    }

    public boolean seesAll(Actor.Staff staff) {
        return staff.grants().stream()
                .anyMatch(grant -> (grant.role() == Role.COUNTY_DESK || grant.role() == Role.LEADER)
                        && staff.county().value().startsWith(grant.area()));
    }

    /** Whether the account leads the county. */
    public boolean leads(Actor.Staff staff) {
        return staff.grants().stream()
                .anyMatch(grant ->
                        grant.role() == Role.LEADER && staff.county().value().startsWith(grant.area()));
    }

    /** @throws Problem FORBIDDEN */
    public void requireAll(Actor.Staff staff) {
        if (!seesAll(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    /** @throws Problem FORBIDDEN for who handles nothing */
    public void requireHandling(Actor.Staff staff) {
        if (staff.handlesFor().isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    /**
     * An organisation with all that belongs to it.
     *
     * @throws Problem FORBIDDEN when it is none of the account's affair, INVALID when there is none
     */
    public Set<UUID> require(Actor.Staff staff, UUID organization) {
        CountyCode county = staff.county();
        if (organizations.byId(county, new OrganizationId(organization)).isEmpty()) {
            throw Problem.invalid("organization", "unknown-organization");
        }
        if (!seesAll(staff) && !own(staff).contains(organization)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return within(county, organization);
    }

    /** Whether the organisation is the account's affair: its own, one that belongs to it, or that of all the county. */
    public boolean looksAt(Actor.Staff staff, UUID organization) {
        return seesAll(staff) || own(staff).contains(organization);
    }

    /** The account's own organisations and what belongs to them. */
    public Set<UUID> own(Actor.Staff staff) {
        return staff.handlesFor().stream()
                .flatMap(body -> within(staff.county(), body.value()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Organization> ownByName(Actor.Staff staff) {
        Set<UUID> own = own(staff);
        return ofClass(staff.county(), null).stream()
                .filter(body -> own.contains(body.id().value()))
                .toList();
    }

    public Set<UUID> within(CountyCode county, UUID organization) {
        List<Organization> all = organizations.all(county);
        Set<UUID> within = new HashSet<>(Set.of(organization));
        while (all.stream()
                .anyMatch(body -> belongs(body, within) && within.add(body.id().value()))) {
            // until nothing more belongs to any of them
        }
        return within;
    }

    /** Each of them with what belongs to it. */
    public Map<UUID, Set<UUID>> within(CountyCode county, List<Organization> bodies) {
        return bodies.stream()
                .map(body -> body.id().value())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), body -> within(county, body)));
    }

    private static boolean belongs(Organization body, Set<UUID> within) {
        return body.parent() != null && within.contains(body.parent().value());
    }

    /** By name: any other order would be one of merit (国办函〔2025〕66号). */
    public List<Organization> ofClass(CountyCode county, Organization.@Nullable Kind kind) {
        Comparator<Object> byName = Collator.getInstance(Locale.CHINA);
        return organizations.all(county).stream()
                .filter(body -> kind == null || body.kind() == kind)
                .sorted(Comparator.comparing(Organization::name, byName))
                .toList();
    }
}
