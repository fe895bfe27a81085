package org.liuchi.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Visibility;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** Whose figures an account may read: of what all staff may read, everybody's. */
@Component
class FigureScope {
    private final RecordBodies bodies;

    FigureScope(RecordBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is added up.
     *
     * @param sql over {@code t} (what was added); empty: everything
     */
    record Reach(String sql, Map<String, Object> params) {
        static final Reach ALL = new Reach("", Map.of());
    }

    Reach of(Actor.Staff staff, Register register) {
        if (!RecordScope.reads(staff)) {
            return new Reach(" and false", Map.of());
        }
        boolean open = switch (register.visibility()) {
            case PUBLIC, STAFF -> true;
            case ORGANISATION, PARTIES -> staff.handlesFor().contains(bodies.keeper(staff.county(), register));
        };
        if (open) {
            return Reach.ALL;
        }
        List<String> areas = staff.grants().stream()
                .filter(grant -> oversees(grant.role(), register.visibility()))
                .map(grant -> grant.area() + "%")
                .distinct()
                .toList();
        List<UUID> own = staff.handlesFor().stream().map(OrganizationId::value).toList();
        return new Reach(
                " and (t.organization_id in (:bodies) or t.area_code like any (:overseen))",
                Map.of("bodies", own, "overseen", areas.toArray(String[]::new)));
    }

    /** Of what only parties read, the county as a whole sees sums; a town sees those of what lies in it. */
    private static boolean oversees(Role role, Visibility visibility) {
        return role == Role.LEADER
                || role == Role.COUNTY_DESK
                || (role == Role.TOWN_DISPATCHER && visibility == Visibility.ORGANISATION);
    }
}
