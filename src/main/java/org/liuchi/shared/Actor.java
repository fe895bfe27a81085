package org.liuchi.shared;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who acts. Carries everything a permission needs, so that deciding one costs no query. */
public sealed interface Actor {
    CountyCode county();

    /** The person who raised one matter, known only by that matter's public code. */
    record Reporter(CountyCode county, UUID report) implements Actor {}

    /**
     * A signed-in member of staff.
     *
     * @param organizations where the account holds a post or stands in
     * @param posts the posts that the account holds now or stands in for
     */
    record Staff(
            CountyCode county,
            AccountId account,
            String name,
            Set<Grant> grants,
            Set<OrganizationId> organizations,
            Set<PostId> posts)
            implements Actor {
        public Staff {
            grants = Set.copyOf(grants);
            organizations = Set.copyOf(organizations);
            posts = Set.copyOf(posts);
        }

        public boolean has(Role role) {
            return grants.stream().anyMatch(grant -> grant.role() == role);
        }

        /** The organisations whose matters the account handles; an administrator's or auditor's post counts for none. */
        public Set<OrganizationId> handlesFor() {
            return grants.stream()
                    .filter(grant -> grant.role().handlesMatters())
                    .map(Grant::organization)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The program itself: clocks, imports, migrations. Never decides anything with effect on a resident (R9). */
    record Program(CountyCode county, String part) implements Actor {}

    /**
     * A role within a scope.
     *
     * @param area prefix of the area codes it covers, e.g. {@code 341181} or {@code 341181100}
     */
    record Grant(Role role, String area, OrganizationId organization) {}
}
