package org.liuchi.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;

/**
 * Which cases an account may read: the desk and leaders those of their area, everybody else those that their
 * organisation owns, has handled or helps with, but never what complains about them. Administrators and auditors read none.
 */
public final class CaseScope {
    private CaseScope() {}

    static boolean covers(Actor.Staff staff, Item item) {
        return owns(staff, item) || (!complainedAbout(staff, item) && (inArea(staff, item) || hasHandled(staff, item)));
    }

    /** Whom a matter complains about never learns who raised it (信访条例30). */
    static boolean complainedAbout(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream()
                .anyMatch(organization -> item.names(CaseFacts.PROTECTED_FROM, organization.toString()));
    }

    private static boolean inArea(Actor.Staff staff, Item item) {
        return staff.grants().stream()
                .anyMatch(grant -> readsWholeArea(grant.role()) && item.area().startsWith(grant.area()));
    }

    static boolean owns(Actor.Staff staff, Item item) {
        Owner owner = item.owner();
        return owner != null && staff.handlesFor().contains(owner.organization());
    }

    private static boolean hasHandled(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream()
                .map(OrganizationId::toString)
                .anyMatch(organization ->
                        item.names(CaseFacts.HANDLER, organization) || item.names(CaseFacts.HELPERS, organization));
    }

    /** The same rule for a list, of {@code workflow.item i}; values go to {@code params}: ours, oursAsFacts, scope0 … */
    public static String sql(Actor.Staff staff, Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        int n = 0;
        for (Actor.Grant grant : staff.grants()) {
            if (readsWholeArea(grant.role())) {
                String name = "scope" + n++;
                any.add("i.area_code like :" + name);
                params.put(name, grant.area() + "%");
            }
        }
        Set<OrganizationId> organizations = staff.handlesFor();
        if (!organizations.isEmpty()) {
            any.add("i.owner_organization in (:ours) or i.facts ->> 'handler' in (:oursAsFacts)"
                    + " or jsonb_exists_any(i.facts -> 'helpers', array[:oursAsFacts])");
            params.put("ours", organizations.stream().map(OrganizationId::value).toList());
            params.put(
                    "oursAsFacts",
                    organizations.stream().map(OrganizationId::toString).collect(Collectors.toList()));
        }
        if (any.isEmpty()) {
            return "false";
        }
        String some = "(" + String.join(" or ", any) + ")";
        return organizations.isEmpty()
                ? some
                : "(i.owner_organization in (:ours) or (not coalesce("
                        + "jsonb_exists_any(i.facts -> 'protectedFrom', array[:oursAsFacts]), false) and " + some + "))";
    }

    static boolean readsWholeArea(Role role) {
        return switch (role) {
            case COUNTY_DESK, TOWN_DISPATCHER, VILLAGE_STAFF, LEADER -> true;
            case GRID_WORKER, DEPARTMENT_HANDLER, PETITION_OFFICE, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> false;
        };
    }
}
