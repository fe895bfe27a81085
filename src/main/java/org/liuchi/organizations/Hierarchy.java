package org.liuchi.organizations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.OrganizationId;

/** What belongs to what. */
final class Hierarchy {
    private Hierarchy() {}

    static @Nullable OrganizationId parent(ListedOrganization line, Collection<Organization> all) {
        if (line.parent().isEmpty()) {
            return null;
        }
        List<Organization> called =
                all.stream().filter(one -> one.isCalled(line.parent())).toList();
        return switch (called.size()) {
            case 0 -> throw line.wrong("parent", "parent-first", line.parent());
            case 1 -> called.getFirst().id();
            default -> throw line.wrong("parent", "organization-ambiguous", line.parent());
        };
    }

    static boolean isAbove(OrganizationId organization, @Nullable OrganizationId start, Collection<Organization> all) {
        Set<OrganizationId> passed = new HashSet<>();
        OrganizationId above = start;
        while (above != null && passed.add(above)) {
            OrganizationId here = above;
            above = all.stream()
                    .filter(one -> one.id().equals(here))
                    .findFirst()
                    .map(Organization::parent)
                    .orElse(null);
        }
        return passed.contains(organization);
    }
}
