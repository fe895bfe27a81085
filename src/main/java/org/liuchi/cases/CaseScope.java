package org.liuchi.cases;

import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;

/**
 * Which cases an account may read: the desk and leaders those of their area, everybody else those that their
 * organisation owns or has handled. Administrators and auditors read none.
 */
final class CaseScope {
    private CaseScope() {}

    static boolean covers(Actor.Staff staff, Item item) {
        return inArea(staff, item) || owns(staff, item) || hasHandled(staff, item);
    }

    private static boolean inArea(Actor.Staff staff, Item item) {
        return staff.grants().stream()
                .anyMatch(grant -> readsWholeArea(grant.role()) && item.area().startsWith(grant.area()));
    }

    private static boolean owns(Actor.Staff staff, Item item) {
        Owner owner = item.owner();
        return owner != null && staff.handlesFor().contains(owner.organization());
    }

    private static boolean hasHandled(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream()
                .anyMatch(organization ->
                        organization.toString().equals(item.facts().get(CaseParts.HANDLER)));
    }

    static boolean readsWholeArea(Role role) {
        return switch (role) {
            case COUNTY_DESK, TOWN_DISPATCHER, VILLAGE_STAFF, LEADER -> true;
            case GRID_WORKER, DEPARTMENT_HANDLER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> false;
        };
    }
}
